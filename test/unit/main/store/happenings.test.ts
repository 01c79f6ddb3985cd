import { beforeEach, describe, expect, it, onTestFinished } from 'vitest';
import type { Happening } from '@shared/contract/happenings';
import type { StoreApi } from '@main/store/api';
import { openStore } from '../../../support/store';
import { tempFolder } from '../../../support/temp-folder';

const AT = 1_790_000_000;
const DAY = 86_400;
let store: StoreApi;

beforeEach(() => {
  store = openStore(tempFolder());
  onTestFinished(() => store.close());
});

const one = (parts: Partial<Happening> = {}): Omit<Happening, 'id' | 'seen'> => ({
  at: AT,
  connectionId: 'c1',
  kind: 'job-failed',
  jobId: 7,
  jobKind: 'orders',
  planId: null,
  counts: { times: 1 },
  error: { code: 'vendor', reason: 'wecom.busy', message: 'busy', retryable: true },
  ...parts,
});

const listed = async () => (await store.listHappenings(500)).rows;

describe('what happened', () => {
  it('comes back newest first, until it was seen', async () => {
    const first = await store.addHappening(one());
    const second = await store.addHappening(one({ at: AT + 1 }));
    expect(await store.listHappenings(10)).toEqual({
      rows: [
        { ...one({ at: AT + 1 }), id: second, seen: false },
        { ...one(), id: first, seen: false },
      ],
      unseen: 2,
    });
    await store.happeningsSeen(second, true);
    expect((await listed()).map(({ seen }) => seen)).toEqual([true, false]);
    await store.happeningsSeen(second, false);
    expect((await store.listHappenings(10)).unseen).toBe(0);
  });

  it('stands in one line for a sync that comes again and again, until somebody has looked', async () => {
    const sync = (counts: Happening['counts'], parts: Partial<Happening> = {}) =>
      one({ kind: 'job-done', jobKind: 'sync', error: null, counts, ...parts });
    await store.addHappening(sync({ inserted: 2, gone: 0 }));
    await store.addHappening(sync({ inserted: 1, gone: 4 }, { at: AT + 60, jobId: 9 }));
    await store.addHappening(sync({ inserted: 8, gone: 8 }, { connectionId: 'c2' }));
    const rows = await listed();
    expect(rows.map(({ connectionId, counts }) => [connectionId, counts])).toEqual([
      ['c2', { inserted: 8, gone: 8 }],
      ['c1', { inserted: 3, gone: 4 }],
    ]);
    expect(rows[1]).toMatchObject({ jobId: 9, at: AT + 60 });
    await store.happeningsSeen(rows[0]?.id ?? 0, false);
    await store.addHappening(sync({ inserted: 1, gone: 0 }));
    expect(await listed()).toHaveLength(3);
  });

  it('does not stand in one line for what is done once', async () => {
    await store.addHappening(one());
    await store.addHappening(one());
    expect(await listed()).toHaveLength(2);
  });

  it('is forgotten after 90 days, and beyond the last 500', async () => {
    await store.addHappening(one({ at: AT - 91 * DAY }));
    for (let n = 0; n < 505; n++) await store.addHappening(one({ at: AT, jobId: n }));
    const rows = await listed();
    expect(rows).toHaveLength(500);
    expect(rows.at(-1)?.jobId).toBe(5);
    await store.addHappening(one({ at: AT + 91 * DAY }));
    expect(await listed()).toHaveLength(1);
  });
});
