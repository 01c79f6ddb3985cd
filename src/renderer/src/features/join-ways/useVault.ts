import { useEffect, useMemo, useRef } from 'react';
import type { JoinWayRow, LostCreation } from '@shared/contract/join-ways';
import type { AppError } from '@shared/domain/errors';
import { browserTicker } from '@renderer/grid/ticker';
import { useQuery } from '@renderer/lib/useQuery';
import { useTopics } from '@renderer/lib/useTopics';
import { toItems, type GroupNames, type JoinWayItem } from './items';

const TOPICS = ['joinWays.changed', 'groups.changed'] as const;
/** The whole vault is read at once, so not more often than this while a job changes it. */
const CALM_MS = 1000;

const NO_ROWS: readonly JoinWayRow[] = [];
const NO_LOST: readonly LostCreation[] = [];

export interface Vault {
  readonly items: readonly JoinWayItem[];
  readonly names: GroupNames;
  readonly lost: readonly LostCreation[];
  /** Whether it was read at all yet. */
  readonly known: boolean;
  readonly error: AppError | undefined;
  readonly refetch: () => void;
}

/** The vault of a connection, followed live and without haste. */
export function useVault(connectionId: string): Vault {
  const { data, error, refetch } = useQuery('joinWays.list', [{ connectionId }]);
  const cancel = useRef<(() => void) | null>(null);
  const last = useRef(-Infinity);
  useTopics(TOPICS, () => {
    const wait = Math.max(0, last.current + CALM_MS - browserTicker.now());
    cancel.current ??= browserTicker.after(wait, () => {
      cancel.current = null;
      last.current = browserTicker.now();
      refetch();
    });
  });
  useEffect(() => () => cancel.current?.(), []);
  const names = useMemo<GroupNames>(
    () => new Map((data?.groups ?? []).map((group) => [group.chatId, group])),
    [data?.groups],
  );
  const items = useMemo(() => toItems(data?.rows ?? NO_ROWS, names), [data?.rows, names]);
  return { items, names, lost: data?.lost ?? NO_LOST, known: data !== undefined, error, refetch };
}
