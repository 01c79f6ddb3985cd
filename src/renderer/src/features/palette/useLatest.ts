import { useEffect, useEffectEvent, useState } from 'react';
import type { AppError } from '@shared/domain/errors';
import { asAppError } from '@renderer/lib/errors';
import { mergeAnswer, type Answer } from '@renderer/lib/answer';

export interface Latest<T> {
  /** The newest answer, kept until the next one is there. */
  readonly data: T | undefined;
  readonly error: AppError | undefined;
  /** Whether the answer is the one to the key. */
  readonly settled: boolean;
}

/** Asks again whenever the key changes, null for not at all; answers that come late are dropped. */
export function useLatest<T>(key: string | null, ask: () => Promise<T>): Latest<T> {
  const [answer, setAnswer] = useState<Answer<T>>();
  const read = useEffectEvent(ask);
  useEffect(() => {
    if (key === null) return undefined;
    let current = true;
    const settle = (next: Answer<T>): void => {
      if (current) setAnswer((previous) => mergeAnswer(previous, next));
    };
    read().then(
      (data) => settle({ key, data }),
      (thrown: unknown) => settle({ key, error: asAppError(thrown) }),
    );
    return () => {
      current = false;
    };
  }, [key]);
  const settled = key === null || answer?.key === key;
  return {
    data: key === null ? undefined : answer?.data,
    error: settled ? answer?.error : undefined,
    settled,
  };
}
