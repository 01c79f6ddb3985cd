import type { CoverageCounts } from '@shared/domain/statistics';
import { EMPTY, FETCHED, NOT_READY } from '../layout';
import { type DayBlock, RESTATED, STATE } from './block';

/** What is there of some subjects on one day. */
export interface DayState extends CoverageCounts {
  /** Subject days that something can be known of. */
  readonly days: number;
  readonly missing: number;
  /** Unix seconds; Infinity and 0 where nothing was read. */
  readonly oldest: number;
  readonly newest: number;
}

/** How a day stands to the day on which it is looked at. */
export interface DayAge {
  readonly day: number;
  /** Whether it is over: of other days nothing can be missing yet. */
  readonly over: boolean;
  /** Whether the vendor has forgotten it. */
  readonly lost: boolean;
}

/** Counts the cells of a day. */
export function stateOfDay(
  block: DayBlock,
  { day, over, lost }: DayAge,
  slots: Int32Array,
  until: Int32Array,
): DayState {
  const { states, readAt } = block;
  const offset = block.offset(day);
  let [fetched, empty, early, unread, restated] = [0, 0, 0, 0, 0];
  let [oldest, newest] = [Infinity, 0];
  for (let index = 0; index < slots.length; index++) {
    const slot = slots[index] as number;
    const bits = states[offset + slot] ?? 0;
    const state = bits & STATE;
    if (state === FETCHED || state === EMPTY) {
      if (state === FETCHED) fetched++;
      else empty++;
      if (bits & RESTATED) restated++;
      const at = readAt[offset + slot] ?? 0;
      if (at < oldest) oldest = at;
      if (at > newest) newest = at;
    } else if (over && (until[slot] ?? 0) >= day) {
      if (state === NOT_READY) early++;
      else unread++;
    }
  }
  const missing = early + unread;
  return {
    fetched,
    empty,
    notReady: lost ? 0 : early,
    absent: lost ? 0 : unread,
    expired: lost ? missing : 0,
    restated,
    days: fetched + empty + missing,
    missing,
    oldest,
    newest,
  };
}

const NOTHING: DayState = {
  fetched: 0,
  empty: 0,
  notReady: 0,
  absent: 0,
  expired: 0,
  restated: 0,
  days: 0,
  missing: 0,
  oldest: Infinity,
  newest: 0,
};

/** Several days together. */
export function sumOfDays(days: readonly DayState[]): DayState {
  return days.reduce(
    (sum, each) => ({
      fetched: sum.fetched + each.fetched,
      empty: sum.empty + each.empty,
      notReady: sum.notReady + each.notReady,
      absent: sum.absent + each.absent,
      expired: sum.expired + each.expired,
      restated: sum.restated + each.restated,
      days: sum.days + each.days,
      missing: sum.missing + each.missing,
      oldest: Math.min(sum.oldest, each.oldest),
      newest: Math.max(sum.newest, each.newest),
    }),
    NOTHING,
  );
}
