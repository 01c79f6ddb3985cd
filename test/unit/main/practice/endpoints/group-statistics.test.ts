import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { PracticeOptions } from '@main/practice/start';
import { startTestPractice, type Answer, type TestPractice } from '../../../../support/practice';
import { items, midnightAgo, ownersOf, type Figures } from '../../../../support/practice-statistics';

const BY_OWNER = 'externalcontact/groupchat/statistic';
const BY_DAY = 'externalcontact/groupchat/statistic_group_by_day';
const DAY = 86_400;
const METRICS = [
  'new_chat_cnt',
  'chat_total',
  'chat_has_msg',
  'new_member_cnt',
  'member_total',
  'member_has_msg',
  'msg_total',
];

let practice: TestPractice;
let owners: string[];
const start = async (options: PracticeOptions = {}): Promise<void> => {
  practice = await startTestPractice({ groups: 600, ...options });
  await practice.control.setClock(1_795_000_000);
  await practice.renew();
  owners = await ownersOf(practice);
};
beforeEach(() => start());
afterEach(() => practice.close());

const filter = (...userids: string[]): Record<string, unknown> => ({
  owner_filter: { userid_list: userids },
});
/** Asks for the days from `from` to `to` days ago. */
async function ask(
  api: string,
  from: number,
  to: number | null,
  more: Record<string, unknown> = {},
): Promise<Answer> {
  return practice.post(api, {
    day_begin_time: await midnightAgo(practice, from),
    ...(to === null ? {} : { day_end_time: await midnightAgo(practice, to) }),
    ...filter(...owners.slice(0, 100)),
    ...more,
  });
}
const sum = (rows: readonly { data: Figures }[], metric: string): number =>
  rows.reduce((total, { data }) => total + (data[metric] ?? Number.NaN), 0);

describe.each([BY_OWNER, BY_DAY])('the range of %s', (api) => {
  test('spans 30 days at most, both ends included', async () => {
    expect(await ask(api, 30, 1)).toMatchObject({ errcode: 0 });
    expect(await ask(api, 31, 1)).toMatchObject({ errcode: 600018 });
  });

  test('reaches from yesterday back to 180 days ago', async () => {
    expect(await ask(api, 1, 1)).toMatchObject({ errcode: 0 });
    expect(await ask(api, 1, 0)).toMatchObject({ errcode: 600018 });
    expect(await ask(api, 0, null)).toMatchObject({ errcode: 600018 });
    expect(await ask(api, 180, 160)).toMatchObject({ errcode: 0 });
    expect(await ask(api, 181, 160)).toMatchObject({ errcode: 600018 });
  });

  test('runs forwards and is made of whole numbers', async () => {
    expect(await ask(api, 3, 4)).toMatchObject({ errcode: 600018 });
    for (const begin of [undefined, 'yesterday', 1.5, -1])
      expect(await practice.post(api, { day_begin_time: begin, ...filter(owners[0] ?? '') })).toMatchObject({
        errcode: 40058,
      });
  });

  test('is set back to midnight, and is one day without an end', async () => {
    const begin = await midnightAgo(practice, 5);
    const exact = await practice.post(api, { day_begin_time: begin, ...filter(...owners.slice(0, 9)) });
    const late = await practice.post(api, {
      day_begin_time: begin + DAY - 1,
      day_end_time: begin + 7,
      ...filter(...owners.slice(0, 9)),
    });
    expect(late).toEqual(exact);
  });
});

describe.each([BY_OWNER, BY_DAY])('the owners of %s', (api) => {
  test('are 1 to 100 people that exist and are visible', async () => {
    const { people } = await practice.control.world();
    const all = people.filter(({ visible }) => visible).map(({ userid }) => userid);
    expect(await ask(api, 1, 1, filter(...all.slice(0, 100)))).toMatchObject({ errcode: 0 });
    expect(await ask(api, 1, 1, filter(...all.slice(0, 101)))).toMatchObject({ errcode: 40058 });
    expect(await ask(api, 1, 1, filter())).toMatchObject({ errcode: 40058 });
    expect(await ask(api, 1, 1, { owner_filter: 'all' })).toMatchObject({ errcode: 40058 });
    expect(await ask(api, 1, 1, filter('nobody'))).toMatchObject({ errcode: 40003 });
    const hidden = people.find(({ visible }) => !visible)?.userid ?? '';
    expect(await ask(api, 1, 1, filter(hidden))).toMatchObject({ errcode: 40031 });
  });

  test('may be left out while no more than 1000 people are visible', async () => {
    await practice.close();
    await start({ members: 1000 });
    expect(await ask(api, 1, 1, { owner_filter: undefined })).toMatchObject({ errcode: 0 });
    await practice.close();
    await start({ members: 1001 });
    expect(await ask(api, 1, 1, { owner_filter: undefined })).toMatchObject({ errcode: 81017 });
  });
});

