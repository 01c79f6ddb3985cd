import type { DatasetSummary } from '@shared/contract/statistics';
import { datasetsOf } from '@shared/domain/datasets';
import type { Dataset } from '@shared/domain/datasets/dataset';
import { addDays, type Day, dayNumber, dayOf, dayOfNumber, type Instant } from '@shared/domain/day';
import type { CoverageCounts, Losing } from '@shared/domain/statistics';
import type { Vendor } from '@shared/domain/vendor';
import { ageAt } from './age';
import { type CountedDay, countDays, coverageOfDay } from './coverage';
import { hasDays } from './layout';
import type { ArchiveTables } from './tables';

type StatusTables = Pick<ArchiveTables, 'subjects' | 'counts' | 'days' | 'reads'>;

/** Days that are lost within a week are warned of. */
const WARN_DAYS = 7;

const NOTHING: CoverageCounts = {
  fetched: 0,
  empty: 0,
  notReady: 0,
  pending: 0,
  absent: 0,
  expired: 0,
  restated: 0,
};

/** What there is of every dataset of a vendor, as far back as its first fill goes. */
export async function summarize(
  tables: StatusTables,
  connectionId: string,
  vendor: Vendor,
  now: Instant,
): Promise<DatasetSummary[]> {
  const summaries: DatasetSummary[] = [];
  for (const definition of datasetsOf(vendor)) {
    const summary = hasDays(definition)
      ? await summaryOfDays(tables, connectionId, definition, now)
      : summaryOfRanges(tables, connectionId, definition);
    summaries.push(summary);
  }
  return summaries;
}

async function summaryOfDays(
  tables: StatusTables,
  connectionId: string,
  { id, archived, window }: Dataset,
  now: Instant,
): Promise<DatasetSummary> {
  const { keptDays, fillDays } = window;
  const today = dayOf(now);
  const [from, to] = [addDays(today, -fillDays), addDays(today, -1)];
  const counted = await countDays(tables, connectionId, id, from, to);
  const age = ageAt(window, now);
  const since = (day: Day): number => dayNumber(today) - dayNumber(day);
  const covered = counted.map((count) => coverageOfDay(count, age(dayNumber(count.day))));
  const coverage = covered.reduce(added, NOTHING);
  const edges = tables.days(id).edges(connectionId);
  const readAt = counted.reduce((latest, count) => Math.max(latest, count.readAt), 0);
  return {
    dataset: id,
    // What is read on demand only is not missing anywhere.
    coverage: archived ? coverage : { ...coverage, pending: 0, absent: 0, expired: 0 },
    first: edges && dayOfNumber(edges.first),
    last: edges && dayOfNumber(edges.last),
    losing: archived && keptDays !== null ? losingOf(counted, keptDays, since) : null,
    readAt: readAt === 0 ? null : readAt,
  };
}

const added = (sum: CoverageCounts, day: CoverageCounts): CoverageCounts => ({
  fetched: sum.fetched + day.fetched,
  empty: sum.empty + day.empty,
  notReady: sum.notReady + day.notReady,
  pending: sum.pending + day.pending,
  absent: sum.absent + day.absent,
  expired: sum.expired + day.expired,
  restated: sum.restated + day.restated,
});

/** Days of which something is missing and that the vendor forgets within a week; `inDays` is the first one's. */
function losingOf(
  counted: readonly CountedDay[],
  keptDays: number,
  since: (day: Day) => number,
): Losing | null {
  const left = counted
    .filter(({ asked, done }) => asked > done)
    .map(({ day }) => keptDays - since(day))
    .filter((days) => days >= 0 && days <= WARN_DAYS);
  return left.length === 0 ? null : { days: left.length, inDays: Math.min(...left) };
}

function summaryOfRanges({ reads }: StatusTables, connectionId: string, { id }: Dataset): DatasetSummary {
  const { first, last, readAt } = reads.span(connectionId, id);
  return {
    dataset: id,
    coverage: NOTHING,
    first: first === null ? null : dayOfNumber(first),
    last: last === null ? null : dayOfNumber(last),
    losing: null,
    readAt,
  };
}
