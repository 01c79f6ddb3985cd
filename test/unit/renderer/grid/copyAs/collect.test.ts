import { expect, it } from 'vitest';
import { COPY_LIMIT, WINDOW_LIMIT } from '@shared/domain/limits';
import { collectRows, rowsIn, type ShownRows } from '@renderer/grid/copyAs/collect';

/** Rows from 0 to `total`; what was read of them stands in `reads`. */
function rowsTo(total: number, reads: number[] = []): ShownRows<number> {
  return {
    total: () => total,
    order: () => 0,
    read: async (start, count) => {
      reads.push(start);
      const end = Math.min(total, start + count);
      return { rows: Array.from({ length: end - start }, (_, index) => start + index), total };
    },
  };
}
const lengthOf = (): number => 10;

it('finds picked rows beyond what is loaded, in their order, and reads no further than the last', async () => {
  const reads: number[] = [];
  const picked = new Set([1500, 3, 2999]);
  const answer = await collectRows(rowsTo(100_000, reads), {
    isWanted: (row) => picked.has(row),
    count: 3,
    lengthOf,
  });
  expect(answer).toEqual({ rows: [3, 1500, 2999] });
  expect(reads).toEqual([0, WINDOW_LIMIT, 2 * WINDOW_LIMIT]);
});

it('ends where the rows do when picked ones are hidden', async () => {
  const answer = await collectRows(rowsTo(2), { isWanted: (row) => row === 1, count: 9, lengthOf });
  expect(answer).toEqual({ rows: [1] });
});

it('gives up when it becomes more than can be copied', async () => {
  const reads: number[] = [];
  const answer = await collectRows(rowsTo(1_000_000, reads), {
    isWanted: () => true,
    count: 1_000_000,
    lengthOf: () => COPY_LIMIT / 1500,
  });
  expect(answer).toEqual({ problem: 'tooMuch' });
  expect(reads).toHaveLength(2);
});

it('says that rows could not be read', async () => {
  const broken: ShownRows<number> = { total: () => 5, order: () => 0, read: async () => null };
  expect(await collectRows(broken, { isWanted: () => true, count: 5, lengthOf })).toEqual({
    problem: 'unread',
  });
});

it('mixes no rows of two orders, as when the filter changes meanwhile', async () => {
  let order = 1;
  const rows = rowsTo(3000);
  const turning: ShownRows<number> = {
    ...rows,
    order: () => order,
    read: async (start, count) => {
      if (start > 0) order = 2;
      return rows.read(start, count);
    },
  };
  expect(await collectRows(turning, { isWanted: () => true, count: 3000, lengthOf })).toEqual({
    problem: 'changed',
  });
});

it('takes rows that are in memory as they stand, over several windows', async () => {
  const rows = Array.from({ length: WINDOW_LIMIT + 3 }, (_, index) => index);
  const answer = await collectRows(rowsIn(rows), { isWanted: () => true, count: rows.length, lengthOf });
  expect(answer).toEqual({ rows });
});
