import { useCallback, useEffect, useRef, useState } from 'react';
import type { Channel, Output } from '@shared/contract/index';
import type { EventTopic } from '@shared/contract/events';
import type { AppError } from '@shared/domain/errors';
import { dataFor, mergeAnswer, type Answer } from './answer';
import { request, type Args } from './api';
import { asAppError } from './errors';
import { useTopics } from './useTopics';

export interface QueryOptions {
  /** Topics after which the answer is read again. */
  readonly topics?: readonly EventTopic[];
  /** A query that is off keeps what it has and reads nothing. */
  readonly enabled?: boolean;
  /** Keeps the answer to the former input on the screen until the new one is there. */
  readonly keep?: boolean;
}

export interface Query<T> {
  readonly data: T | undefined;
  readonly error: AppError | undefined;
  /** True until the first answer to this input, good or bad. */
  readonly loading: boolean;
  readonly refetch: () => void;
}

const NO_TOPICS: readonly EventTopic[] = [];

/**
 * Reads a call and keeps reading it when one of its topics changes. Answers that arrive out of order
 * are dropped, an equal answer keeps its identity, and an error keeps the last good data beside it.
 */
export function useQuery<C extends Channel>(
  channel: C,
  args: Args<C>,
  { topics = NO_TOPICS, enabled = true, keep = false }: QueryOptions = {},
): Query<Output<C>> {
  const key = JSON.stringify(args);
  const [answer, setAnswer] = useState<Answer<Output<C>>>();
  const latest = useRef(0);

  const read = useCallback(() => {
    latest.current += 1;
    const turn = latest.current;
    const settle = (next: Answer<Output<C>>): void => {
      if (turn === latest.current) setAnswer((previous) => mergeAnswer(previous, next));
    };
    request(channel, ...(JSON.parse(key) as Args<C>)).then(
      (data) => settle({ key, data }),
      (thrown: unknown) => settle({ key, error: asAppError(thrown) }),
    );
  }, [channel, key]);

  useEffect(() => {
    if (enabled) read();
    return () => {
      latest.current += 1;
    };
  }, [enabled, read]);
  useTopics(enabled ? topics : NO_TOPICS, read);

  const current = answer?.key === key ? answer : undefined;
  return {
    data: dataFor(answer, key, keep),
    error: current?.error,
    loading: current === undefined,
    refetch: read,
  };
}
