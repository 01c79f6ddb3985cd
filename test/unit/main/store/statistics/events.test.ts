import { join } from 'node:path';
import Database from 'better-sqlite3';
import { beforeEach, describe, expect, it, onTestFinished } from 'vitest';
import type { StoreApi } from '@main/store/api';
import type { EventRecord, RangeKey } from '@main/store/api.archive';
import { dataset } from '@shared/domain/datasets';
import { type Day, startOfDay } from '@shared/domain/day';
import { openStore } from '../../../../support/store';
import { tempFolder } from '../../../../support/temp-folder';

const C = 'c1';
const Q = 'sobotQuality';
const AT = 1_790_000_000;
const [MON, TUE, WED] = ['2026-08-03', '2026-08-04', '2026-08-05'] as [Day, Day, Day];
const { metrics } = dataset(Q);

let folder: string;
let store: StoreApi;
let agent: number;

beforeEach(async () => {
  folder = tempFolder();
  store = openStore(folder, { clock: () => AT });
  onTestFinished(() => store.close());
  [agent = 0] = await store.seeSubjects(C, [{ kind: 'agent', key: 'a1', name: null }], AT);
});

const event = (key: string, at: number, parts: Partial<EventRecord> = {}): EventRecord => ({
  key,
  subject: agent,
  at,
  changedAt: null,
  facts: { scheme: '标准' },
  values: metrics.map((_, n) => n),
  ...parts,
});
const write = (days: Day[], events: EventRecord[]) => store.writeEvents(C, Q, days, events, AT);
const calendar = async () =>
  (await store.coverage(C, Q, MON, WED, AT)).map(({ fetched, empty, absent, restated }) =>
    [fetched, empty, absent, restated].join(''),
  );

describe('events', () => {
  it('come back as they were, the newest first, by page and by Shanghai day', async () => {
    const events = [
      event('first', startOfDay(MON)),
      event('last', startOfDay(TUE) - 1, { changedAt: AT, values: metrics.map(() => null) }),
      event('next', startOfDay(TUE)),
    ];
    expect(await write([MON, TUE], events)).toEqual({ inserted: 3, unchanged: 0, restated: 0 });
    const [first, last, next] = events;
    expect(await store.readEvents(C, Q, MON, MON, 0, 10)).toEqual({ rows: [last, first], total: 2 });
    expect(await store.readEvents(C, Q, MON, TUE, 1, 1)).toEqual({ rows: [last], total: 3 });
    expect((await store.readEvents(C, Q, TUE, WED, 0, 10)).rows).toEqual([next]);
    expect((await store.readEvents('c2', Q, MON, TUE, 0, 10)).total).toBe(0);
  });

  it('mark the days that they were asked for, with and without events', async () => {
    expect(await calendar()).toEqual(['0010', '0010', '0010']);
    await write([MON, TUE], [event('a', startOfDay(MON) + 60)]);
    expect(await calendar()).toEqual(['1000', '0100', '0010']);
    expect(await store.missingDays(C, Q, MON, WED, 9)).toMatchObject([{ day: WED }]);
    await write([MON, TUE], [event('b', startOfDay(TUE) + 60)]);
    expect(await calendar(), 'a day that had events still has them').toEqual(['1000', '1000', '0010']);
  });

  it('that say something else are kept in both versions, and flag their day', async () => {
    const before = event('a', startOfDay(MON) + 60);
    await write([MON], [before]);
    expect(await write([MON], [{ ...before }])).toEqual({ inserted: 0, unchanged: 1, restated: 0 });
    const after = {
      ...before,
      changedAt: AT,
      facts: { scheme: '严格' },
      values: [9, ...before.values.slice(1)],
    };
    expect(await write([MON], [after])).toEqual({ inserted: 0, unchanged: 0, restated: 1 });
    expect((await store.readEvents(C, Q, MON, MON, 0, 9)).rows).toEqual([after]);
    expect(await calendar()).toEqual(['1001', '0010', '0010']);
    const db = new Database(join(folder, 'archive.db'), { readonly: true });
    onTestFinished(() => void db.close());
    const formers = db.prepare<[], string>('SELECT former FROM restatements').pluck().all();
    expect(formers.map((former) => JSON.parse(former) as unknown)).toEqual([
      expect.objectContaining({ key: 'a', facts: { scheme: '标准' }, totalScore: 0, qualityScore: 4 }),
    ]);
  });

  it('of nobody that the connection knows are left out', async () => {
    expect(await write([MON], [event('a', startOfDay(MON), { subject: 4711 })])).toEqual({
      inserted: 0,
      unchanged: 0,
      restated: 0,
    });
  });
});

describe('the answer to a range question', () => {
  const key: RangeKey = { connectionId: C, dataset: 'sobotHumanDuration', scope: '', from: MON, to: TUE };

  it('is found again for exactly that question', async () => {
    expect(await store.readRange(key)).toBeNull();
    const values = dataset(key.dataset).metrics.map((_, n) => (n === 1 ? null : n));
    await store.writeRange(key, [{ subject: agent, values }], AT);
    expect(await store.readRange(key)).toEqual({ rows: [{ subject: agent, values }], readAt: AT });
    const others: Partial<RangeKey>[] = [{ scope: 'x' }, { to: WED }, { from: TUE }, { connectionId: 'c2' }];
    for (const parts of others) expect(await store.readRange({ ...key, ...parts })).toBeNull();
  });

  it('replaces the one before whole, also by nothing', async () => {
    const [other = 0] = await store.seeSubjects(C, [{ kind: 'agent', key: 'a2', name: null }], AT);
    const row = (subject: number, value: number) => ({ subject, values: [value] });
    await store.writeRange(key, [row(agent, 1), row(other, 2), row(4711, 3)], AT);
    expect((await store.readRange(key))?.rows.map(({ subject }) => subject)).toEqual([agent, other]);
    await store.writeRange(key, [row(other, 4)], AT + 1);
    expect(await store.readRange(key)).toMatchObject({ rows: [{ subject: other }], readAt: AT + 1 });
    await store.writeRange(key, [], AT + 2);
    expect(await store.readRange(key)).toEqual({ rows: [], readAt: AT + 2 });
  });
});
