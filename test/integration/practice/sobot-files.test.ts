import { createHash } from 'node:crypto';
import { inflateRawSync } from 'node:zlib';
import { addDays, dayOf, startOfDay, type Day } from '@shared/domain/day';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { startTestPractice, type TestPractice } from '../../support/practice';
import { sobotByHand, type SobotAnswer } from '../../support/practice-accounts';

let practice: TestPractice;
let sobot: ReturnType<typeof sobotByHand>;
let today: Day;
beforeEach(async () => {
  practice = await startTestPractice();
  const { anchor } = await practice.control.world();
  today = dayOf(anchor);
  await practice.control.setClock(startOfDay(today) + 12 * 3600);
  sobot = sobotByHand(practice);
});
afterEach(() => practice.close());

const where = (task_type: unknown, date: unknown): Promise<SobotAnswer> =>
  sobot.data('export_data', { task_type, date });

/** The address of some file there is, and its name. */
async function someFile(): Promise<{ url: string; name: string }> {
  for (let ago = 1; ago < 30; ago += 1) {
    const url = (await where('2', addDays(today, -ago))).item?.['file_path'];
    if (url !== undefined && url !== '') return { url, name: url.replace(/^.*\//, '') };
  }
  throw new Error('there is no file');
}

/** The one file of an archive, by the archive's own words. */
function unzip(bytes: Buffer): { name: string; text: string } {
  const [size, nameLength] = [bytes.readUInt32LE(18), bytes.readUInt16LE(26)];
  const name = bytes.subarray(30, 30 + nameLength).toString();
  const packed = bytes.subarray(30 + nameLength, 30 + nameLength + size);
  return { name, text: inflateRawSync(packed).toString() };
}

test('the file of a day is a real archive at another host, the same each time', async () => {
  const { url, name } = await someFile();
  expect(new URL(url).origin).not.toBe(new URL(practice.sobot.baseUrl).origin);
  expect(name).toMatch(/^conversation-\d{4}-\d{2}-\d{2}-[0-9a-f]{8}\.zip$/);
  const response = await fetch(url);
  const bytes = Buffer.from(await response.arrayBuffer());
  expect(response.headers.get('content-length')).toBe(String(bytes.length));
  const { name: inside, text } = unzip(bytes);
  expect(inside).toBe('conversation.csv');
  expect(text.split('\r\n').length).toBeGreaterThan(2000);
  const again = Buffer.from(await (await fetch(url)).arrayBuffer());
  const digest = (of: Buffer): string => createHash('sha256').update(of).digest('hex');
  expect(digest(again)).toBe(digest(bytes));
});

test('some days have no file, in three ways; nor has today, nor a day that is not over', async () => {
  const forms = new Set<string>();
  for (let ago = 1; ago < 180; ago += 1) {
    const answer = await where('1', addDays(today, -ago));
    expect(answer.ret_code).toBe('000000');
    if (!('item' in answer)) forms.add('no item');
    else if (answer.item === null) forms.add('null');
    else if (answer.item?.['file_path'] === '') forms.add('no address');
  }
  expect(forms).toEqual(new Set(['no item', 'null', 'no address']));
  for (const date of [today, addDays(today, 5)])
    expect((await where('2', date)).item?.['file_path'] ?? '').toBe('');
});

test.each([
  ['', '2026-11-01', '210004'],
  [undefined, '2026-11-01', '210004'],
  ['1', '', '210003'],
  ['1', undefined, '210003'],
  ['1', '2026-11', '210005'],
  ['1', '2026-11-01 00', '210005'],
  ['0', '2026-11-01', '210006'],
  ['7', '2026-11-01', '210006'],
  [1, '2026-11-01', '210006'],
])('task %j on %j is refused: %s', async (task, date, code) => {
  expect((await where(task, date)).ret_code).toBe(code);
});

test('tickets come with a description, the others without', async () => {
  const descriptions = async (task: string): Promise<Set<string | undefined>> => {
    const found = new Set<string | undefined>();
    for (let ago = 1; ago < 9; ago += 1) {
      const { item } = await where(task, addDays(today, -ago));
      if (item?.['file_path']) found.add(item['description']);
    }
    return found;
  };
  expect(await descriptions('6')).toEqual(new Set(['工单数据']));
  expect(await descriptions('3')).toEqual(new Set([undefined]));
});

test('the host says of every request whether a token came along, under whatever name', async () => {
  const { url } = await someFile();
  const token = await sobot.token();
  await fetch(url);
  await fetch(url, { headers: { token: 'anything' } });
  await fetch(url, { headers: { authorization: `Bearer ${token}` } });
  await fetch(`${url}?t=${token}`);
  const { files } = await practice.control.sobot();
  expect(files.map((file) => file.token)).toEqual([false, true, true, true]);
  expect(files[0]).toMatchObject({ path: new URL(url).pathname });
});

test('what nobody was told of is not there', async () => {
  const { url } = await someFile();
  for (const other of [`${url}x`, url.replace(/[0-9a-f]\.zip$/, 'z.zip'), `${new URL(url).origin}/`])
    expect((await fetch(other)).status).toBe(404);
  expect((await fetch(url, { method: 'POST' })).status).toBe(404);
});

describe('faults of a file', () => {
  const fault = (kind: Parameters<typeof practice.control.fault>[0]['kind'], more: object = {}) =>
    practice.control.fault({ api: 'sobot-files/*', kind, ...more });

  test('cut: the whole is promised and half of it comes', async () => {
    const { url } = await someFile();
    await fault('truncated');
    await expect((await fetch(url)).arrayBuffer()).rejects.toThrow();
  });

  test('slow: it comes in pieces', async () => {
    const { url } = await someFile();
    await fault('slow', { delayMs: 5 });
    const before = performance.now();
    const slow = await (await fetch(url)).arrayBuffer();
    expect(performance.now() - before).toBeGreaterThan(80);
    expect(slow.byteLength).toBe((await (await fetch(url)).arrayBuffer()).byteLength);
  });

  test('oversized: more is announced than anybody wants', async () => {
    const { url } = await someFile();
    await fault('huge');
    const stop = new AbortController();
    const { headers } = await fetch(url, { signal: stop.signal });
    expect(Number(headers.get('content-length'))).toBe(64 * 1024 ** 3);
    stop.abort();
  });

  test('of unknown length', async () => {
    const { url } = await someFile();
    await fault('no-length');
    const response = await fetch(url);
    expect(response.headers.get('content-length')).toBeNull();
    expect(unzip(Buffer.from(await response.arrayBuffer())).name).toBe('conversation.csv');
  });

  test('misnamed: by the host, and in the address', async () => {
    const { url } = await someFile();
    await fault('wrong-name');
    expect((await fetch(url)).headers.get('content-disposition')).toContain('../../handover.exe');
    await practice.control.fault({ api: 'sobot/api/wb/5/data/export_data', kind: 'wrong-name' });
    expect((await someFile()).url).toContain('..%2F..%2Fhandover.exe');
  });

  test.each([['http-500'], ['html']] as const)('%s: a page instead', async (kind) => {
    const { url } = await someFile();
    await fault(kind);
    expect((await fetch(url)).headers.get('content-type')).toContain('text/html');
  });

  test('reset', async () => {
    const { url } = await someFile();
    await fault('reset-before');
    await expect(fetch(url)).rejects.toThrow();
  });
});
