import type { Pace } from '../pace';

const RUN = 12;
const CHECK = 2047;

/** Orders two rows: negative, zero or positive. */
export type Compare = (a: number, b: number) => number;

/** Sorts rows stably, resting whenever a slice is used up. The given array is used as room to work in. */
export async function sortRows(
  rows: Int32Array<ArrayBuffer>,
  compare: Compare,
  pace: Pace,
): Promise<Int32Array<ArrayBuffer>> {
  await sortRuns(rows, compare, pace);
  let from = rows;
  let to = new Int32Array(rows.length);
  for (let width = RUN; width < rows.length; width *= 2) {
    for (let low = 0; low < rows.length; low += 2 * width) {
      const middle = Math.min(low + width, rows.length);
      const high = Math.min(low + 2 * width, rows.length);
      await merge(
        from.subarray(low, middle),
        from.subarray(middle, high),
        to.subarray(low, high),
        compare,
        pace,
      );
    }
    [from, to] = [to, from];
  }
  return from;
}

/** Merges two sorted stretches into a third; of equals the left one comes first. */
export async function merge(
  left: Int32Array,
  right: Int32Array,
  into: Int32Array,
  compare: Compare,
  pace: Pace,
): Promise<void> {
  let l = 0;
  let r = 0;
  for (let at = 0; at < into.length; at++) {
    const fromLeft = r >= right.length || (l < left.length && compare(left[l] ?? 0, right[r] ?? 0) <= 0);
    into[at] = (fromLeft ? left[l++] : right[r++]) ?? 0;
    if ((at & CHECK) === CHECK && pace.due) await pace.rest();
  }
}

/** Merges a few sorted rows into many, finding their places by halving; of equals the many come first. */
export function mergeFew(many: Int32Array, few: Int32Array, compare: Compare): Int32Array<ArrayBuffer> {
  const merged = new Int32Array(many.length + few.length);
  let from = 0;
  for (let at = 0; at < few.length; at++) {
    const row = few[at] ?? 0;
    let low = from;
    let high = many.length;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if (compare(many[middle] ?? 0, row) <= 0) low = middle + 1;
      else high = middle;
    }
    merged.set(many.subarray(from, low), from + at);
    merged[low + at] = row;
    from = low;
  }
  merged.set(many.subarray(from), from + few.length);
  return merged;
}

async function sortRuns(rows: Int32Array, compare: Compare, pace: Pace): Promise<void> {
  for (let low = 0; low < rows.length; low += RUN) {
    const high = Math.min(low + RUN, rows.length);
    for (let next = low + 1; next < high; next++) {
      const row = rows[next] ?? 0;
      let place = next;
      while (place > low && compare(rows[place - 1] ?? 0, row) > 0) {
        rows[place] = rows[place - 1] ?? 0;
        place--;
      }
      rows[place] = row;
    }
    if (pace.due) await pace.rest();
  }
}
