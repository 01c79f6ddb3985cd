import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { GridView } from '@shared/contract/settings';
import { createViewStore } from '@renderer/grid/viewStore';
import { FakeTicker } from './fakeTicker';

const columns = [
  { id: 'name', width: 240, fixed: true },
  { id: 'owner', width: 160 },
];

let kept: GridView | null;
let written: (GridView | null)[];
let ticker: FakeTicker;

beforeEach(() => {
  kept = null;
  written = [];
  ticker = new FakeTicker();
  vi.stubGlobal('window', {
    handover: {
      'views.get': async () => ({ ok: true, data: kept }),
      'views.set': async ({ view }: { view: GridView | null }) => {
        written.push(view);
        return { ok: true, data: undefined };
      },
    },
  });
});
afterEach(() => vi.unstubAllGlobals());

async function loaded() {
  const store = createViewStore('groups', columns, ticker);
  store.load();
  await vi.waitFor(() => expect(store.state.getState()).not.toBeNull());
  return store;
}

describe('the view of a grid', () => {
  it('is the delivered one at first, and nothing is written for that', async () => {
    const store = await loaded();
    expect(store.state.getState()?.places.map((place) => place.colId)).toEqual(['name', 'owner']);
    ticker.advance(10_000);
    expect(written).toEqual([]);
  });

  it('is written once after several changes', async () => {
    const store = await loaded();
    store.sorting.set([{ field: 'name', direction: 'asc' }]);
    ticker.advance(100);
    store.sorting.set([{ field: 'name', direction: 'desc' }]);
    ticker.advance(10_000);
    expect(written).toHaveLength(1);
    expect(written[0]?.columns[0]).toMatchObject({ id: 'name', sort: 'desc', sortIndex: 0 });
  });

  it('is written at once when the screen is left, and not again', async () => {
    const store = await loaded();
    store.save({ places: [{ colId: 'owner', hide: true, width: 99, pinned: null }] });
    store.flush();
    expect(written).toHaveLength(1);
    ticker.advance(10_000);
    expect(written).toHaveLength(1);
  });

  it('is found again', async () => {
    const store = await loaded();
    store.sorting.set([{ field: 'owner', direction: 'asc' }]);
    store.flush();
    kept = written[0] ?? null;
    expect((await loaded()).sorting.get()).toEqual([{ field: 'owner', direction: 'asc' }]);
  });

  it('goes back to how it came, but keeps the sort', async () => {
    const store = await loaded();
    store.save({
      places: [{ colId: 'owner', hide: true, width: 99, pinned: null }],
      sort: [{ field: 'owner', direction: 'asc' }],
    });
    store.reset();
    expect(store.state.getState()?.places[1]).toEqual({
      colId: 'owner',
      hide: false,
      width: 160,
      pinned: null,
    });
    expect(store.sorting.get()).toHaveLength(1);
  });

  it('keeps what it knows of columns that the grid has at other times only', async () => {
    const width = (id: string, wide: number) => ({
      id,
      hidden: false,
      width: wide,
      sort: null,
      sortIndex: null,
      pinned: null,
    });
    kept = { columns: [width('later', 321), width('owner', 99)] };
    const store = createViewStore('statistics x', columns, ticker, true);
    store.load();
    await vi.waitFor(() => expect(store.state.getState()).not.toBeNull());
    store.sorting.set([]);
    store.flush();
    expect(written[0]?.columns.map(({ id, width: wide }) => [id, wide])).toEqual([
      ['owner', 99],
      ['name', 240],
      ['later', 321],
    ]);
  });
});
