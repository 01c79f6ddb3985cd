import { addDays, daysBetween, type Day } from '@shared/domain/day';
import type { DayCoverage } from '@shared/domain/statistics';
import { weekdayOf } from '../values/buckets';

/** What a day's cell shows: the worst of its parts that still can be helped comes first. */
export type CellState = 'fetched' | 'partial' | 'empty' | 'notReady' | 'absent' | 'expired' | 'nothing';

export const CELL_STATES = [
  'fetched',
  'partial',
  'empty',
  'notReady',
  'absent',
  'expired',
] as const satisfies readonly CellState[];

/** The state of a day over all of its subjects; `nothing` when there was nobody to ask about. */
export function cellState(day: DayCoverage | undefined): CellState {
  if (day === undefined) return 'nothing';
  const { fetched, empty, notReady, pending, absent, expired } = day;
  const known = fetched + empty;
  if (known + notReady + pending + absent + expired === 0) return 'nothing';
  if (known > 0) {
    if (absent + notReady + pending + expired > 0) return 'partial';
    return fetched > 0 ? 'fetched' : 'empty';
  }
  if (notReady + pending > 0) return 'notReady';
  return absent > 0 ? 'absent' : 'expired';
}

export interface Cell {
  readonly day: Day;
  readonly coverage: DayCoverage | undefined;
  readonly state: CellState;
}

/** A week from Monday to Sunday; null outside of the range. */
export type Week = readonly (Cell | null)[];

const WEEK = 7;

/** A range of days as weeks, each a column of the calendar. */
export function calendar(from: Day, to: Day, coverage: readonly DayCoverage[]): readonly Week[] {
  const known = new Map(coverage.map((each) => [each.day, each]));
  const monday = addDays(from, -weekdayOf(from));
  const weeks = Math.ceil((daysBetween(monday, to) + 1) / WEEK);
  return Array.from({ length: weeks }, (_, week) =>
    Array.from({ length: WEEK }, (__, weekday) => {
      const day = addDays(monday, week * WEEK + weekday);
      if (day < from || day > to) return null;
      return { day, coverage: known.get(day), state: cellState(known.get(day)) };
    }),
  );
}

/** The day that a key leads to from another; undefined for other keys. */
export function dayAfterKey(day: Day, key: string, from: Day, to: Day): Day | undefined {
  const by: Readonly<Record<string, number>> = {
    ArrowLeft: -WEEK,
    ArrowRight: WEEK,
    ArrowUp: -1,
    ArrowDown: 1,
  };
  if (key === 'Home') return from;
  if (key === 'End') return to;
  const step = by[key];
  if (step === undefined) return undefined;
  const next = addDays(day, step);
  return next < from ? from : next > to ? to : next;
}

/** The month that a week is the first of, as `2026-11`; null for the others. */
export function monthOf(week: Week, before: Week | undefined): string | null {
  const first = week.find((cell) => cell !== null)?.day.slice(0, 7) ?? null;
  const last = before?.find((cell) => cell !== null)?.day.slice(0, 7) ?? null;
  return first === last ? null : first;
}
