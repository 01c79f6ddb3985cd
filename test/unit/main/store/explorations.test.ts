import { beforeEach, describe, expect, it, onTestFinished } from 'vitest';
import { addDays, type Day, startOfDay } from '@shared/domain/day';
import { type ExploreQuery, exploreQuery } from '@shared/domain/statistics';
import type { StoreApi } from '@main/store/api';
import { openStore } from '../../../support/store';
import { tempFolder } from '../../../support/temp-folder';

const C = 'c1';
const AT = 1_790_000_000;
const FROM = '2026-03-02' as Day;
let store: StoreApi;

beforeEach(() => {
  store = openStore(tempFolder(), { clock: () => AT });
  onTestFinished(() => store.close());
});

const query: ExploreQuery = exploreQuery.parse({
  connectionId: C,
  dataset: 'groupsByOwner',
  subjects: null,
  from: FROM,
  to: addDays(FROM, 1),
  grain: 'day',
  by: 'time',
  metrics: ['newChats', 'chats'],
});

describe('saved explorations', () => {
  const saved = { name: '上周新增', query, chart: 'line', preset: 'last7' } as const;

  it('are kept under a name that no other has', async () => {
    const { id } = await store.saveExploration(saved);
    const other = await store.saveExploration({ ...saved, name: '本月', preset: null });
    expect(await store.listExplorations(C)).toEqual([{ ...saved, id }, other]);
    const taken = { error: { code: 'conflict', reason: 'explorations.nameTaken', params: { name: '本月' } } };
    await expect(store.saveExploration({ ...saved, id, name: '本月' })).rejects.toMatchObject(taken);
    await expect(store.saveExploration({ ...saved, name: '本月' })).rejects.toMatchObject(taken);
    await store.saveExploration({ ...saved, id, chart: 'bar' });
    expect((await store.listExplorations(C))[0]).toEqual({ ...saved, id, chart: 'bar' });
  });

  it('belong to one connection', async () => {
    const { id } = await store.saveExploration(saved);
    await store.saveExploration({ ...saved, query: { ...query, connectionId: 'c2' } });
    await store.removeExploration('c2', id);
    expect((await store.listExplorations(C)).length).toBe(1);
    await store.removeExploration(C, id);
    expect(await store.listExplorations(C)).toEqual([]);
    const gone = { error: { code: 'not-found', reason: 'explorations.notFound' } };
    await expect(store.saveExploration({ ...saved, id })).rejects.toMatchObject(gone);
  });
});

describe('an answer of the store', () => {
  it('follows what is written between two questions', async () => {
    const [a = 0, b = 0] = await store.seeSubjects(
      C,
      ['a', 'b'].map((key) => ({ kind: 'owner', key, name: null })),
      AT,
    );
    const now = startOfDay(addDays(FROM, 5));
    const read = (subject: number, day: Day, news: number) =>
      ({ subject, day, state: 'fetched', values: [news, 10, 0, 0, 0, 0, 0, null] }) as const;
    await store.writeDays(C, 'groupsByOwner', [read(a, FROM, 1), read(b, FROM, 2)], AT);
    const before = await store.explore(query, now);
    expect(before.rows.map(({ values }) => values)).toEqual([
      [3, 20],
      [null, null],
    ]);
    expect(before.rows[1]?.blanks).toEqual(['gap', 'gap']);
    await store.writeDays(C, 'groupsByOwner', [read(a, FROM, 5), read(a, addDays(FROM, 1), 7)], AT + 1);
    const after = await store.explore(query, now);
    expect(after.rows.map(({ values, blanks }) => [values[0], blanks[0]])).toEqual([
      [7, null],
      [7, 'gap'],
    ]);
    expect(after.coverage).toMatchObject({ fetched: 3, absent: 1, restated: 1 });
    expect(after.readAt).toEqual({ oldest: AT, newest: AT + 1 });
    const days = await store.coverage(C, 'groupsByOwner', query.from, query.to, now);
    const sum = (of: 'fetched' | 'absent'): number => days.reduce((all, each) => all + each[of], 0);
    expect([sum('fetched'), sum('absent')]).toEqual([3, 1]);
    expect((await store.rawDays(query, 0, 10)).rows.map(({ values }) => values[0])).toEqual([5, 2, 7]);
  });
});
