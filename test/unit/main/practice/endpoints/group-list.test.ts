import { afterEach, describe, expect, test } from 'vitest';
import { startTestPractice, type Answer, type TestPractice } from '../../../../support/practice';
import type { PracticeOptions } from '@main/practice/start';

const LIST = 'externalcontact/groupchat/list';
interface Listed {
  chat_id: string;
  status: number;
}

let practice: TestPractice;
afterEach(() => practice.close());
const start = async (options: PracticeOptions = {}): Promise<void> => {
  practice = await startTestPractice({ groups: 500, ...options });
};
const list = (body: Record<string, unknown>): Promise<Answer> =>
  practice.post(LIST, { limit: 1000, ...body });
const owners = (...userids: string[]): Record<string, unknown> => ({
  owner_filter: { userid_list: userids },
});
const groups = (answer: Answer): Listed[] => answer['group_chat_list'] as Listed[];
async function leavers(): Promise<string[]> {
  const { people } = await practice.control.world();
  return people.filter(({ leftAt }) => leftAt !== null).map(({ userid }) => userid);
}
async function everything(query: Record<string, unknown>, limit: number): Promise<Listed[]> {
  const found: Listed[] = [];
  let cursor: unknown = '';
  while (cursor !== undefined && (cursor !== '' || found.length === 0)) {
    const page = await list({ ...query, limit, cursor });
    expect(page.errcode).toBe(0);
    expect(groups(page).length).toBeLessThanOrEqual(limit);
    found.push(...groups(page));
    cursor = page['next_cursor'];
  }
  return found;
}

describe('paging', () => {
  test('small pages together are the same as one large page', async () => {
    await start();
    const whole = await everything({}, 1000);
    expect(await everything({}, 7)).toEqual(whole);
    expect(new Set(whole.map(({ chat_id }) => chat_id)).size).toBe(whole.length);
  });

  test('the last page has an empty cursor or none, by turns', async () => {
    await start();
    const ends = [await list({}), await list({}), await list({})];
    expect(ends.map((page) => page['next_cursor'])).toEqual(['', undefined, '']);
  });

  test('limit is required and lies between 1 and 1000', async () => {
    await start();
    for (const limit of [undefined, 0, 1001, 1.5, '10']) {
      expect(await practice.post(LIST, { limit }), String(limit)).toMatchObject({ errcode: 40058 });
    }
    expect(await practice.post(LIST, { limit: 1 })).toMatchObject({ errcode: 0 });
  });

  test('a cursor holds only for the query that gave it', async () => {
    await start();
    const cursor = String((await list({ limit: 5 }))['next_cursor']);
    expect(await list({ limit: 9, cursor })).toMatchObject({ errcode: 0 });
    expect(await list({ cursor, status_filter: 1 })).toMatchObject({ errcode: 50100 });
    expect(await list({ cursor, ...owners(...(await leavers())) })).toMatchObject({ errcode: 50100 });
    expect(await list({ cursor: `${cursor.slice(0, -2)}zz` })).toMatchObject({ errcode: 50100 });
    expect(await list({ cursor: 'made-up' })).toMatchObject({ errcode: 50100 });
  });
});

