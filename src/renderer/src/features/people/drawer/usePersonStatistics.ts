import type { Explored } from '@shared/contract/statistics';
import { dataset } from '@shared/domain/datasets';
import type { AppError } from '@shared/domain/errors';
import { dayOf, nowSeconds } from '@shared/domain/day';
import { presetRange } from '@renderer/features/statistics/explorer/presets';
import { useQuery } from '@renderer/lib/useQuery';

/** Every owner has rows of this dataset, day by day. */
export const OWNERS = 'groupsByOwner';
const SHOWN = ['newChats', 'newMembers', 'messages'] as const;
export const SHOWN_METRICS = SHOWN.flatMap(
  (id) => dataset(OWNERS).metrics.find((metric) => metric.id === id) ?? [],
);

const TOPICS = ['statistics.changed'] as const;
const MOST_SUBJECTS = 100;

export type PersonStatistics =
  | { readonly kind: 'reading' }
  | { readonly kind: 'failed'; readonly error: AppError }
  /** Nothing was archived yet, or nothing about this person. */
  | { readonly kind: 'noArchive' }
  | { readonly kind: 'nobody' }
  | { readonly kind: 'known'; readonly subject: number; readonly result: Explored };

/** What the archive tells about the groups of one owner in the last 30 days; no vendor is asked. */
export function usePersonStatistics(connectionId: string, userid: string): PersonStatistics {
  const archive = useQuery('statistics.archive', [{ connectionId }], { topics: TOPICS });
  const summary = archive.data?.datasets.find((each) => each.dataset === OWNERS);
  const archived = summary !== undefined && summary.first !== null;
  const subjects = useQuery(
    'statistics.subjects',
    [{ connectionId, dataset: OWNERS, text: userid, limit: MOST_SUBJECTS }],
    { topics: TOPICS, enabled: archived },
  );
  const subject = subjects.data?.subjects.find(({ key }) => key === userid)?.id;
  const explored = useQuery(
    'statistics.explore',
    [
      {
        connectionId,
        dataset: OWNERS,
        subjects: subject === undefined ? [] : [subject],
        ...presetRange('last30', dayOf(nowSeconds()), null),
        grain: 'total',
        by: 'time',
        metrics: [...SHOWN],
        compare: 'previous',
        offline: true,
      },
    ],
    { topics: TOPICS, enabled: subject !== undefined },
  );
  const error = archive.error ?? subjects.error ?? explored.error;
  if (error !== undefined) return { kind: 'failed', error };
  if (archive.data !== undefined && !archived) return { kind: 'noArchive' };
  if (subjects.data !== undefined && subject === undefined) return { kind: 'nobody' };
  if (subject === undefined || explored.data === undefined) return { kind: 'reading' };
  return { kind: 'known', subject, result: explored.data };
}
