import type { ChangeQuery, KindCounts } from '@shared/contract/changes';
import { useQuery } from '@renderer/lib/useQuery';

const OPTIONS = { topics: ['groups.changed'], keep: true } as const;

export interface Headline {
  readonly counts: KindCounts;
  /** Changes of owner that this app made. */
  readonly byApp: number;
  readonly membersBy: number;
}

/** How much changed in each way under a query without kinds; null before it was counted. */
export function useHeadline({ sort: _order, ...query }: ChangeQuery): Headline | null {
  const sort = { field: 'at', direction: 'desc' } as const;
  const first = { sort, start: 0, count: 1 };
  const { data: all } = useQuery('changes.compare', [{ ...query, ...first }], OPTIONS);
  const { data: app } = useQuery(
    'changes.compare',
    [{ ...query, ...first, kinds: ['owner'], ownerBy: 'app' }],
    OPTIONS,
  );
  if (all === undefined || app === undefined) return null;
  return { counts: all.counts, byApp: app.total, membersBy: all.membersBy };
}
