import { useEffect, useEffectEvent, useMemo, useRef } from 'react';
import type { EventTopic } from '@shared/contract/events';
import { useTopics } from '../lib/useTopics';
import { createFeed, type Feed, type RowSource } from './feed';
import type { GridHandle } from './gridHandle';
import { createLiveRefresh, type LiveRefresh } from './liveRefresh';

export interface LiveFeed<Q, R> {
  readonly feed: Feed<Q, R>;
  /** Takes the grid's handle once it is there. */
  readonly attach: (handle: GridHandle<R>) => void;
  readonly handle: () => GridHandle<R> | null;
}

/**
 * The rows of a query, kept calmly up to date while the screen is open. `source` has to keep its identity;
 * the order stays as it is while `held`, as when a row is open beside the grid.
 */
export function useLiveFeed<Q, R>(
  source: RowSource<Q, R>,
  query: Q | null,
  topics: readonly EventTopic[],
  held: boolean,
): LiveFeed<Q, R> {
  const feed = useMemo(() => createFeed(source), [source]);
  const handle = useRef<GridHandle<R> | null>(null);
  const live = useRef<LiveRefresh | null>(null);
  const mayMove = useEffectEvent(() => !held && handle.current?.atTop() !== false);
  const key = query === null ? null : JSON.stringify(query);

  useEffect(() => {
    live.current = createLiveRefresh(feed, () => mayMove());
    return () => {
      live.current?.stop();
      feed.dispose();
    };
  }, [feed]);
  useEffect(() => {
    if (key !== null) void feed.show(JSON.parse(key) as Q);
  }, [feed, key]);
  useTopics(topics, () => live.current?.notify());

  return useMemo(
    () => ({
      feed,
      attach: (ready) => {
        handle.current = ready;
      },
      handle: () => handle.current,
    }),
    [feed],
  );
}
