import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { feedFolder, readShipped, type Installation } from '@main/features/updates/shipped';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'handover-shipped-'));
  await writeFile(join(folder, 'package.json'), '{"name":"handover"}');
});
afterEach(() => rm(folder, { recursive: true, force: true }));

const read = (more: Partial<Installation>) =>
  readShipped({ program: folder, resources: folder, platform: 'linux', env: {}, ...more });

it.each([
  ['win32', {}, 'nsis'],
  ['darwin', {}, 'mac'],
  ['linux', { APPIMAGE: '/home/me/Handover.AppImage' }, 'AppImage'],
  ['linux', {}, null],
] as const)('knows how it was installed: %s %o', (platform, env, kind) => {
  expect(read({ platform, env })).toEqual({ kind, feed: null, keys: [] });
});

it('knows a Debian package by what lies in it, and an AppImage that was made of the same folder', async () => {
  await writeFile(join(folder, 'package-type'), 'deb\n');
  expect(read({}).kind).toBe('deb');
  expect(read({ env: { APPIMAGE: '/x' } }).kind).toBe('AppImage');
});

it('reads what the build says', async () => {
  const updates = { feed: 'https://updates.example.com/', keys: ['MCow'] };
  await writeFile(join(folder, 'package.json'), JSON.stringify({ updates }));
  expect(read({})).toEqual({ ...updates, kind: null });
});

it.each([
  ['https://updates.example.com/handover', 'https://updates.example.com/handover/'],
  ['https://updates.example.com/handover//', 'https://updates.example.com/handover/'],
  ['http://127.0.0.1:8080', 'http://127.0.0.1:8080/'],
  ['http://updates.example.com/', null],
  ['https://me:secret@updates.example.com/', null],
  ['https://updates.example.com/?a=b', null],
  ['file:///srv/updates', null],
  ['', null],
])('takes %j as %j', (address, folderUrl) => expect(feedFolder(address)).toBe(folderUrl));
