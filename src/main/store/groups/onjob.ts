import { addDays, type Day, dayOf, startOfDay } from '@shared/domain/day';
import { ONJOB_WINDOW_DAYS } from '@shared/domain/limits';
import type { OnjobCounts } from '../repositories/onjob';
import type { Shelf } from './shelf';

/** The first instant that still counts: 90 natural days in Shanghai, today included (D:95703). */
export function onjobSince(now: number): number {
  return startOfDay(addDays(dayOf(now), 1 - ONJOB_WINDOW_DAYS));
}

/** Keeps the column of known onjob transfers true: after changes, for new rows, and as old ones leave the window. */
export class OnjobColumn {
  readonly #counts: OnjobCounts;
  readonly #touched = new Set<string>();
  #day: Day | null = null;
  /** How many rows there were the last time. */
  #rows = 0;

  constructor(counts: OnjobCounts) {
    this.#counts = counts;
  }

  /** Notes that something was sent, refused or discovered for a group. */
  touch(chatId: string): void {
    this.#touched.add(chatId);
  }

  refresh({ connectionId, index }: Shelf, now: number): void {
    const since = onjobSince(now);
    const put = (chatId: string, count: number): void => {
      const row = index.find(chatId);
      if (row !== -1) index.onjob[row] = Math.min(count, 255);
    };
    if (this.#day === dayOf(now) && this.#rows === index.count) {
      for (const chatId of this.#touched) put(chatId, this.#counts.of(connectionId, chatId, since));
    } else {
      index.onjob.fill(0);
      for (const { chatId, count } of this.#counts.all(connectionId, since)) put(chatId, count);
      this.#day = dayOf(now);
      this.#rows = index.count;
    }
    this.#touched.clear();
  }
}
