import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { dataset } from '@shared/domain/datasets';
import type { DatasetId } from '@shared/domain/datasets/ids';
import { addDays, startOfDay, type Day } from '@shared/domain/day';
import type { ExploreQuery, Subject } from '@shared/domain/statistics';
import { fill } from '../../support/archive-days';
import { sobotByHand } from '../../support/practice-accounts';
import { items, type Figures } from '../../support/practice-statistics';
import { CONNECTION, openWorkshop, SOBOT, type Workshop } from '../../support/workshop';

const NOON = startOfDay('2026-11-19' as Day) + 12 * 3600;
const YESTERDAY = '2026-11-18' as Day;
const BY_OWNER = 'externalcontact/groupchat/statistic';
const BY_DAY = 'externalcontact/groupchat/statistic_group_by_day';
const { metrics } = dataset('groupsByOwner');

/** One company for all: more owners than a call may name, with the cube filled. */
let shop: Workshop;
let owners: Subject[];
beforeAll(async () => {
  shop = await openWorkshop({ practice: { groups: 600, members: 200 } });
  await shop.goTo(NOON);
  await shop.sync('lists');
  await shop.connect(SOBOT);
  const { state, error } = await fill(shop, ['groupsByOwner']);
  expect([state, error]).toEqual(['done', null]);
  owners = await shop.store.listSubjects(CONNECTION, 'owner');
  expect(owners.length).toBeGreaterThan(150);
}, 60_000);
afterAll(() => shop.close());

function question(id: DatasetId, change: Partial<ExploreQuery> = {}): ExploreQuery {
  const connectionId = dataset(id).vendor === 'sobot' ? SOBOT : CONNECTION;
  const ids = dataset(id).metrics.map((metric) => metric.id);
  const week = { from: addDays(YESTERDAY, -6), to: YESTERDAY, grain: 'day', by: 'time' } as const;
  const everybody = { connectionId, dataset: id, subjects: null, skillGroups: [], agents: [] };
  return { ...everybody, ...week, metrics: ids, compare: 'none', ...change };
}

const explore = (query: ExploreQuery, offline = false) =>
  shop.handlers['statistics.explore']({ ...query, offline });

/** What the screen is shown of each day. */
const daysShown = async (query: ExploreQuery): Promise<unknown[]> =>
  (await explore(query)).rows.map(({ bucket, values }) => [bucket, values]);

/** Figures of the vendor in the order of the columns; what it leaves out is not known. */
const inOrder = (data: Figures): (number | null)[] => metrics.map(({ wire }) => data[wire] ?? null);

/** The vendor's own sums of at most 100 owners for each day. */
async function vendorsDays(some: readonly Subject[], from: Day, to: Day): Promise<unknown[]> {
  const answer = await shop.practice.post(BY_DAY, {
    day_begin_time: startOfDay(from),
    day_end_time: startOfDay(to),
    owner_filter: { userid_list: some.map(({ key }) => key) },
  });
  return items(answer).map(({ data }, index) => [addDays(from, index), inOrder(data)]);
}

/** Calls about days of sets that the vendor has answered so far. */
const setCalls = async () =>
  (await shop.practice.control.statisticCalls()).filter(({ api }) => api === BY_DAY);

describe('the cube of owners and days', () => {
  it('sums up to what the vendor itself sums up, for any owners and any days', async () => {
    const stretch = fc.tuple(fc.integer({ min: 0, max: 150 }), fc.integer({ min: 1, max: 30 }));
    const chosen = fc.array(fc.nat(), { minLength: 1, maxLength: 100 });
    await fc.assert(
      fc.asyncProperty(stretch, chosen, async ([end, length], places) => {
        const some = [...new Set(places.map((place) => owners[place % owners.length]))].filter(
          (owner) => owner !== undefined,
        );
        const to = addDays(YESTERDAY, -end);
        const from = addDays(to, 1 - length);
        const expected = await vendorsDays(some, from, to);
        expect(expected).toHaveLength(length);
        const subjects = some.map(({ id }) => id);
        // Nobody of them owns a group: then there is nothing to show of a day, and the vendor says zero.
        const isSilent =
          (await explore(question('groupsByOwner', { subjects, from, to }))).coverage.fetched === 0;
        fc.pre(!isSilent);
        expect(await daysShown(question('groupsByOwner', { subjects, from, to }))).toEqual(expected);
        expect(await daysShown(question('groupsByDay', { subjects, from, to }))).toEqual(expected);
      }),
      { numRuns: 25 },
    );
  });

  it('agrees with the days of a set of more owners than a call may name, which are asked for once', async () => {
    const before = (await setCalls()).length;
    const month = { from: addDays(YESTERDAY, -44), to: YESTERDAY };
    const cube = await daysShown(question('groupsByOwner', month));
    expect(await daysShown(question('groupsByDay', month))).toEqual(cube);
    const calls = (await setCalls()).slice(before);
    const packs = Math.ceil(owners.length / 100);
    // Two windows, since a call covers 30 days.
    expect(calls).toHaveLength(packs * 2);
    expect(new Set(calls.flatMap(({ subjects }) => subjects)).size).toBe(owners.length);
    await explore(question('groupsByDay', month));
    expect(await setCalls()).toHaveLength(before + calls.length);
  });
});

