import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { GroupFacts, WorldFacts } from '@main/practice/control/descriptions';
import type { JoinWayFacts } from '@main/practice/control/join-ways';
import { startTestPractice, type Answer, type TestPractice } from '../../../../support/practice';

type Act = 'add' | 'get' | 'update' | 'del';

let practice: TestPractice;
let world: WorldFacts;
let chatIds: string[];
beforeEach(async () => {
  practice = await startTestPractice({ groups: 600 });
  world = await practice.control.world();
  chatIds = (await plainGroups()).slice(0, 6).map(({ chatId }) => chatId);
});
afterEach(() => practice.close());

/** Groups of the busiest member in service about which nothing is special. */
async function plainGroups(): Promise<GroupFacts[]> {
  const busiest = world.people.filter(({ leftAt }) => leftAt === null).sort((a, b) => b.groups - a.groups)[0];
  const owned = await practice.control.groupsOf(busiest?.userid ?? '');
  return owned.filter(({ chatId }) => !world.special.some((group) => group.chatId === chatId));
}
const call = (act: Act, body: unknown): Promise<Answer> =>
  practice.post(`externalcontact/groupchat/${act}_join_way`, body);
const usual = (more: Record<string, unknown> = {}): Record<string, unknown> => ({
  scene: 2,
  remark: '门店台卡',
  auto_create_room: 1,
  room_base_name: '销售客服群',
  room_base_id: 10,
  chat_id_list: chatIds.slice(0, 2),
  state: 'klsdup3kj3s1',
  ...more,
});
async function make(more: Record<string, unknown> = {}): Promise<string> {
  const answer = await call('add', usual(more));
  expect(answer.errcode, answer.errmsg).toBe(0);
  return String(answer['config_id']);
}
async function read(configId: string): Promise<Record<string, unknown>> {
  const answer = await call('get', { config_id: configId });
  expect(answer.errcode, answer.errmsg).toBe(0);
  return answer['join_way'] as Record<string, unknown>;
}
async function oneOf(own: boolean): Promise<JoinWayFacts> {
  const found = (await practice.control.joinWays()).joinWays.find((way) => way.own === own);
  if (found === undefined) throw new Error('no such join way');
  return found;
}

test('what was made is read back whole, with the address of its image', async () => {
  const configId = await make();
  expect(configId).toMatch(/^[0-9a-f]{32}$/);
  const { qr_code: url, ...rest } = await read(configId);
  expect(rest).toEqual({ config_id: configId, ...usual() });
  expect(url).toMatch(/^http:\/\/127\.0\.0\.1:\d+\/qr\/[\w-]{40}\/0$/);
  expect(url).not.toContain(configId);
});

