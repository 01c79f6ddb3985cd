import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { crc32, inflateSync } from 'node:zlib';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { JoinWayFacts } from '@main/practice/control/join-ways';
import { startTestPractice, type Answer, type TestPractice } from '../../support/practice';

let folder: string;
let practice: TestPractice;
const start = async (): Promise<void> => {
  practice = await startTestPractice({ stateFile: join(folder, 'state.jsonl') });
};
beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'practice-join-ways-'));
  await start();
});
afterEach(async () => {
  await practice.close();
  rmSync(folder, { recursive: true });
});

const call = (act: string, body: unknown): Promise<Answer> =>
  practice.post(`externalcontact/groupchat/${act}_join_way`, body);
async function own(scene: 1 | 2 = 2): Promise<JoinWayFacts & { qrUrl: string }> {
  const { joinWays } = await practice.control.joinWays();
  const found = joinWays.find((way) => way.own && way.scene === scene);
  if (found === undefined) throw new Error('no such join way');
  return { ...found, qrUrl: found.qrUrl ?? '' };
}
const members = async (chatId: string): Promise<Record<string, unknown>[]> => {
  const answer = await practice.post('externalcontact/groupchat/get', { chat_id: chatId });
  return (answer['group_chat'] as { member_list: Record<string, unknown>[] }).member_list;
};

/** Width, height and the lines of a grey image of one bit a pixel, every chunk checked. */
function decode(png: Buffer): { width: number; height: number; lines: Buffer } {
  expect(png.subarray(0, 8)).toEqual(Buffer.from('89504e470d0a1a0a', 'hex'));
  const chunks = new Map<string, Buffer>();
  for (let place = 8; place < png.length;) {
    const length = png.readUInt32BE(place);
    const body = png.subarray(place + 4, place + 8 + length);
    expect(png.readUInt32BE(place + 8 + length)).toBe(crc32(body));
    chunks.set(body.subarray(0, 4).toString(), body.subarray(4));
    place += length + 12;
  }
  expect([...chunks.keys()]).toEqual(['IHDR', 'IDAT', 'IEND']);
  const header = chunks.get('IHDR') ?? Buffer.alloc(13);
  expect([...header.subarray(8)]).toEqual([1, 0, 0, 0, 0]);
  const lines = inflateSync(chunks.get('IDAT') ?? Buffer.alloc(0));
  return { width: header.readUInt32BE(0), height: header.readUInt32BE(4), lines };
}

