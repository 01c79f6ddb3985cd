import type { DatasetId } from '@shared/domain/datasets/ids';
import { EMPTY, FETCHED, NOT_READY } from './layout';
import type { StateCount } from '../repositories/days';

/** What is there of one day of a dataset and connection, in subject days. */
export interface DayCount {
  readonly fetched: number;
  readonly empty: number;
  readonly notReady: number;
  readonly restated: number;
  /** Of the subjects that are asked about on that day: how many were read at all, and how many for good. */
  readonly read: number;
  readonly done: number;
  /** The last reading, Unix seconds; 0 when there is none. */
  readonly readAt: number;
}

/**
 * Counts of days, remembered until something changes them. While an archive fills, calendars, sums and
 * searches for gaps look at the same days again and again, and only few of them have changed.
 */
export class DayCounts {
  readonly #known = new Map<string, Map<number, DayCount>>();

  /** The count of a day, by `read` where it is not remembered. */
  of(connectionId: string, dataset: DatasetId, day: number, read: () => StateCount[]): DayCount {
    const name = `${dataset} ${connectionId}`;
    const days = this.#known.get(name) ?? new Map<number, DayCount>();
    this.#known.set(name, days);
    const known = days.get(day) ?? summed(read());
    days.set(day, known);
    return known;
  }

  /** A day of a dataset is no longer as it was counted. */
  changed(connectionId: string, dataset: DatasetId, day: number): void {
    this.#known.get(`${dataset} ${connectionId}`)?.delete(day);
  }

  /** Who is asked about on which day is no longer as it was. */
  subjectsChanged(connectionId: string): void {
    for (const name of this.#known.keys()) {
      if (name.endsWith(` ${connectionId}`)) this.#known.delete(name);
    }
  }
}

function summed(states: readonly StateCount[]): DayCount {
  const count = (wanted: number): number => states.find(({ state }) => state === wanted)?.count ?? 0;
  const sum = (of: (counted: StateCount) => number): number =>
    states.reduce((total, counted) => total + of(counted), 0);
  return {
    fetched: count(FETCHED),
    empty: count(EMPTY),
    notReady: count(NOT_READY),
    restated: sum(({ restated }) => restated),
    read: sum(({ asked }) => asked),
    done: sum(({ state, asked }) => (state === NOT_READY ? 0 : asked)),
    readAt: states.reduce((latest, { readAt }) => Math.max(latest, readAt), 0),
  };
}
