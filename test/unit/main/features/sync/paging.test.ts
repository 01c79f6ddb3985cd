import { describe, expect, it } from 'vitest';
import { readPages } from '@main/features/sync/paging';
import { VendorFailure } from '@main/vendors/failure';
import type { Page } from '@main/vendors/wecom/types';

function answered(errcode: number) {
  const vendor = { errcode, errmsg: 'x', api: 'groupchat/list' };
  const error = { code: 'vendor', reason: 'wecom.answer', message: 'x', retryable: false, vendor } as const;
  return new VendorFailure(error, 'answered', 'unknown');
}

/** Reads what `fetch` gives, and what was kept of it. */
async function read(fetch: (cursor: string | null) => Page<string>, cursor: string | null = null) {
  const kept: string[] = [];
  const cursors: (string | null)[] = [];
  const end = await readPages({
    cursor,
    fetch: async (at) => fetch(at),
    idOf: (row) => row,
    keep: async (rows, next) => {
      kept.push(...rows);
      cursors.push(next);
    },
  });
  return { end, kept, cursors };
}

describe('readPages', () => {
  it('reads to the end and names the place to go on from after each page', async () => {
    const pages: Record<string, Page<string>> = {
      start: { rows: ['a'], nextCursor: 'p2' },
      p2: { rows: ['b'], nextCursor: 'p3' },
      p3: { rows: ['c'], nextCursor: null },
    };
    const page = (cursor: string | null) => pages[cursor ?? 'start'] ?? { rows: [], nextCursor: null };
    expect(await read(page)).toEqual({ end: 'complete', kept: ['a', 'b', 'c'], cursors: ['p2', 'p3', null] });
    expect((await read(page, 'p3')).kept).toEqual(['c']);
  });

  it('ends when a cursor comes back', async () => {
    const { end, cursors } = await read((cursor) => ({
      rows: [`${cursor}`],
      nextCursor: cursor === 'x' ? 'y' : 'x',
    }));
    expect(end).toBe('endless');
    expect(cursors.at(-1)).toBeNull();
  });

  it('ends when ever new cursors bring nothing new', async () => {
    let count = 0;
    const { end } = await read(() => ({ rows: ['a', 'b'], nextCursor: `c${++count}` }));
    expect(end).toBe('endless');
    expect(count).toBeLessThan(10);
  });

  it('ends when ever new cursors bring empty pages', async () => {
    let count = 0;
    expect((await read(() => ({ rows: [], nextCursor: `c${++count}` }))).end).toBe('endless');
  });

  it('bears with a few empty pages on the way', async () => {
    const rows = [['a'], [], [], ['b']];
    const { end, kept } = await read((cursor) => {
      const at = Number(cursor ?? 0);
      return { rows: rows[at] ?? [], nextCursor: at < 3 ? String(at + 1) : null };
    });
    expect({ end, kept }).toEqual({ end: 'complete', kept: ['a', 'b'] });
  });

  it('starts again from the first page when the cursor is refused (50100)', async () => {
    let refusals = 1;
    const { end, kept } = await read((cursor) => {
      if (cursor === 'p2' && refusals-- > 0) throw answered(50100);
      return cursor === null ? { rows: ['a'], nextCursor: 'p2' } : { rows: ['b'], nextCursor: null };
    });
    expect({ end, kept }).toEqual({ end: 'complete', kept: ['a', 'a', 'b'] });
  });

  it('does not start again for ever, nor for other codes', async () => {
    let calls = 0;
    const stubborn = read((cursor) => {
      calls += 1;
      if (cursor !== null) throw answered(50100);
      return { rows: ['a'], nextCursor: 'p2' };
    });
    await expect(stubborn).rejects.toMatchObject({ errcode: 50100 });
    expect(calls).toBe(8);
    const refused = read(() => {
      throw answered(60020);
    });
    await expect(refused).rejects.toMatchObject({ errcode: 60020 });
  });
});
