import { describe, expect, it } from 'vitest';
import { addDays, type Day, startOfDay } from '@shared/domain/day';
import { type ExploreQuery, exploreQuery } from '@shared/domain/statistics';
import { rangeScope } from '@shared/domain/statistics-scope';
import { stranger } from '@main/store/index/people';
import { EMPTY, FETCHED } from '@main/store/statistics/layout';
import { readRange, writeRange } from '@main/store/statistics/ranges';
import { writeEvents } from '@main/store/statistics/events';
import { ExploredArchive } from '../../../../support/explored-archive';

const C = 'c1';
const FIRST = '2026-03-02' as Day;
const NOON = startOfDay('2026-03-31' as Day) + 12 * 3600;

const queryOf = (parts: Partial<ExploreQuery> & Pick<ExploreQuery, 'dataset' | 'metrics'>): ExploreQuery =>
  exploreQuery.parse({
    connectionId: C,
    subjects: null,
    from: FIRST,
    to: addDays(FIRST, 6),
    grain: 'day',
    by: 'time',
    ...parts,
  });

/** Owners with groups that grow each day by as many as the owner's number. */
function groups(owners: number, days: number): { archive: ExploredArchive; ids: number[] } {
  const archive = new ExploredArchive(C, 'wecom');
  const ids = Array.from({ length: owners }, (_, index) => archive.addSubject('owner', `u${index}`));
  for (const [index, id] of ids.entries()) {
    for (let at = 0; at < days; at++) {
      const values = [index, index * at, null, at, index + at, null, 7 * at, null];
      archive.put('groupsByOwner', id, addDays(FIRST, at), { state: FETCHED, values, readAt: at + 1 });
    }
  }
  return { archive, ids };
}

describe('a question by subject and time', () => {
  it('shows the sixty with most of the first metric, and says how many it left out', async () => {
    const { archive, ids } = groups(70, 3);
    const query = queryOf({ dataset: 'groupsByOwner', metrics: ['newChats'], by: 'both', grain: 'total' });
    const { rows, cut, total, subjects } = await archive.explorer.explore(query, NOON);
    expect(cut).toBe(10);
    expect(rows.map(({ subject }) => subject)).toEqual(ids.toReversed().slice(0, 60));
    expect(subjects.length).toBe(60);
    expect(total.values).toEqual([3 * ((69 * 70) / 2)]);
  });

  it('names owners by what the people last knew', async () => {
    const { archive, ids } = groups(1, 1);
    archive.people.put({
      ...stranger('u0'),
      name: '王芳',
      state: 'left',
    });
    const query = queryOf({ dataset: 'groupsByOwner', metrics: ['chats'], by: 'subject' });
    const { subjects } = await archive.explorer.explore(query, NOON);
    expect(subjects).toEqual([{ id: ids[0], key: 'u0', name: '王芳', parent: null, gone: true }]);
  });
});

describe('sums', () => {
  it('over owners are what the database adds up itself', async () => {
    const { archive } = groups(40, 30);
    const metrics = ['newChats', 'chats', 'members', 'messages'];
    const { rows } = await archive.explorer.explore(
      queryOf({ dataset: 'groupsByOwner', metrics, to: addDays(FIRST, 29) }),
      NOON,
    );
    const sums = archive.tables.db
      .prepare<[], number[]>(
        'SELECT sum(newChats), sum(chats), sum(members), sum(messages) FROM daily_groupsByOwner GROUP BY day',
      )
      .raw()
      .all();
    expect(rows.map(({ values }) => values)).toEqual(sums);
  });

  it('leave out the groups of an owner who has none any more', async () => {
    const { archive, ids } = groups(2, 7);
    archive.put('groupsByOwner', ids[1] ?? 0, addDays(FIRST, 6), { state: EMPTY });
    const query = queryOf({ dataset: 'groupsByOwner', metrics: ['messages', 'newChats'], grain: 'week' });
    const { rows } = await archive.explorer.explore(query, NOON);
    expect(rows[0]?.values).toEqual([42, 6]);
    expect(rows[0]?.blanks).toEqual([null, null]);
  });

  it('of sets of owners are never made: they overlap', async () => {
    const archive = new ExploredArchive(C, 'wecom');
    const ids = ['a', 'b'].map((key) => archive.addSubject('ownerSet', key));
    for (const id of ids) archive.put('groupsByDay', id, FIRST, { state: FETCHED, values: [4] });
    const query = queryOf({ dataset: 'groupsByDay', metrics: ['newChats'], to: FIRST });
    const both = await archive.explorer.explore(query, NOON);
    expect(both.rows[0]).toMatchObject({ values: [null], blanks: ['distinct'] });
    const one = await archive.explorer.explore({ ...query, subjects: ids.slice(0, 1) }, NOON);
    expect(one.rows[0]).toMatchObject({ values: [4], blanks: [null] });
  });

  it('forget a connection whose statistics were deleted, though others get its ids', async () => {
    const { archive, ids } = groups(2, 7);
    const query = queryOf({ dataset: 'groupsByOwner', metrics: ['newChats'], grain: 'total' });
    expect((await archive.explorer.explore(query, NOON)).total.values).toEqual([7]);
    archive.tables.db.exec('DELETE FROM daily_groupsByOwner; DELETE FROM subjects');
    archive.tables.writes.removed(C);
    expect(archive.addSubject('owner', 'new')).toBe(ids[0]);
    const { total } = await archive.explorer.explore(query, NOON);
    expect(total).toMatchObject({ values: [null], blanks: ['gap'], known: 0, days: 7 });
  });
});

