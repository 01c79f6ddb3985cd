import { appendFileSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { GroupFacts } from '@main/practice/control/descriptions';
import { startTestPractice, type TestPractice } from '../../../../support/practice';

let folder: string;
let stateFile: string;
let practice: TestPractice;
beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'practice-'));
  stateFile = join(folder, 'below', 'state.jsonl');
  practice = await startTestPractice({ stateFile, groups: 500 });
});
afterEach(async () => {
  await practice.close();
  rmSync(folder, { recursive: true });
});

async function restart(): Promise<void> {
  await practice.close();
  // What the file says wins over what is asked for.
  practice = await startTestPractice({ stateFile, groups: 40, seed: 99, anchor: 1 });
}
async function everyGroup(): Promise<GroupFacts[]> {
  const { people } = await practice.control.world();
  return (await Promise.all(people.map(({ userid }) => practice.control.groupsOf(userid)))).flat();
}

test('a world without changes is the same after a restart', async () => {
  const before = await practice.control.world();
  await restart();
  expect(await practice.control.world()).toEqual(before);
});

test('everything that happened survives a restart', async () => {
  const { control } = practice;
  await control.change({ op: 'hire', userid: 'taker', name: '接手人' });
  const { people } = await control.world();
  const leaver = people.find(({ leftAt }) => leftAt !== null)?.userid ?? '';
  const member = people.find((person) => person.leftAt === null && person.groups > 4)?.userid ?? '';
  const inherit = (await control.groupsOf(leaver)).filter(({ status }) => status === 1).slice(-20);
  const [first, second, third, fourth] = (await control.groupsOf(member))
    .slice(-4)
    .map(({ chatId }) => chatId);
  const transfer = (api: string, ids: unknown[]): Promise<unknown> =>
    practice.post(`externalcontact/groupchat/${api}`, { chat_id_list: ids, new_owner: 'taker' });
  await transfer(
    'transfer',
    inherit.slice(0, 10).map(({ chatId }) => chatId),
  );
  await control.advance(61);
  await transfer(
    'transfer',
    inherit.slice(10).map(({ chatId }) => chatId),
  );
  await transfer('onjob_transfer', [first]);
  await transfer('onjob_transfer', []);
  await control.change({ op: 'rename', chatId: second ?? '', name: '改了名 "引号"\n' });
  await control.change({ op: 'add-members', chatId: second ?? '', count: 2 });
  await control.change({ op: 'dismiss', chatId: third ?? '' });
  await control.change({ op: 'owner', chatId: fourth ?? '', userid: 'taker' });
  await control.change({ op: 'leave', userid: people[5]?.userid ?? '' });
  await control.settings({ leaversNeed: 'statusFilter' });

  const seen = { groups: await everyGroup(), record: await control.record(), world: await control.world() };
  const statuses = seen.groups
    .filter(({ owner, status }) => owner === 'taker' || status === 2)
    .map(({ status }) => status);
  expect(statuses.filter((status) => status === 2).length).toBeGreaterThanOrEqual(10);
  expect(statuses.filter((status) => status === 3)).toHaveLength(10);
  const now = await control.now();
  await restart();
  expect(await everyGroup()).toEqual(seen.groups);
  expect(await practice.control.record()).toEqual(seen.record);
  expect(await practice.control.world()).toEqual(seen.world);
  expect(await practice.control.settings({})).toMatchObject({ leaversNeed: 'statusFilter' });
  expect(Math.abs((await practice.control.now()) - now)).toBeLessThan(60);

  await practice.control.advance(61);
  const [late] = await practice.control.groups([inherit[15]?.chatId ?? '']);
  expect(late).toMatchObject({ owner: 'taker', status: 3 });
});

test('a group that was inherited and then handed on is so again after a restart', async () => {
  const { control } = practice;
  await control.change({ op: 'hire', userid: 'heir', name: '继承人' });
  await control.change({ op: 'hire', userid: 'taker', name: '接手人' });
  const leaver = (await control.world()).people.find(({ leftAt }) => leftAt !== null)?.userid ?? '';
  const chatId = (await control.groupsOf(leaver)).findLast(({ status }) => status === 1)?.chatId ?? '';
  const read = (): Promise<unknown> => practice.post('externalcontact/groupchat/get', { chat_id: chatId });
  const give = (api: string, taker: string): Promise<unknown> =>
    practice.post(`externalcontact/groupchat/${api}`, { chat_id_list: [chatId], new_owner: taker });
  await give('transfer', 'heir');
  await control.advance(61);
  await give('onjob_transfer', 'taker');
  const before = await read();
  expect(JSON.stringify(before)).toContain('"heir"');
  await restart();
  expect(await read()).toEqual(before);
});

test('a last line that a killed process left unfinished is cut off', async () => {
  await practice.control.change({ op: 'hire', userid: 'taker', name: '接手人' });
  const whole = readFileSync(stateFile, 'utf8');
  appendFileSync(stateFile, '{"type":"hire","userid":"ghost","na');
  await restart();
  expect(readFileSync(stateFile, 'utf8')).toBe(whole);
  await practice.control.change({ op: 'hire', userid: 'later', name: '后来者' });
  await restart();
  const userids = (await practice.control.world()).people.map(({ userid }) => userid);
  expect(userids).toEqual(expect.arrayContaining(['taker', 'later']));
  expect(userids).not.toContain('ghost');
});

test('a reset leaves nothing but the beginning', async () => {
  const before = await practice.control.world();
  await practice.control.change({ op: 'hire', userid: 'taker', name: '接手人' });
  await practice.control.reset();
  expect(await practice.control.world()).toEqual(before);
  await restart();
  expect(await practice.control.world()).toEqual(before);
});

test('another file is not taken for a state file, and is left as it was', async () => {
  for (const content of ['shopping list\n', '{"version":2}\n']) {
    const other = join(folder, 'other.txt');
    writeFileSync(other, content);
    await expect(startTestPractice({ stateFile: other })).rejects.toThrow('does not hold the state');
    expect(readFileSync(other, 'utf8')).toBe(content);
  }
});
