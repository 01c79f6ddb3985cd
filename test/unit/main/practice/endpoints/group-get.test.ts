import { afterEach, beforeEach, expect, test } from 'vitest';
import type { GroupFacts, WorldFacts } from '@main/practice/control/descriptions';
import { startTestPractice, type Answer, type TestPractice } from '../../../../support/practice';

const GET = 'externalcontact/groupchat/get';
interface Member {
  userid: string;
  type: number;
  unionid?: string;
  join_time: number;
  join_scene: number;
  invitor?: { userid: string };
  state?: string;
  group_nickname: string;
  name?: string;
}
interface Group {
  chat_id: string;
  name: string;
  owner: string;
  create_time: number;
  notice: string;
  member_list: Member[];
  admin_list: { userid: string }[];
  member_version: string;
}

let practice: TestPractice;
let world: WorldFacts;
let owned: GroupFacts[];
beforeEach(async () => {
  practice = await startTestPractice({ groups: 600 });
  world = await practice.control.world();
  const busiest = world.people.filter(({ leftAt }) => leftAt === null).sort((a, b) => b.groups - a.groups)[0];
  owned = (await practice.control.groupsOf(busiest?.userid ?? '')).filter(
    ({ chatId }) => !world.special.some((group) => group.chatId === chatId),
  );
});
afterEach(() => practice.close());

const ask = (chatId: unknown, more: Record<string, unknown> = {}): Promise<Answer> =>
  practice.post(GET, { chat_id: chatId, ...more });
const read = async (chatId: string, more: Record<string, unknown> = {}): Promise<Group> => {
  const answer = await ask(chatId, more);
  expect(answer.errcode, answer.errmsg).toBe(0);
  return answer['group_chat'] as Group;
};

test('a group is what the world says, each time', async () => {
  for (const facts of owned.slice(0, 20)) {
    const group = await read(facts.chatId);
    expect(group).toMatchObject({
      chat_id: facts.chatId,
      name: facts.name,
      owner: facts.owner,
      create_time: facts.createdAt,
    });
    expect(group.member_list).toHaveLength(facts.members);
    expect(await read(facts.chatId)).toEqual(group);
  }
});

test('members are who they can be, and nobody twice', async () => {
  const staff = new Set(world.people.map(({ userid }) => userid));
  const seen: Member[] = [];
  for (const { chatId } of owned.slice(0, 30)) {
    const group = await read(chatId);
    const userids = group.member_list.map(({ userid }) => userid);
    expect(new Set(userids).size).toBe(userids.length);
    expect(userids).toContain(group.owner);
    for (const admin of group.admin_list) expect(userids).toContain(admin.userid);
    for (const member of group.member_list) {
      expect(staff.has(member.userid)).toBe(member.type === 1);
      expect([1, 2, 3]).toContain(member.join_scene);
      expect(member.join_time).toBeGreaterThanOrEqual(group.create_time);
      if (member.invitor !== undefined) expect(staff.has(member.invitor.userid)).toBe(true);
      if (member.state !== undefined) expect(member.join_scene).toBe(3);
    }
    seen.push(...group.member_list);
  }
  const customers = seen.filter(({ type }) => type === 2);
  for (const field of ['unionid', 'invitor', 'state'] as const) {
    const having = customers.filter((member) => member[field] !== undefined).length;
    expect(having, field).toBeGreaterThan(0);
    expect(having, field).toBeLessThan(customers.length);
  }
});

test('names of members come only with need_name 1, which is 0 or 1', async () => {
  const chatId = owned[0]?.chatId ?? '';
  for (const without of [await read(chatId), await read(chatId, { need_name: 0 })]) {
    expect(without.member_list.filter((member) => 'name' in member)).toEqual([]);
  }
  const named = await read(chatId, { need_name: 1 });
  expect(named.member_list.filter(({ name }) => name === undefined || name === '')).toEqual([]);
  for (const wrong of [2, '1', true])
    expect(await ask(chatId, { need_name: wrong })).toMatchObject({ errcode: 40058 });
});

test('the member version changes when somebody comes, and only then', async () => {
  const chatId = owned[0]?.chatId ?? '';
  const before = await read(chatId);
  await practice.control.change({ op: 'rename', chatId, name: '改了名' });
  expect(await read(chatId)).toMatchObject({ name: '改了名', member_version: before.member_version });
  await practice.control.change({ op: 'add-members', chatId, count: 3 });
  const after = await read(chatId);
  expect(after.member_list.length).toBe(before.member_list.length + 3);
  expect(after.member_version).not.toBe(before.member_version);
});

test('a new owner is in the group from then on', async () => {
  const chatId = owned[0]?.chatId ?? '';
  await practice.control.change({ op: 'hire', userid: 'taker', name: '接手人' });
  const before = await read(chatId);
  await practice.control.change({ op: 'owner', chatId, userid: 'taker' });
  const after = await read(chatId);
  expect(after.owner).toBe('taker');
  expect(after.member_list.map(({ userid }) => userid)).toContain('taker');
  expect(after.member_version).not.toBe(before.member_version);
});

test('what is no group answers 40050', async () => {
  for (const chatId of [undefined, '', 'wrOgQhDgAAMYQiS5ol9G7gK9JVQUAAAA']) {
    expect(await ask(chatId)).toMatchObject({ errcode: 40050 });
  }
  expect(await ask(17)).toMatchObject({ errcode: 40058 });
});

test('other chats answer 90501, dismissed ones 49008, those of invisible owners 60011', async () => {
  const other = world.special.find(({ trait }) => trait === 'notCustomer')?.chatId;
  expect(await ask(other)).toMatchObject({ errcode: 90501 });
  const listedButGone = world.special.find(({ trait }) => trait === 'dismissed')?.chatId;
  expect(await ask(listedButGone)).toMatchObject({ errcode: 49008 });
  const chatId = owned[0]?.chatId ?? '';
  await practice.control.change({ op: 'dismiss', chatId });
  expect(await ask(chatId)).toMatchObject({ errcode: 49008 });
  const hidden = world.people.find(({ visible }) => !visible)?.userid ?? '';
  const [theirs] = await practice.control.groupsOf(hidden);
  expect(await ask(theirs?.chatId)).toMatchObject({ errcode: 60011 });
});