describe('parameters', () => {
  test.each([
    ['no scene', { scene: undefined }, 40058],
    ['scene 0', { scene: 0 }, 40058],
    ['scene 3', { scene: 3 }, 40058],
    ['a scene as text', { scene: '2' }, 40058],
    ['no list of groups', { chat_id_list: undefined }, 40058],
    ['no groups', { chat_id_list: [] }, 40058],
    ['a list that is text', { chat_id_list: 'wr1' }, 40058],
    ['an unknown group', { chat_id_list: ['wrOgQhDgAAMYQiS5ol9G7gK9JVQUAAAA'] }, 40050],
    ['31 characters of state', { state: '渠'.repeat(31) }, 40058],
    ['41 characters of base name', { room_base_name: '群'.repeat(41) }, 40058],
    ['auto_create_room 2', { auto_create_room: 2 }, 40058],
    ['a negative base id', { room_base_id: -1 }, 40058],
    ['a base id as text', { room_base_id: '10' }, 40058],
    ['a remark that is no text', { remark: 7 }, 40058],
  ])('%s is refused', async (_, more, errcode) => {
    expect(await call('add', usual(more))).toMatchObject({ errcode });
    const { joinWays } = await practice.control.joinWays();
    expect(joinWays.every(({ state }) => state !== 'klsdup3kj3s1')).toBe(true);
  });

  test('characters are counted as people see them, and the longest ones pass', async () => {
    const configId = await make({ state: '🎉'.repeat(30), room_base_name: '𠮷'.repeat(40) });
    expect(await read(configId)).toMatchObject({
      state: '🎉'.repeat(30),
      room_base_name: '𠮷'.repeat(40),
    });
  });

  test('a remark that is too long is cut', async () => {
    expect(await read(await make({ remark: `${'🎉'.repeat(30)}其余` }))).toMatchObject({
      remark: '🎉'.repeat(30),
    });
  });

  test('five groups pass, six answer 41091', async () => {
    expect(await read(await make({ chat_id_list: chatIds.slice(0, 5) }))).toMatchObject({
      chat_id_list: chatIds.slice(0, 5),
    });
    expect(await call('add', usual({ chat_id_list: chatIds }))).toMatchObject({ errcode: 41091 });
  });

  test('groups that cannot be read cannot be linked', async () => {
    const special = (trait: string): string =>
      world.special.find((group) => group.trait === trait)?.chatId ?? '';
    const hidden = world.people.find(({ visible }) => !visible)?.userid ?? '';
    const [theirs] = await practice.control.groupsOf(hidden);
    const gone = chatIds[1] ?? '';
    await practice.control.change({ op: 'dismiss', chatId: gone });
    for (const [chatId, errcode] of [
      [special('notCustomer'), 90501],
      [special('foreign'), 92002],
      [special('dismissed'), 49008],
      [gone, 49008],
      [theirs?.chatId, 60011],
    ]) {
      expect(await call('add', usual({ chat_id_list: [chatIds[0], chatId] }))).toMatchObject({ errcode });
    }
  });
});

describe('defaults', () => {
  test('new groups are made automatically unless that is said not to be', async () => {
    expect(await read(await make({ auto_create_room: undefined }))).toMatchObject({ auto_create_room: 1 });
    expect(await read(await make({ auto_create_room: 0 }))).toMatchObject({ auto_create_room: 0 });
  });

  test('the name of new groups is kept only while they are made automatically', async () => {
    const kept = await read(await make({ auto_create_room: 0 }));
    expect(kept).not.toHaveProperty('room_base_name');
    expect(kept).not.toHaveProperty('room_base_id');
  });

  test('what was never set is left out, or said as nothing', async () => {
    const configId = await make({
      remark: undefined,
      room_base_name: undefined,
      room_base_id: undefined,
      state: undefined,
    });
    expect(Object.keys(await read(configId)).sort()).toEqual([
      'auto_create_room',
      'chat_id_list',
      'config_id',
      'qr_code',
      'scene',
    ]);
    await practice.control.settings({ joinWayBlanks: 'empty' });
    expect(await read(configId)).toMatchObject({
      remark: '',
      room_base_name: '',
      room_base_id: 0,
      state: '',
    });
  });

  test('a mini program has no image; the vendor may name an address for its plugin', async () => {
    const configId = await make({ scene: 1 });
    expect(await read(configId)).not.toHaveProperty('qr_code');
    await practice.control.settings({ miniProgramUrl: 'plugin' });
    expect(String((await read(configId))['qr_code'])).toMatch(/\/gm\/[0-9a-f]{32}$/);
  });
});

test('an update overwrites: what it leaves out is gone, and the image stays where it was', async () => {
  const configId = await make({ auto_create_room: 0 });
  const { qr_code: before } = await read(configId);
  const answer = await call('update', { config_id: configId, scene: 2, chat_id_list: [chatIds[3]] });
  expect(answer).toEqual({ errcode: 0, errmsg: 'ok' });
  expect(await read(configId)).toEqual({
    config_id: configId,
    scene: 2,
    auto_create_room: 1,
    chat_id_list: [chatIds[3]],
    qr_code: before,
  });
});