describe('a range by owner', () => {
  it.each([1, 2, 3, 4] as const)('stands in the order %i that the vendor gives it, both ways', async (by) => {
    const some = owners.slice(0, 100);
    for (const ascending of [true, false]) {
      const answer = await shop.practice.post(BY_OWNER, {
        day_begin_time: startOfDay(addDays(YESTERDAY, -29)),
        day_end_time: startOfDay(YESTERDAY),
        owner_filter: { userid_list: some.map(({ key }) => key) },
        order_by: by,
        order_asc: ascending ? 1 : 0,
        limit: 1000,
      });
      const query = question('groupsByOwnerRange', {
        subjects: some.map(({ id }) => id),
        from: addDays(YESTERDAY, -29),
        by: 'subject',
        order: { by, ascending },
      });
      const { rows, trouble } = await explore(query);
      expect(trouble).toBeNull();
      const sorted = ['newChats', 'chats', 'newMembers', 'members'][by - 1];
      const place = metrics.findIndex(({ id }) => id === sorted);
      const said = items(answer).map(({ data }) => inOrder(data));
      expect(rows.map(({ values }) => values[place])).toEqual(said.map((values) => values[place]));
      const keys = new Map(some.map(({ id, key }) => [id, key]));
      expect(new Map(rows.map(({ subject, values }) => [keys.get(subject ?? 0), values]))).toEqual(
        new Map(items(answer).map(({ owner, data }) => [owner, inOrder(data)])),
      );
    }
  });
});

/** `20.21%`, `00:07:15` and `12` as the numbers that they stand for. */
function valueOf(said: string): number {
  if (said.endsWith('%')) return Number(said.slice(0, -1)) / 100;
  return said.split(':').reduce((value, part) => value * 60 + Number(part), 0);
}

describe('a range of Sobot', () => {
  it('narrowed to a skill group and an agent is what the vendor says of exactly them', async () => {
    const { groups, agents } = await shop.practice.control.sobot();
    const [group] = groups;
    const agent = agents.find((each) => each.left === null && each.groups.includes(0));
    if (!group || !agent) throw new Error('nobody works there');
    const id = 'sobotHumanSessions';
    const { from, to } = question(id);
    const { rows: everything } = await explore(question(id, { grain: 'total' }));
    for (const whom of [
      { skillGroups: [group.id], agents: [] },
      { skillGroups: [group.id], agents: [agent.id] },
    ]) {
      const { rows, trouble } = await explore(question(id, { grain: 'total', ...whom }));
      expect(trouble).toBeNull();
      expect(rows).toHaveLength(1);
      // A token by hand ends the app's, so each is fetched after the other has asked.
      const said = await sobotByHand(shop.practice).data('human_session', {
        start_date: `${from} 00`,
        end_date: `${to} 23`,
        groupids: whom.skillGroups.join(','),
        serviceids: whom.agents.join(','),
      });
      const expected = dataset(id).metrics.map(({ wire }) => valueOf(said.item?.[wire] ?? 'missing'));
      rows[0]?.values.forEach((value, index) => expect(value).toBeCloseTo(expected[index] ?? Number.NaN, 6));
      expect(rows[0]?.values).not.toEqual(everything[0]?.values);
    }
  });
});

describe('offline', () => {
  it('what was asked for before is answered, and what was not stays empty and says why', async () => {
    const known = question('groupsByDay', { from: addDays(YESTERDAY, -69), to: addDays(YESTERDAY, -60) });
    const { rows } = await explore(known);
    shop.weather.offline = true;
    try {
      expect(await explore(known)).toMatchObject({ rows, trouble: null });
      const more = await explore({ ...known, from: addDays(known.from, -10) });
      expect(more.trouble).toMatchObject({ code: 'offline' });
      expect(more.rows.slice(10)).toEqual(rows);
      expect(more.rows.slice(0, 10).every(({ known: days }) => days === 0)).toBe(true);
      expect(more.rows.slice(0, 10).flatMap(({ values }) => values)).toEqual(
        Array.from({ length: 10 * metrics.length }, () => null),
      );
      expect(more.readAt).not.toBeNull();
      // Who knows that there is no way does not try.
      expect(await explore({ ...known, from: addDays(known.from, -20) }, true)).toMatchObject({
        trouble: null,
      });
    } finally {
      shop.weather.offline = false;
    }
  });
});
