import { dataset as definitionOf } from '@shared/domain/datasets';
import type { DatasetId } from '@shared/domain/datasets/ids';
import { dayNumber } from '@shared/domain/day';
import type { DayReading, WrittenDays } from '../api.archive';
import { eachWritten } from '../pace';
import type { DayState, StoredDay, Values } from '../repositories/days';
import { EMPTY, FETCHED, NOT_READY } from './layout';
import type { ArchiveTables } from './tables';

export type WriteTables = Pick<
  ArchiveTables,
  'db' | 'subjects' | 'restatements' | 'counts' | 'writes' | 'days'
>;

const STATES = {
  fetched: FETCHED,
  empty: EMPTY,
  'not-ready': NOT_READY,
} as const satisfies Record<DayReading['state'], DayState>;

/**
 * Enters what days were answered with. What is known is never replaced by less: neither a day that is not
 * ready nor an empty answer changes one that was read with data, since vendors stop answering about who has
 * left. Other values than before keep the former ones beside. Readings of subjects that the connection does
 * not have (it was removed meanwhile) are left out.
 */
export async function writeDays(
  tables: WriteTables,
  connectionId: string,
  dataset: DatasetId,
  readings: readonly DayReading[],
  at: number,
): Promise<WrittenDays> {
  const { db, subjects, restatements, counts, writes } = tables;
  const days = tables.days(dataset);
  const { metrics, shape } = definitionOf(dataset);
  const width = shape === 'daily' ? metrics.length : 0;
  const done = await eachWritten(db, readings, (reading): keyof WrittenDays | null => {
    const { subject } = reading;
    if (!subjects.is(subject, connectionId, days.kind)) return null;
    const day = dayNumber(reading.day);
    const before = days.get(subject, day);
    const state = STATES[reading.state];
    const values = valuesOf(width, state === FETCHED ? reading.values : []);
    const change = before === null ? 'inserted' : changeOf(before, state, values);
    if (change === 'unchanged') return change;
    if (before !== null && change === 'restated') {
      const former = Object.fromEntries(metrics.map(({ id }, place) => [id, before.values[place] ?? null]));
      restatements.add(dataset, subject, day, before.readAt, former);
    }
    const restated = change === 'restated' || before?.restated === true;
    days.put(subject, day, { state, values, readAt: at, restated });
    counts.changed(connectionId, dataset, day);
    writes.dayWritten(connectionId, dataset, subject, day);
    return change;
  });
  const count = (wanted: keyof WrittenDays): number => done.filter((each) => each === wanted).length;
  return {
    inserted: count('inserted'),
    unchanged: count('unchanged'),
    restated: count('restated'),
  };
}

/** As many values as there are columns; null for those that are not there. */
export const valuesOf = (width: number, values: Values): Values =>
  Array.from({ length: width }, (_, place) => values[place] ?? null);

/** What a reading does to a day that is there: a day that had nothing yet is filled, not restated. */
function changeOf(before: StoredDay, state: DayState, values: Values): keyof WrittenDays {
  if (state === NOT_READY) return 'unchanged';
  if (before.state !== FETCHED) return before.state === state ? 'unchanged' : 'inserted';
  return state === EMPTY || isSame(before.values, values) ? 'unchanged' : 'restated';
}

export const isSame = (a: Values, b: Values): boolean => a.every((value, place) => value === b[place]);