describe('filters', () => {
  test('status_filter is one of 0 to 3, and 0 filters nothing', async () => {
    await start();
    for (const status of [-1, 4, '1'])
      expect(await list({ status_filter: status })).toMatchObject({ errcode: 40058 });
    expect(groups(await list({ status_filter: 0 }))).toEqual(groups(await list({})));
    const named = owners(...(await leavers()));
    for (const status of [1, 2]) {
      const found = groups(await list({ status_filter: status, ...named }));
      expect(found.length).toBeGreaterThan(0);
      expect(new Set(found.map((group) => group.status))).toEqual(new Set([status]));
    }
    const inherited = groups(await list({ status_filter: 3 }));
    expect(inherited.map(({ status }) => status)).toEqual([3, 3, 3]);
  });

  test('owner_filter shows exactly the groups of the people named', async () => {
    await start();
    const { people } = await practice.control.world();
    const two = people.filter((person) => person.groups > 5).slice(0, 2);
    const found = groups(await list(owners(...two.map(({ userid }) => userid))));
    const expected = await Promise.all(two.map(({ userid }) => practice.control.groupsOf(userid)));
    expect(found.map(({ chat_id }) => chat_id).sort()).toEqual(
      expected
        .flat()
        .map(({ chatId }) => chatId)
        .sort(),
    );
  });

  test('owner_filter takes 1 to 100 userids', async () => {
    await start();
    const { people } = await practice.control.world();
    const all = people.filter(({ visible }) => visible).map(({ userid }) => userid);
    expect(await list(owners(...all.slice(0, 100)))).toMatchObject({ errcode: 0 });
    expect(await list(owners(...all.slice(0, 101)))).toMatchObject({ errcode: 40032 });
    expect(await list(owners())).toMatchObject({ errcode: 40058 });
    expect(await list({ owner_filter: {} })).toMatchObject({ errcode: 40058 });
    expect(await list({ owner_filter: { userid_list: 'abel' } })).toMatchObject({ errcode: 40058 });
  });

  test('a userid that is none answers 40003, one out of range 40031', async () => {
    await start();
    const { people } = await practice.control.world();
    const hidden = people.find(({ visible }) => !visible);
    expect(await list(owners('nobody'))).toMatchObject({ errcode: 40003 });
    expect(await list(owners('not a userid'))).toMatchObject({ errcode: 40003 });
    expect(await list(owners(hidden?.userid ?? ''))).toMatchObject({ errcode: 40031 });
  });
});

describe('leavers', () => {
  test('their groups are shown only when they are named', async () => {
    await start();
    const theirs = groups(await list(owners(...(await leavers())))).map(({ chat_id }) => chat_id);
    expect(theirs.length).toBeGreaterThan(150);
    const unnamed = [...groups(await list({})), ...groups(await list({ status_filter: 1 }))];
    expect(unnamed.filter(({ chat_id }) => theirs.includes(chat_id))).toEqual([]);
  });

  test('in the older way naming them answers 40003 and only status_filter 1 shows them', async () => {
    await start();
    const theirs = groups(await list({ ...owners(...(await leavers())), status_filter: 1 }));
    await practice.control.settings({ leaversNeed: 'statusFilter' });
    const [leaver = ''] = await leavers();
    expect(await list(owners(leaver))).toMatchObject({ errcode: 40003 });
    expect(groups(await list({ status_filter: 1 }))).toEqual(theirs);
    expect(groups(await list({})).filter(({ status }) => status === 1)).toEqual([]);
  });

  test('somebody who leaves takes the groups out of the plain list', async () => {
    await start();
    const { people } = await practice.control.world();
    const userid = people.find((person) => person.groups > 3 && person.leftAt === null)?.userid ?? '';
    const before = groups(await list({})).length;
    const count = groups(await list(owners(userid))).length;
    await practice.control.change({ op: 'leave', userid });
    expect(groups(await list({})).length).toBe(before - count);
    expect(groups(await list({ ...owners(userid), status_filter: 1 })).length).toBe(count);
  });
});

describe('range', () => {
  test('more than 1000 visible people need an owner_filter', async () => {
    await start({ members: 1001 });
    expect(await list({})).toMatchObject({ errcode: 81017 });
    expect(await list({ status_filter: 1 })).toMatchObject({ errcode: 81017 });
    const { people } = await practice.control.world();
    expect(await list(owners(people[0]?.userid ?? ''))).toMatchObject({ errcode: 0 });
  });

  test('1000 visible people do not', async () => {
    await start({ members: 1000 });
    expect(await list({})).toMatchObject({ errcode: 0 });
  });

  test('groups of invisible owners, dismissed groups and other chats are never shown', async () => {
    await start();
    const { people, special } = await practice.control.world();
    const before = await everything({}, 100);
    const [gone] = before;
    await practice.control.change({ op: 'dismiss', chatId: gone?.chat_id ?? '' });
    const shown = (await everything({}, 100)).map(({ chat_id }) => chat_id);
    expect(shown).toEqual(before.slice(1).map(({ chat_id }) => chat_id));
    for (const { chatId } of special.filter(({ trait }) => trait === 'notCustomer'))
      expect(shown).not.toContain(chatId);
    for (const { userid } of people.filter(({ visible }) => !visible)) {
      const hidden = await practice.control.groupsOf(userid);
      expect(hidden).toHaveLength(1);
      expect(shown).not.toContain(hidden[0]?.chatId);
    }
  });
});