describe('a QR image', () => {
  test('is a PNG with three finders, the same each time, and another for each join way', async () => {
    const { qrUrl } = await own();
    const response = await fetch(qrUrl);
    expect(response.headers.get('content-type')).toBe('image/png');
    const bytes = Buffer.from(await response.arrayBuffer());
    const { width, height, lines } = decode(bytes);
    expect([width, height]).toEqual([296, 296]);
    expect(lines).toHaveLength(296 * (1 + 296 / 8));
    // Modules are 8 pixels wide, so that each is one byte of a line; four of margin, and seven of a finder.
    const line = (row: number): string =>
      [...lines.subarray((row * 8 + 4) * 38 + 1, (row * 8 + 4) * 38 + 38)]
        .map((byte) => (byte === 0 ? '#' : '.'))
        .join('');
    expect(line(0)).toBe('.'.repeat(37));
    expect(line(4)).toMatch(/^\.{4}#{7}\..{13}\.#{7}\.{4}$/);
    expect(line(5)).toMatch(/^\.{4}#\.{5}#\..{13}\.#\.{5}#\.{4}$/);
    expect(line(32)).toMatch(/^\.{4}#{7}\..{21}\.{4}$/);
    expect(Buffer.from(await (await fetch(qrUrl)).arrayBuffer())).toEqual(bytes);
    const made = await call('add', { scene: 2, chat_id_list: (await own()).chatIds });
    const { joinWays } = await practice.control.joinWays();
    const other = joinWays.find(({ configId }) => configId === made['config_id'])?.qrUrl ?? '';
    expect(Buffer.from(await (await fetch(other)).arrayBuffer())).not.toEqual(bytes);
  });

  test('is there for as long as its join way, and for QR codes only', async () => {
    const { configId, qrUrl, chatIds } = await own();
    await call('update', { config_id: configId, scene: 1, chat_id_list: chatIds });
    expect((await fetch(qrUrl)).status).toBe(404);
    await call('update', { config_id: configId, scene: 2, chat_id_list: chatIds });
    expect((await fetch(qrUrl)).status).toBe(200);
    await call('del', { config_id: configId });
    expect((await fetch(qrUrl)).status).toBe(404);
    expect((await fetch(`${new URL(qrUrl).origin}/qr/`)).status).toBe(404);
    expect((await own(1)).qrUrl).toBe('');
  });

  test('tells by its requests whether a token came along, wherever it stood', async () => {
    const { qrUrl } = await own();
    const token = await practice.token();
    await fetch(qrUrl);
    await fetch(`${qrUrl}?access_token=whatever`);
    await fetch(qrUrl, { headers: { referer: `http://somewhere/?t=${token}` } });
    await practice.control.expireTokens(40014);
    await fetch(qrUrl, { headers: { cookie: token } });
    const { qrRequests } = await practice.control.joinWays();
    expect(qrRequests.map(({ token: came }) => came)).toEqual([false, true, true, true]);
    expect(new Set(qrRequests.map(({ path }) => path))).toEqual(new Set([new URL(qrUrl).pathname]));
    expect(await practice.control.stats()).toMatchObject({ qr: 4 });
  });

  test('fails as a fault has it', async () => {
    const { qrUrl } = await own();
    await practice.control.fault({ api: 'qr', kind: 'truncated' });
    await expect(fetch(qrUrl).then((response) => response.arrayBuffer())).rejects.toThrow();
    await practice.control.fault({ api: 'qr', kind: 'html' });
    expect(await (await fetch(qrUrl)).text()).toMatch(/^<!DOCTYPE html>/);
    await practice.control.fault({ api: 'qr', kind: 'http-500', status: 503 });
    expect((await fetch(qrUrl)).status).toBe(503);
  });
});

test('join ways, their record and who came by them survive a restart', async () => {
  const { configId, chatIds } = await own();
  const [chatId = ''] = chatIds;
  const made = await call('add', { scene: 2, chat_id_list: [chatId], state: 'later', remark: '新建' });
  await call('update', { config_id: configId, scene: 1, chat_id_list: [chatId] });
  const gone = (await own()).configId;
  await call('del', { config_id: gone });
  await call('add', { scene: 3 });
  await practice.control.change({ op: 'add-members', chatId, count: 3, state: 'later' });
  const before = await practice.control.joinWays();
  const people = await members(chatId);
  await practice.close();
  await start();
  const after = await practice.control.joinWays();
  const placeless = ({ qrUrl, ...way }: JoinWayFacts): unknown => ({
    ...way,
    path: qrUrl && new URL(qrUrl).pathname,
  });
  expect(after.joinWays.map(placeless)).toEqual(before.joinWays.map(placeless));
  expect(after.calls).toEqual(before.calls);
  expect(after.calls).toHaveLength(4);
  expect(await members(chatId)).toEqual(people);
  // An id is never given twice, not even after the newest one was deleted.
  await call('del', { config_id: made['config_id'] });
  const next = await call('add', { scene: 2, chat_id_list: [chatId] });
  expect(next['config_id']).not.toBe(made['config_id']);
});

test('those who come by a state carry it, and came by a QR code', async () => {
  const { chatIds } = await own();
  const [chatId = ''] = chatIds;
  const before = await members(chatId);
  await practice.control.change({ op: 'add-members', chatId, count: 4, state: 'poster_A' });
  await practice.control.change({ op: 'add-members', chatId, count: 2 });
  const after = await members(chatId);
  expect(after).toHaveLength(before.length + 6);
  expect(after.slice(0, before.length)).toEqual(before);
  const now = await practice.control.now();
  for (const member of after.slice(before.length, -2)) {
    expect(member).toMatchObject({ state: 'poster_A', join_scene: 3 });
    expect(Math.abs(Number(member['join_time']) - now)).toBeLessThan(60);
    expect(member).not.toHaveProperty('invitor');
  }
});

test('what another computer did is seen, and is no call of this one', async () => {
  const { configId, chatIds } = await own();
  await practice.control.changeJoinWay({ op: 'change', configId, config: { remark: '别处改的' } });
  expect(await call('get', { config_id: configId })).toMatchObject({
    join_way: { remark: '别处改的', chat_id_list: chatIds },
  });
  await practice.control.changeJoinWay({ op: 'delete', configId });
  expect(await call('get', { config_id: configId })).toMatchObject({ errcode: 41044 });
  expect((await practice.control.joinWays()).calls).toEqual([]);
  await expect(practice.control.changeJoinWay({ op: 'delete', configId })).rejects.toThrow('400');
});

test('a reset brings back the join ways of the beginning', async () => {
  const before = await practice.control.joinWays();
  for (const { configId } of before.joinWays.filter((way) => way.own)) {
    await call('del', { config_id: configId });
  }
  await practice.control.reset();
  expect(await practice.control.joinWays()).toEqual(before);
});
