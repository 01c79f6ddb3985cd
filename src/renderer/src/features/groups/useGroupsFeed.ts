import { useCallback, useEffect, useMemo, useRef } from 'react';
import type { GroupQuery, GroupRow } from '@shared/domain/group';
import { createFeed, type Feed } from '@renderer/grid/feed';
import type { GridHandle } from '@renderer/grid/gridHandle';
import { createLiveRefresh, type LiveRefresh } from '@renderer/grid/liveRefresh';
import { request } from '@renderer/lib/api';
import { useTopics } from '@renderer/lib/useTopics';
import { useGroupsState } from './groupsState';
import { groupsSource } from './groupsSource';

const TOPICS = ['groups.changed', 'people.changed'] as const;
const SETTLED_MS = 200;

export interface GroupsFeed {
  readonly feed: Feed<GroupQuery, GroupRow>;
  /** Takes the grid's handle once it is there. */
  readonly attach: (handle: GridHandle<GroupRow>) => void;
  readonly handle: () => GridHandle<GroupRow> | null;
  /** What is on the screen changed: groups there without details are asked for first. */
  readonly looked: () => void;
}

/** The groups of a query, kept calmly up to date while the screen is open. */
export function useGroupsFeed(query: GroupQuery | null): GroupsFeed {
  const feed = useMemo(() => createFeed(groupsSource), []);
  const handle = useRef<GridHandle<GroupRow> | null>(null);
  const live = useRef<LiveRefresh | null>(null);
  const timer = useRef<number>(undefined);
  const asked = useRef('');

  useEffect(() => {
    live.current = createLiveRefresh(
      feed,
      () => handle.current?.atTop() !== false && useGroupsState.getState().open === null,
    );
    return () => {
      live.current?.stop();
      window.clearTimeout(timer.current);
      feed.dispose();
    };
  }, [feed]);
  useEffect(() => {
    if (query !== null) void feed.show(query);
  }, [feed, query]);
  useTopics(TOPICS, () => live.current?.notify());

  const connectionId = query?.connectionId;
  const looked = useCallback(() => {
    window.clearTimeout(timer.current);
    timer.current = window.setTimeout(() => {
      const rows = handle.current?.visible() ?? [];
      const chatIds = rows.filter(awaitsDetails).map((row) => row.chatId);
      const key = chatIds.join(' ');
      if (connectionId === undefined || chatIds.length === 0 || key === asked.current) return;
      asked.current = key;
      request('groups.prioritize', { connectionId, chatIds }).catch(() => undefined);
    }, SETTLED_MS);
  }, [connectionId]);

  return useMemo(
    () => ({
      feed,
      attach: (ready) => {
        handle.current = ready;
      },
      handle: () => handle.current,
      looked,
    }),
    [feed, looked],
  );
}

function awaitsDetails(row: GroupRow): boolean {
  return row.syncedAt === null && row.goneAt === null && row.loadError === null;
}
