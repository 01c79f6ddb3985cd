import { useCallback, useEffect, useMemo, useRef } from 'react';
import type { GroupQuery, GroupRow } from '@shared/domain/group';
import { useLiveFeed, type LiveFeed } from '@renderer/grid/useLiveFeed';
import { request } from '@renderer/lib/api';
import { useGroupsState } from './groupsState';
import { groupsSource } from './groupsSource';

const TOPICS = ['groups.changed', 'people.changed'] as const;
const SETTLED_MS = 200;

export interface GroupsFeed extends LiveFeed<GroupQuery, GroupRow> {
  /** What is on the screen changed: groups there without details are asked for first. */
  readonly looked: () => void;
}

/** The groups of a query, kept calmly up to date while the screen is open. */
export function useGroupsFeed(query: GroupQuery | null): GroupsFeed {
  const held = useGroupsState((state) => state.open !== null);
  const live = useLiveFeed(groupsSource, query, TOPICS, held);
  const { handle } = live;
  const timer = useRef<number>(undefined);
  const asked = useRef('');
  useEffect(() => () => window.clearTimeout(timer.current), []);

  const connectionId = query?.connectionId;
  const looked = useCallback(() => {
    window.clearTimeout(timer.current);
    timer.current = window.setTimeout(() => {
      const rows = handle()?.visible() ?? [];
      const chatIds = rows.filter(awaitsDetails).map((row) => row.chatId);
      const key = chatIds.join(' ');
      if (connectionId === undefined || chatIds.length === 0 || key === asked.current) return;
      asked.current = key;
      request('groups.prioritize', { connectionId, chatIds }).catch(() => undefined);
    }, SETTLED_MS);
  }, [connectionId, handle]);

  return useMemo(() => ({ ...live, looked }), [live, looked]);
}

function awaitsDetails(row: GroupRow): boolean {
  return row.syncedAt === null && row.goneAt === null && row.loadError === null;
}