describe('order and paging', () => {
  test('four orders, both ways, the first downwards by itself', async () => {
    const orders = ['new_chat_cnt', 'chat_total', 'new_member_cnt', 'member_total'];
    for (const [place, metric] of orders.entries()) {
      for (const asc of [0, 1]) {
        const rows = items(await ask(BY_OWNER, 20, 1, { order_by: place + 1, order_asc: asc }));
        const values = rows.map(({ data }) => data[metric] ?? Number.NaN);
        expect(values.length).toBeGreaterThan(20);
        expect(values).toEqual(values.toSorted((one, other) => (asc === 1 ? one - other : other - one)));
      }
    }
    expect(await ask(BY_OWNER, 20, 1)).toEqual(await ask(BY_OWNER, 20, 1, { order_by: 1, order_asc: 0 }));
  });

  test.each([
    ['order_by', [0, 5, '1', 1.5]],
    ['order_asc', [-1, 2, true]],
    ['limit', [0, 1001, '10']],
    ['offset', [-1, 0.5]],
  ])('%s outside its range answers 40058', async (name, values) => {
    for (const value of values)
      expect(await ask(BY_OWNER, 1, 1, { [name]: value }), String(value)).toMatchObject({ errcode: 40058 });
  });

  test('pages together are the whole, and next_offset meets the total at the end', async () => {
    const whole = await ask(BY_OWNER, 1, 1, { limit: 1000 });
    const found: unknown[] = [];
    let offset = 0;
    for (;;) {
      const page = await ask(BY_OWNER, 1, 1, { limit: 7, offset });
      expect(page['total']).toBe(whole['total']);
      found.push(...items(page));
      offset = page['next_offset'] as number;
      expect(offset).toBe(found.length);
      if (offset === page['total']) break;
    }
    expect(found).toEqual(items(whole));
    expect(items(await ask(BY_OWNER, 1, 1, { offset: 5000 }))).toEqual([]);
  });
});

