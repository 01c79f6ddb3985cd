import { useCallback, useEffect, useRef, useState } from 'react';
import type { Explored } from '@shared/contract/statistics';
import type { AppError } from '@shared/domain/errors';
import type { ExploreQuery } from '@shared/domain/statistics';
import { request } from '@renderer/lib/api';
import { outcome } from '@renderer/lib/outcome';
import { useDebounced } from '@renderer/lib/useDebounced';
import { useTopics } from '@renderer/lib/useTopics';

/** An answer with the question it belongs to: what is on the screen may still be that of the last one. */
export interface Answered {
  readonly query: ExploreQuery;
  readonly result: Explored;
}

export interface Explore {
  readonly answered: Answered | undefined;
  readonly error: AppError | undefined;
  /** Whether another question is on its way. */
  readonly asking: boolean;
  readonly again: () => void;
}

/** Long enough for several settings to be changed in one go. */
const DELAY_MS = 150;
/** While the archive is being filled it changes all the time; what is shown follows at this distance. */
const CALM_MS = 4000;
const TOPICS = ['statistics.changed'] as const;

/** Asks a question, and again after changes. Answers out of order are dropped. */
export function useExplore(query: ExploreQuery, offline: boolean): Explore {
  const key = useDebounced(JSON.stringify({ ...query, offline }), DELAY_MS);
  const [state, setState] = useState<{
    readonly key: string | null;
    readonly answered?: Answered;
    readonly error?: AppError;
  }>({ key: null });
  const turn = useRef(0);
  const timer = useRef<number>(undefined);
  const waited = useRef(0);

  const ask = useCallback(async (): Promise<void> => {
    turn.current += 1;
    const mine = turn.current;
    const asked = JSON.parse(key) as ExploreQuery & { readonly offline: boolean };
    const answer = await outcome(request('statistics.explore', asked));
    if (mine !== turn.current) return;
    waited.current = Date.now();
    const { offline: _offline, ...own } = asked;
    setState((before) =>
      answer.ok
        ? { key, answered: sameAs(before.answered, { query: own, result: answer.data }) }
        : {
            key,
            error: answer.error,
            ...(before.key === key && before.answered ? { answered: before.answered } : {}),
          },
    );
  }, [key]);

  useEffect(() => {
    void ask();
    return () => {
      turn.current += 1;
      window.clearTimeout(timer.current);
      timer.current = undefined;
    };
  }, [ask]);

  useTopics(TOPICS, () => {
    if (timer.current !== undefined) return;
    const wait = Math.max(0, waited.current + CALM_MS - Date.now());
    timer.current = window.setTimeout(() => {
      timer.current = undefined;
      void ask();
    }, wait);
  });

  const again = useCallback(() => void ask(), [ask]);
  const current = JSON.stringify({ ...query, offline });
  return {
    answered: state.answered,
    error: state.key === current ? state.error : undefined,
    asking: state.key !== current,
    again,
  };
}

/** An equal answer keeps its identity, so that nothing is drawn again for it. */
function sameAs(before: Answered | undefined, next: Answered): Answered {
  return before !== undefined && JSON.stringify(before) === JSON.stringify(next) ? before : next;
}