describe('raw rows', () => {
  it('come by day and subject, the same in pages of any size', async () => {
    const { archive, ids } = groups(5, 7);
    archive.put('groupsByOwner', ids[2] ?? 0, addDays(FIRST, 3), { state: EMPTY });
    const query = queryOf({ dataset: 'groupsByOwner', metrics: ['newChats'], subjects: ids.slice(1) });
    const all = await archive.explorer.rawDays(query, 0, 1000);
    expect(all.total).toBe(27);
    const order = all.rows.map(({ day, subject }) => `${day} ${subject}`);
    expect(order).toEqual(order.toSorted());
    expect(all.rows[0]).toEqual({
      subject: ids[1],
      day: FIRST,
      values: [1, 0, null, 0, 1, null, 0, null],
      readAt: 1,
      restated: false,
    });
    for (const size of [1, 4, 5, 26]) {
      const paged = [];
      for (let start = 0; start < all.total; start += size) {
        paged.push(...(await archive.explorer.rawDays(query, start, size)).rows);
      }
      expect(paged).toEqual(all.rows);
    }
  });

  it('know of what is written between two pages', async () => {
    const { archive, ids } = groups(1, 2);
    const query = queryOf({ dataset: 'groupsByOwner', metrics: ['newChats'] });
    expect((await archive.explorer.rawDays(query, 0, 10)).total).toBe(2);
    const again = { state: FETCHED, values: [9], restated: true } as const;
    archive.put('groupsByOwner', ids[0] ?? 0, addDays(FIRST, 2), again);
    const { rows, total } = await archive.explorer.rawDays(query, 0, 10);
    expect([total, rows[2]?.values[0], rows[2]?.restated]).toEqual([3, 9, true]);
  });
});