describe('figures', () => {
  test('of one day, added up over the owners, are those of the day', async () => {
    for (const ago of [1, 2, 3, 90, 180]) {
      const rows = items(await ask(BY_OWNER, ago, ago));
      const [day] = items(await ask(BY_DAY, ago, ago));
      expect(day?.stat_time).toBe(await midnightAgo(practice, ago));
      for (const metric of METRICS) expect(sum(rows, metric), metric).toBe(day?.data[metric]);
    }
  });

  test('of a range hold the increments of its days and the totals of its end', async () => {
    const owner = owners.slice(0, 1);
    const days = items(await ask(BY_DAY, 30, 1, filter(...owner)));
    const [row] = items(await ask(BY_OWNER, 30, 1, filter(...owner)));
    expect(days).toHaveLength(30);
    for (const metric of ['new_chat_cnt', 'new_member_cnt'])
      expect(row?.data[metric]).toBe(sum(days, metric));
    for (const metric of ['chat_total', 'member_total', 'msg_total'])
      expect(row?.data[metric]).toBe(days.at(-1)?.data[metric]);
  });

  test('are coherent: totals never fall, parts stay below the whole, growth is what came', async () => {
    const days = [...items(await ask(BY_DAY, 60, 31)), ...items(await ask(BY_DAY, 30, 1))].map(
      ({ data }) => data,
    );
    for (const [index, today] of days.entries()) {
      expect(today['chat_has_msg']).toBeLessThanOrEqual(today['chat_total'] ?? 0);
      expect(today['member_has_msg']).toBeLessThanOrEqual(today['member_total'] ?? 0);
      const yesterday = days[index - 1];
      if (yesterday === undefined) continue;
      for (const metric of ['chat_total', 'member_total', 'msg_total'])
        expect(today[metric], metric).toBeGreaterThanOrEqual(yesterday[metric] ?? 0);
      expect((today['chat_total'] ?? 0) - (yesterday['chat_total'] ?? 0)).toBe(today['new_chat_cnt']);
    }
    expect(
      sum(
        days.map((data) => ({ data })),
        'new_member_cnt',
      ),
    ).toBeGreaterThan(0);
  });

  test('are the same again for the same seed, and others for another', async () => {
    const first = await ask(BY_OWNER, 10, 1);
    await practice.close();
    await start();
    expect(await ask(BY_OWNER, 10, 1)).toEqual(first);
    await practice.close();
    await start({ seed: 8 });
    expect(await ask(BY_OWNER, 10, 1)).not.toEqual(first);
  });

  test('meet the groups that the world holds at its beginning, and follow a group that changes hands', async () => {
    const [first = '', second = ''] = owners;
    const { people } = await practice.control.world();
    const held = people.find(({ userid }) => userid === first)?.groups ?? 0;
    await practice.control.advance(DAY);
    await practice.renew();
    const total = async (owner: string): Promise<number> =>
      items(await ask(BY_OWNER, 1, 1, filter(owner)))[0]?.data['chat_total'] ?? Number.NaN;
    expect(await total(first)).toBe(held);
    const [before, other] = [await total(first), await total(second)];
    const [group] = await practice.control.groupsOf(first);
    await practice.control.setClock(1_795_000_000);
    await practice.control.change({ op: 'owner', chatId: group?.chatId ?? '', userid: second });
    await practice.control.advance(DAY);
    expect([await total(first), await total(second)]).toEqual([before - 1, other + 1]);
  });

  test('of people without groups are no rows; those of leavers are, when named', async () => {
    const { people } = await practice.control.world();
    const without = people
      .filter((person) => person.groups === 0 && person.visible)
      .map(({ userid }) => userid);
    expect(await ask(BY_OWNER, 1, 1, filter(...without.slice(0, 50)))).toMatchObject({ total: 0, items: [] });
    const leaver = people.find(({ leftAt, groups }) => leftAt !== null && groups > 0)?.userid ?? '';
    expect(items(await ask(BY_OWNER, 1, 1, filter(leaver))).map(({ owner }) => owner)).toEqual([leaver]);
    const everybody = items(await ask(BY_OWNER, 1, 1, { owner_filter: undefined, limit: 1000 }));
    expect(everybody.map(({ owner }) => owner)).not.toContain(leaver);
  });

  test('leave silent owners and days far above the others to be found', async () => {
    const rows = items(await ask(BY_OWNER, 1, 1));
    const silent = rows.filter(({ data }) => data['msg_total'] === 0);
    expect(silent.length).toBeGreaterThan(0);
    expect(silent.length).toBeLessThan(rows.length / 4);
    const [owner = ''] = owners.filter((userid) => !silent.some((row) => row.owner === userid));
    const members: number[] = [];
    for (const end of [1, 31, 61, 91, 121, 151]) {
      const days = items(await ask(BY_DAY, end + 29, end, filter(owner)));
      members.push(...days.map(({ data }) => data['new_member_cnt'] ?? 0));
    }
    expect(members).toHaveLength(180);
    expect(new Set(members).size).toBeGreaterThan(3);
  });
});

test('a day that is restated has other figures from then on, and no other day has', async () => {
  const [owner = ''] = owners;
  const read = async (): Promise<Figures[]> =>
    items(await ask(BY_DAY, 6, 3, filter(owner))).map(({ data }) => data);
  const before = await read();
  const day = new Date(((await midnightAgo(practice, 4)) + 8 * 3600) * 1000).toISOString().slice(0, 10);
  await practice.control.restate({ of: 'groups', userid: owner, day });
  const after = await read();
  expect(after.map((data, index) => data['new_member_cnt'] === before[index]?.['new_member_cnt'])).toEqual([
    true,
    true,
    false,
    true,
  ]);
  await practice.control.restate({ of: 'groups', userid: owner, day });
  expect(await read()).not.toEqual(after);
  await expect(practice.control.restate({ of: 'groups', userid: 'nobody', day })).rejects.toThrow('400');
  await expect(practice.control.restate({ of: 'groups', userid: owner, day: 'today' })).rejects.toThrow(
    '400',
  );
});

test('180 days of 500 owners are worked out while one waits', async () => {
  await practice.close();
  await start({ groups: 5000, members: 800 });
  const started = performance.now();
  const busiest = owners.slice(0, 500);
  expect(busiest).toHaveLength(500);
  let rows = 0;
  for (let ago = 1; ago <= 180; ago += 20) {
    for (let first = 0; first < 500; first += 100)
      rows += items(await ask(BY_OWNER, ago, ago, filter(...busiest.slice(first, first + 100)))).length;
  }
  expect(rows).toBe(500 * 9);
  expect(performance.now() - started).toBeLessThan(10_000);
});
