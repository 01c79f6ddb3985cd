import { type Day, dayNumber, dayOfNumber } from '@shared/domain/day';
import type { Stretch } from '@shared/domain/statistics-buckets';
import type { RawDay } from '../../api.archive';
import { FETCHED } from '../layout';
import { type DayBlock, RESTATED, STATE } from './block';
import { eachDay, type Ground } from './ground';

/** How many rows with data each day of a range has, the first day first. */
export async function countRaw(ground: Ground, range: Stretch): Promise<Int32Array> {
  const first = dayNumber(range.from);
  const counts = new Int32Array(Math.max(0, dayNumber(range.to) - first + 1));
  await eachDay(ground, range, (block, { day }) => {
    counts[day - first] = fetchedOn(block, day, ground.slots).length;
  });
  return counts;
}

/** Rows from a position on, by day and within a day by subject. */
export async function readRaw(
  ground: Ground,
  from: Day,
  counts: Int32Array,
  start: number,
  count: number,
): Promise<RawDay[]> {
  const rows: RawDay[] = [];
  let before = 0;
  for (const [index, ofDay] of counts.entries()) {
    if (rows.length >= count) break;
    const skipped = Math.max(0, start - before);
    before += ofDay;
    if (skipped >= ofDay) continue;
    const day = dayNumber(from) + index;
    const block = await ground.cube.block(day, ground.roster, ground.pace);
    const slots = fetchedOn(block, day, ground.slots).slice(skipped, skipped + count - rows.length);
    for (const slot of slots) rows.push(rowOf(ground, block, day, slot));
    if (ground.pace.due) await ground.pace.rest();
  }
  return rows;
}

function fetchedOn(block: DayBlock, day: number, slots: Int32Array): Int32Array {
  const { states } = block;
  const offset = block.offset(day);
  return slots.filter((slot) => ((states[offset + slot] ?? 0) & STATE) === FETCHED);
}

function rowOf({ roster }: Ground, block: DayBlock, day: number, slot: number): RawDay {
  const cell = block.offset(day) + slot;
  return {
    subject: roster.subjects[slot]?.id ?? 0,
    day: dayOfNumber(day),
    values: block.columns.map((column) => {
      const value = column[cell] ?? NaN;
      return Number.isNaN(value) ? null : value;
    }),
    readAt: block.readAt[cell] ?? 0,
    restated: ((block.states[cell] ?? 0) & RESTATED) !== 0,
  };
}