test('a refused update changes nothing', async () => {
  const configId = await make();
  const before = await read(configId);
  expect(await call('update', { config_id: configId, ...usual({ chat_id_list: chatIds }) })).toMatchObject({
    errcode: 41091,
  });
  expect(await call('update', { config_id: configId, remark: '只改备注' })).toMatchObject({ errcode: 40058 });
  expect(await read(configId)).toEqual(before);
});

test('what was deleted is gone, for a second deletion too', async () => {
  const configId = await make();
  expect(await call('del', { config_id: configId })).toEqual({ errcode: 0, errmsg: 'ok' });
  for (const act of ['get', 'update', 'del'] as const) {
    expect(await call(act, { config_id: configId, ...usual() }), act).toMatchObject({ errcode: 41044 });
  }
});

test('one of another app looks like one that does not exist, and cannot be changed', async () => {
  const theirs = await oneOf(false);
  const nothing = 'ab'.repeat(16);
  for (const act of ['get', 'update', 'del'] as const) {
    const answers = await Promise.all(
      [theirs.configId, nothing].map((configId) => call(act, { config_id: configId, ...usual() })),
    );
    expect(answers.map(({ errcode }) => errcode)).toEqual([41044, 41044]);
  }
  expect(await oneOf(false)).toEqual(theirs);
  await practice.control.settings({ unknownJoinWayCode: 40058 });
  expect(await call('get', { config_id: theirs.configId })).toMatchObject({ errcode: 40058 });
});

test('a config id that is missing, empty, too long or no text answers 40058', async () => {
  for (const configId of [undefined, '', 'a'.repeat(65), 7]) {
    expect(await call('get', { config_id: configId })).toMatchObject({ errcode: 40058 });
  }
});

test('all join ways and contact ways share one quota', async () => {
  const { used, quota, joinWays } = await practice.control.joinWays();
  expect(quota).toBe(500_000);
  await practice.control.settings({ contactWaysUsed: quota - joinWays.length - 1 });
  expect(used).toBeLessThan(quota);
  const last = await make();
  expect(await call('add', usual())).toMatchObject({ errcode: 41045 });
  await practice.control.settings({ joinWayQuotaCode: 45009 });
  expect(await call('add', usual())).toMatchObject({ errcode: 45009 });
  await call('del', { config_id: last });
  await make();
});

test('every call that writes is on record, with what was sent and what came of it', async () => {
  const configId = await make();
  await call('add', { scene: 9 });
  await call('update', { config_id: configId, ...usual({ remark: '第二版' }) });
  await call('get', { config_id: configId });
  await call('del', { config_id: configId });
  const { calls } = await practice.control.joinWays();
  expect(calls.map(({ act, configId: id, errcode }) => [act, id, errcode])).toEqual([
    ['add', configId, 0],
    ['add', null, 40058],
    ['update', configId, 0],
    ['del', configId, 0],
  ]);
  expect(calls[2]).toMatchObject({ by: 'app', sent: { remark: '第二版' }, config: { remark: '第二版' } });
});

test('a fault after the effect leaves the effect, one before it leaves none', async () => {
  const wayCount = async (): Promise<number> => (await practice.control.joinWays()).joinWays.length;
  const before = await wayCount();
  const api = 'externalcontact/groupchat/add_join_way';
  await practice.control.fault({ api, kind: 'reset-after' });
  await expect(call('add', usual())).rejects.toThrow();
  expect(await wayCount()).toBe(before + 1);
  await practice.control.fault({ api, kind: 'reset-before' });
  await expect(call('add', usual())).rejects.toThrow();
  expect(await wayCount()).toBe(before + 1);
  const { calls } = await practice.control.joinWays();
  expect(calls.map(({ fault, errcode }) => [fault, errcode])).toEqual([
    ['reset-after', 0],
    ['reset-before', -1],
  ]);
});
