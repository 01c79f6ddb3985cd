import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { beforeEach, expect, it } from 'vitest';
import { settingsShape, type Settings } from '@shared/contract/settings';
import { readAuthoritiesFile, WayOutWatch } from '@main/features/settings/way-out';

const folder = join(import.meta.dirname, '../../../../support/certificates');
const certificate = (name: string): Promise<Buffer> => readFile(join(folder, `${name}.pem`));
const NOW = Date.UTC(2026, 10, 28) / 1000;

let settings: Settings;
/** What the computer's files hold. */
let files: Map<string, Buffer>;
let changes = 0;
let watch: WayOutWatch;

const read = async (path: string): Promise<Buffer> => {
  const content = files.get(path);
  if (!content) throw Object.assign(new Error('no such file'), { code: 'ENOENT' });
  return content;
};
const set = async (patch: Partial<Settings>): Promise<void> => {
  settings = { ...settings, ...patch };
  await watch.look();
};
/** Chooses the file of authorities as it is now. */
const choose = async (path: string): Promise<void> => {
  const { digest } = await readAuthoritiesFile(read, path);
  await set({ caFile: path, caDigest: digest });
};
const vouches = async (name: string): Promise<boolean | undefined> => {
  const served = (await Promise.all([name, 'intermediate'].map(certificate))).map(String);
  return (await watch.current()).vouches?.(served, 'vendor.test');
};

beforeEach(async () => {
  settings = settingsShape.parse({});
  files = new Map([['/ca.pem', await certificate('root')]]);
  changes = 0;
  watch = new WayOutWatch({
    settings: async () => settings,
    readFile: read,
    now: () => NOW,
    changed: () => (changes += 1),
  });
});

it('is the system’s own way at first, with nobody who vouches', async () => {
  const way = await watch.current();
  expect(way).toMatchObject({ proxy: { proxyMode: 'system' }, vouches: null });
  expect(await watch.extra()).toBeNull();
  expect(changes).toBe(0);
});

it('is another object when the network settings change, and the same when others do', async () => {
  const first = await watch.current();
  await set({ theme: 'dark' });
  expect(await watch.current()).toBe(first);
  await set({ proxyMode: 'manual', proxyUrl: 'http://proxy.corp:80' });
  const second = await watch.current();
  expect(second.proxy).toEqual({ proxyMode: 'manual', proxyUrl: 'http://proxy.corp:80', pacUrl: '' });
  expect(second.id).not.toBe(first.id);
  expect(changes).toBe(1);
});

it('asks the settings again after they could not be read', async () => {
  const good = settings;
  const broken = new WayOutWatch({
    settings: async () => (settings === good ? Promise.reject(new Error('no store')) : settings),
    readFile: read,
    now: () => NOW,
    changed: () => undefined,
  });
  await expect(broken.current()).rejects.toThrow('no store');
  await broken.look();
  settings = { ...good, proxyMode: 'direct' };
  expect((await broken.current()).proxy.proxyMode).toBe('direct');
});

it('believes the chosen file, and nobody else', async () => {
  await choose('/ca.pem');
  expect(await watch.extra()).toEqual({ path: '/ca.pem', names: ['Test Root'], problem: null });
  expect(await vouches('server')).toBe(true);
  expect(await vouches('expired')).toBe(false);
  await set({ caFile: null, caDigest: null });
  expect((await watch.current()).vouches).toBeNull();
});

it.each([
  ['missing', undefined],
  ['changed', 'other'],
  ['notCertificates', 'server'],
] as const)('believes nothing of a file that is %s, from the next question on', async (problem, now) => {
  await choose('/ca.pem');
  const before = await watch.current();
  files.clear();
  if (now) files.set('/ca.pem', await certificate(now));
  expect(await vouches('server')).toBe(false);
  await expect.poll(() => watch.extra()).toEqual({ path: '/ca.pem', names: [], problem });
  const after = await watch.current();
  expect(after.vouches).toBeNull();
  // What the network stack remembers belongs to the way before.
  expect(after.id).not.toBe(before.id);
  expect(changes).toBe(1);

  files.set('/ca.pem', await certificate('root'));
  await watch.look();
  expect(await vouches('server')).toBe(true);
});

it('believes the file of a policy as it was at the start', async () => {
  await set({ caFile: '/ca.pem', caDigest: null });
  expect(await vouches('server')).toBe(true);
  files.set('/ca.pem', Buffer.concat([await certificate('root'), await certificate('other')]));
  await watch.look();
  expect(await watch.extra()).toMatchObject({ problem: 'changed' });
});