describe('ranges', () => {
  const TWO = addDays(FIRST, 1);
  const query = queryOf({
    dataset: 'sobotServiceData',
    metrics: ['validSessions', 'within30sRate'],
    skillGroups: ['b', 'a'],
    to: TWO,
  });

  function service() {
    const archive = new ExploredArchive(C, 'sobot');
    const ids = ['x', 'y'].map((key) => archive.addSubject('agentInGroup', key));
    const write = (from: Day, to: Day, rows: readonly (readonly [number, number | null])[], at: number) => {
      const key = { connectionId: C, dataset: query.dataset, scope: rangeScope(query), from, to };
      const whole = rows.map(([sessions, rate], index) => ({
        subject: ids[index] ?? 0,
        values: [sessions, ...Array.from({ length: 10 }, () => null), rate],
      }));
      writeRange(archive.tables, key, whole, at);
      expect(readRange(archive.tables, key)?.rows.length).toBe(rows.length);
    };
    return { archive, ids, write };
  }

  it('are answered from exactly what was asked, in whatever order it was chosen', async () => {
    const { archive, ids, write } = service();
    write(FIRST, FIRST, [[3, 0.5]], 10);
    write(
      TWO,
      TWO,
      [
        [2, 0.25],
        [4, 1],
      ],
      20,
    );
    write(
      FIRST,
      TWO,
      [
        [5, 0.4],
        [4, 1],
      ],
      30,
    );
    const { rows, total, readAt } = await archive.explorer.explore(
      { ...query, skillGroups: ['a', 'b'] },
      NOON,
    );
    expect(rows.map(({ values, blanks }) => [values, blanks])).toEqual([
      [
        [3, 0.5],
        [null, null],
      ],
      [
        [6, null],
        [null, 'rate'],
      ],
    ]);
    expect([total.values, total.blanks, total.known, total.days]).toEqual([[9, null], [null, 'rate'], 2, 2]);
    expect(readAt).toEqual({ oldest: 10, newest: 20 });
    const side = await archive.explorer.explore({ ...query, by: 'subject' }, NOON);
    expect(side.rows.map(({ subject, values }) => [subject, values])).toEqual([
      [ids[0], [5, 0.4]],
      [ids[1], [4, 1]],
    ]);
  });

  it('are put together where nobody asked about the whole, and say what is missing', async () => {
    const { archive, write } = service();
    write(FIRST, FIRST, [[3, 0.5]], 10);
    const part = await archive.explorer.explore(query, NOON);
    expect(part.rows[1]).toMatchObject({ values: [null, null], blanks: ['gap', 'gap'], known: 0, days: 1 });
    expect(part.total).toMatchObject({ values: [3, null], blanks: ['gap', 'rate'], known: 1, days: 2 });
    expect(part.coverage).toMatchObject({ fetched: 1, absent: 1 });
    write(TWO, TWO, [[2, 0.25]], 20);
    const { total } = await archive.explorer.explore(query, NOON);
    expect(total).toMatchObject({ values: [5, null], blanks: [null, 'rate'] });
  });

  it('stand beside the range before them', async () => {
    const { archive, write } = service();
    write(FIRST, TWO, [[5, 0.4]], 10);
    write(addDays(FIRST, -2), addDays(FIRST, -1), [[7, 0.5]], 10);
    const asked: ExploreQuery = { ...query, grain: 'total', compare: 'previous' };
    const { rows, comparedWith } = await archive.explorer.explore(asked, NOON);
    expect(rows[0]).toMatchObject({ values: [5, 0.4], compared: [7, 0.5] });
    expect(comparedWith).toEqual({ from: addDays(FIRST, -2), to: addDays(FIRST, -1) });
  });

  it('come in the order in which the vendor was asked', async () => {
    const archive = new ExploredArchive(C, 'wecom');
    const ids = ['a', 'b', 'c'].map((key) => archive.addSubject('owner', key));
    const order = { by: 4, ascending: true } as const;
    const asked = queryOf({ dataset: 'groupsByOwnerRange', metrics: ['newChats'], by: 'subject', order });
    const { dataset, from, to } = asked;
    const key = { connectionId: C, dataset, scope: rangeScope(asked), from, to };
    const rows = [9, 3, null].map((members, index) => ({
      subject: ids[index] ?? 0,
      values: [index, null, null, null, members],
    }));
    writeRange(archive.tables, key, rows, 1);
    const result = await archive.explorer.explore(asked, NOON);
    expect(result.rows.map(({ subject }) => subject)).toEqual([ids[1], ids[0], ids[2]]);
  });
});

describe('single events', () => {
  it('are averaged, each bucket and agent from all of its own', async () => {
    const archive = new ExploredArchive(C, 'sobot');
    const [x = 0, y = 0] = ['x', 'y'].map((key) => archive.addSubject('agent', key));
    const event = (key: string, subject: number, day: number, score: number | null) => ({
      key,
      subject,
      at: startOfDay(addDays(FIRST, day)) + 100,
      changedAt: null,
      facts: {},
      values: [100, 100, 0, 0, score, null, null, null],
    });
    const events = [event('1', x, 0, 80), event('2', x, 0, 90), event('3', y, 1, 50), event('4', y, 1, null)];
    const read = { days: [0, 1, 2].map((at) => addDays(FIRST, at)), events, at: 5 };
    await writeEvents(archive.tables, C, 'sobotQuality', read);
    const asked = queryOf({ dataset: 'sobotQuality', metrics: ['qualityScore'], to: addDays(FIRST, 3) });
    const { rows, total, coverage } = await archive.explorer.explore(asked, NOON);
    expect(rows.map(({ values, blanks, known }) => [values[0], blanks[0], known])).toEqual([
      [85, 'average', 2],
      [50, 'average', 2],
      [null, null, 0],
      [null, 'gap', 0],
    ]);
    expect(total).toMatchObject({ values: [220 / 3], blanks: ['gap'], known: 4, days: 4 });
    expect(coverage).toMatchObject({ fetched: 2, empty: 1, absent: 1 });
    const side = await archive.explorer.explore({ ...asked, by: 'subject' }, NOON);
    expect(side.rows.map(({ subject, values }) => [subject, values[0]])).toEqual([
      [x, 85],
      [y, 50],
    ]);
  });
});
