import type { CoverageCounts } from '@shared/domain/statistics';
import type { DayAge } from '../age';
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

/** Counts the cells of a day. */
export function stateOfDay(
  block: DayBlock,
  { day, over, early, lost }: DayAge,
  slots: Int32Array,
  until: Int32Array,
): DayState {
  const { states, readAt } = block;
  const offset = block.offset(day);
  let [fetched, empty, tooEarly, unread, restated] = [0, 0, 0, 0, 0];
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
      if (state === NOT_READY) tooEarly++;
      else unread++;
    }
  }
  const missing = tooEarly + unread;
  const canBeFilled = !lost && !early;
  return {
    fetched,
    empty,
    notReady: canBeFilled ? tooEarly : 0,
    pending: early ? missing : 0,
    absent: canBeFilled ? unread : 0,
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
  pending: 0,
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
      pending: sum.pending + each.pending,
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
