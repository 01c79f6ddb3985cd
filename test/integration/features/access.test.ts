import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { nowSeconds } from '@shared/domain/day';
import { createAccess, type Access } from '@main/features/access';
import { WITHOUT_POLICY, type Policy } from '@main/policy';
import type { StoreApi } from '@main/store/api';
import { systemClock } from '@main/vendors/clock';
import { fetchTransport } from '@main/vendors/transport';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { inProcess } from '../../support/launch-practice';
import { openStore } from '../../support/store';

let folder: string;
let store: StoreApi;
let access: Access;
let ended: string[];
let entries: Map<string, string>;
let policy: Policy;

function open(): Access {
  const drawer = {
    get: async (account: string) => entries.get(account) ?? null,
    set: async (account: string, value: string) => {
      entries.set(account, value);
    },
    delete: async (account: string) => {
      entries.delete(account);
    },
  };
  return createAccess({
    store,
    clock: systemClock,
    emit: () => undefined,
    loadKeychain: async () => drawer,
    transport: () => fetchTransport(fetch),
    resolveProxy: async () => 'DIRECT',
    wayOut: { extra: async () => null, look: async () => undefined },
    readFile: () => Promise.reject(new Error('no file')),
    policy,
    openFile: async () => null,
    launchPractice: inProcess,
    practiceState: join(folder, 'practice', 'state.jsonl'),
    practiceArgs: ['--groups', '40'],
    secretHomes: join(folder, 'secret-homes.json'),
    locale: 'en',
    settingsEffects: { startWithSystem: async () => undefined, changed: () => undefined },
    actor: 'tester',
    now: nowSeconds,
    endJobs: async (id) => {
      ended.push(id);
    },
    onReachable: () => undefined,
  });
}

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'handover-access-'));
  store = openStore(folder);
  ended = [];
  policy = WITHOUT_POLICY;
  entries = new Map();
  access = open();
});
afterEach(async () => {
  await access.quit();
  await store.close();
  await rm(folder, { recursive: true, force: true });
});

it('finds the practice vendor again at the next start, with the secret from the keychain', async () => {
  const { id } = await access.handlers['practice.enter']({ vendor: 'wecom' });
  await access.quit();
  access = open();
  expect(access.isReachable(id)).toBe(false);
  await access.start();
  expect(access.isReachable(id)).toBe(true);
  expect(await access.isReadOnly(id)).toBe(false);
  expect((await (await access.client(id)).followUsers()).length).toBeGreaterThan(0);
  expect(access.keychain()).toEqual({ state: 'ok', error: null });
});

it('examines no connection any further that is removed', async () => {
  const { id } = await access.handlers['practice.enter']({ vendor: 'wecom' });
  await access.handlers['doctor.run']({ connectionId: id });
  await access.handlers['connections.remove']({ id, deleteData: true });
  const report = () => access.handlers['doctor.report']({ connectionId: id });
  await expect.poll(async () => (await report())?.finishedAt).toEqual(expect.any(Number));
  expect((await report())?.probes.every(({ note }) => note === 'stopped')).toBe(true);
});

it('ends jobs and vendor, and empties the keychain, when the practice connection is removed', async () => {
  const { id } = await access.handlers['practice.enter']({ vendor: 'wecom' });
  await (await access.client(id)).followUsers();
  await expect.poll(() => entries.size).toBe(2);
  await access.handlers['connections.remove']({ id, deleteData: true });
  expect(ended).toEqual([id]);
  expect(entries.size).toBe(0);
  expect(await access.handlers['practice.status'](undefined)).toMatchObject({ state: 'off' });
  expect(await access.handlers['connections.list'](undefined)).toEqual([]);
});

it('only reads by every connection where a policy says so, and keeps what each one says itself', async () => {
  const { id } = await access.handlers['practice.enter']({ vendor: 'wecom' });
  await access.quit();
  policy = { ...WITHOUT_POLICY, view: { ...WITHOUT_POLICY.view, readOnly: true } };
  access = open();
  expect(await access.isReadOnly(id)).toBe(true);
  const [shown] = await access.handlers['connections.list'](undefined);
  expect(shown?.readOnly).toBe(true);
  const { name, color, corpId, baseUrl, proxyUrl, credential, readOnly } = shown!;
  const form = { name, color, corpId, baseUrl, proxyUrl, credential, readOnly };
  await access.handlers['connections.update']({ id, ...form, name: 'renamed' });
  expect(await store.listConnections()).toMatchObject([{ name: 'renamed', readOnly: false }]);
});

it('keeps settings and grid views', async () => {
  expect(await access.handlers['settings.set']({ theme: 'dark' })).toMatchObject({ theme: 'dark' });
  expect(await access.handlers['settings.get'](undefined)).toMatchObject({
    theme: 'dark',
    language: 'system',
  });
  const view = {
    columns: [{ id: 'name', hidden: false, width: 200, sort: null, sortIndex: null, pinned: null }],
  };
  await access.handlers['views.set']({ grid: 'groups', view });
  expect(await access.handlers['views.get']({ grid: 'groups' })).toEqual(view);
});
