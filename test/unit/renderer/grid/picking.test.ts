import { beforeEach, describe, expect, it } from 'vitest';
import { createFeed, type Feed, type RowSource } from '@renderer/grid/feed';
import { createGridStore, type GridStore } from '@renderer/grid/gridState';
import { createPicking, type Picking } from '@renderer/grid/picking';
import { pickedCount } from '@renderer/grid/selection';

const TOTAL = 120_000;

/** Rows g0, g1, … in a fixed order. */
const source: RowSource<string, string> = {
  open: async () => ({ ok: true, data: { key: 'k', total: TOTAL } }),
  read: async (_key, start, count) => {
    const length = Math.max(0, Math.min(count, TOTAL - start));
    return {
      ok: true,
      data: { rows: Array.from({ length }, (_, index) => `g${start + index}`), total: TOTAL },
    };
  },
  close: () => undefined,
};

let store: GridStore<string>;
let feed: Feed<string, string>;
let picking: Picking<string>;
const count = () => pickedCount(store.getState().picked, TOTAL);

beforeEach(async () => {
  store = createGridStore<string>();
  feed = createFeed(source);
  picking = createPicking(store, feed, (row) => row);
  await feed.show('q');
});

describe('picking', () => {
  it('turns one row on and off', async () => {
    await picking.turn('g3', 3, false);
    expect(picking.isPicked('g3')).toBe(true);
    expect(count()).toBe(1);
    await picking.turn('g3', 3, false);
    expect(count()).toBe(0);
  });

  it('picks a range that was never on the screen, from either end', async () => {
    await picking.turn('g5000', 5000, false);
    await picking.turn('g2000', 2000, true);
    expect(count()).toBe(3001);
    expect(picking.isPicked('g3456')).toBe(true);
    expect(picking.isPicked('g1999')).toBe(false);
    expect(picking.isPicked('g5001')).toBe(false);
  });

  it('unpicks a range out of everything', async () => {
    picking.turnAll([]);
    await picking.turn('g10', 10, false);
    await picking.turn('g19', 19, true);
    expect(count()).toBe(TOTAL - 10);
    expect(picking.share([])).toBe('some');
  });

  it('refuses a range that names too many rows, and keeps what was picked', async () => {
    await picking.turn('g0', 0, false);
    await picking.turn('g90000', 90_000, true);
    expect(store.getState().overflow).toBe(true);
    expect(count()).toBe(1);
    await picking.turn('g1', 1, false);
    expect(store.getState().overflow).toBe(false);
  });

  it('picks all that match, then nothing', () => {
    picking.turnAll([]);
    expect(count()).toBe(TOTAL);
    expect(store.getState().picked).toMatchObject({ kind: 'all', query: 'q' });
    picking.turnAll([]);
    expect(count()).toBe(0);
  });

  it('tells when the picks or the rows they are counted against change', async () => {
    let told = 0;
    const off = picking.subscribe(() => told++);
    await picking.turn('g1', 1, false);
    expect(told).toBe(1);
    off();
    await picking.turn('g1', 1, false);
    expect(told).toBe(1);
  });
});
