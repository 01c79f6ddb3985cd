import { dataset as definitionOf } from '@shared/domain/datasets';
import { COMPANY } from '@shared/domain/datasets/dataset';
import type { DatasetId } from '@shared/domain/datasets/ids';
import { type Day, dayNumber, dayOfNumber, type Instant } from '@shared/domain/day';
import type { DayCoverage } from '@shared/domain/statistics';
import type { MissingDay } from '../api.archive';
import { eachPaced, Pace } from '../pace';
import { ageAt, type DayAge } from './age';
import { askedBy, companyOf } from './asked';
import type { DayCount } from './day-counts';
import { coveredKind, hasDays } from './layout';
import type { ArchiveTables } from './tables';

type CoverageTables = Pick<ArchiveTables, 'subjects' | 'counts' | 'days'>;

/** What is there of a day, and of how many subjects. */
export interface CountedDay extends DayCount {
  readonly day: Day;
  /** How many subjects are asked about on that day. */
  readonly asked: number;
}

/** Counts the days of a range, both ends included; none for a dataset that is not kept by day. */
export async function countDays(
  tables: CoverageTables,
  connectionId: string,
  dataset: DatasetId,
  from: Day,
  to: Day,
): Promise<CountedDay[]> {
  const definition = definitionOf(dataset);
  if (!hasDays(definition)) return [];
  const days = tables.days(dataset);
  const askedOn = askedBy(tables.subjects, connectionId, coveredKind(definition));
  const first = dayNumber(from);
  const numbers = Array.from({ length: Math.max(0, dayNumber(to) - first + 1) }, (_, at) => first + at);
  return eachPaced(numbers, new Pace(), (number) => {
    const read = () => days.counts(connectionId, number);
    const count = tables.counts.of(connectionId, dataset, number, read);
    return { ...count, day: dayOfNumber(number), asked: askedOn(number) };
  });
}

/** The calendar of a dataset, seen at a moment: of that day and later ones nothing can be missing yet. */
export async function coverageOf(
  tables: CoverageTables,
  connectionId: string,
  dataset: DatasetId,
  { from, to, now }: { readonly from: Day; readonly to: Day; readonly now: Instant },
): Promise<DayCoverage[]> {
  const { window } = definitionOf(dataset);
  const counted = await countDays(tables, connectionId, dataset, from, to);
  const age = ageAt(window, now);
  return counted.map((count) => coverageOfDay(count, age(dayNumber(count.day))));
}

/** What was counted of a day, as old as it is. */
export function coverageOfDay(count: CountedDay, { over, early, lost }: DayAge): DayCoverage {
  const { day, fetched, empty, notReady, restated, asked, read, done } = count;
  const known = { day, fetched, empty, restated, notReady: 0, pending: 0, absent: 0, expired: 0 };
  // What came too early and can no longer be read again is as lost as what was never read.
  if (lost) return { ...known, expired: asked - done };
  if (early) return { ...known, pending: asked - done };
  return { ...known, notReady, absent: over ? asked - read : 0 };
}

/** Subject days of a range that were not read, or too early. */
export async function countMissing(
  tables: CoverageTables,
  connectionId: string,
  dataset: DatasetId,
  from: Day,
  to: Day,
): Promise<number> {
  const counted = await countDays(tables, connectionId, dataset, from, to);
  return counted.reduce((sum, { asked, done }) => sum + asked - done, 0);
}

/**
 * The oldest days of a range on which something is missing, each with the subjects of which it is.
 * @param range both ends included; `limit` is the most days, `at` the present in Unix seconds
 */
export async function missingDays(
  tables: CoverageTables,
  connectionId: string,
  dataset: DatasetId,
  range: { readonly from: Day; readonly to: Day; readonly limit: number; readonly at: number },
): Promise<MissingDay[]> {
  const { from, to, limit, at } = range;
  const counted = await countDays(tables, connectionId, dataset, from, to);
  const gaps = counted.filter(({ asked, done }) => asked > done).slice(0, limit);
  if (gaps.length === 0) return [];
  const days = tables.days(dataset);
  if (days.kind === COMPANY) companyOf(tables.subjects, connectionId, at);
  const found = await eachPaced(gaps, new Pace(), ({ day }) => ({
    day,
    subjects: days.missing(connectionId, dayNumber(day)),
  }));
  // Days that somebody read meanwhile are no longer missing.
  return found.filter(({ subjects }) => subjects.length > 0);
}
