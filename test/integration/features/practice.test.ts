import { existsSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { nowSeconds } from '@shared/domain/day';
import { VENDORS, type Vendor } from '@shared/domain/vendor';
import { createAudit } from '@main/features/audit/audit';
import { createPractice, type PracticeFeature } from '@main/features/practice/practice';
import type { StoreApi } from '@main/store/api';
import { systemClock } from '@main/vendors/clock';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { testConnections, type TestConnections } from '../../support/connections';
import { inProcess } from '../../support/launch-practice';
import { openStore } from '../../support/store';

let folder: string;
let store: StoreApi;
let connections: TestConnections;
let practice: PracticeFeature;

function makePractice(locale = 'zh-CN'): PracticeFeature {
  return createPractice({
    store,
    secrets: connections.secrets,
    handlers: connections.handlers,
    launch: inProcess,
    statePath: join(folder, 'practice', 'state.jsonl'),
    extraArgs: ['--groups', '40'],
    clock: systemClock,
    locale,
    audit: createAudit({ store, actor: 'tester', now: nowSeconds }).append,
    emit: (topic) => connections.topics.push(topic),
    moved: (id) => {
      connections.pool.refresh(id);
      void connections.watch.probe(id);
    },
  });
}

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'handover-practice-'));
  store = openStore(folder);
  connections = testConnections(store);
  practice = makePractice();
});
afterEach(async () => {
  connections.watch.stop();
  await practice.quit();
  await store.close();
  await rm(folder, { recursive: true, force: true });
});

const enter = (vendor: Vendor = 'wecom') => practice.handlers['practice.enter']({ vendor });
const stateOf = (id: string) => connections.pool.reachability(id).state;

describe('the practice workspace', () => {
  it('is one connection that works, however often it is entered', async () => {
    const [first, second] = await Promise.all([enter(), enter()]);
    expect(second.id).toBe(first.id);
    expect(await enter()).toMatchObject({ id: first.id, practice: true, name: '练习环境', color: 'amber' });
    expect(await store.listConnections()).toHaveLength(1);
    expect((await (await connections.wecom(first.id)).followUsers()).length).toBeGreaterThan(0);
    await expect.poll(() => stateOf(first.id)).toBe('ok');
  });

  it('carries an English name where English is spoken', async () => {
    practice = makePractice('en-US');
    expect((await enter()).name).toBe('Practice workspace');
  });

  it('is there again after a restart of the app, at its new address, with what was done to it', async () => {
    const { id, baseUrl } = await enter();
    const client = await connections.wecom(id);
    const users = await client.followUsers();
    const { rows } = await client.listGroups({ owners: users.slice(0, 100) });
    const group = rows.find(({ status }) => status === 0);
    const owner = (await client.group(group?.chatId ?? '')).owner;
    const taker = users.find((user) => user !== owner) ?? '';
    await client.onjobTransfer({ chatIds: [group?.chatId ?? ''], taker });
    await practice.quit();
    practice = makePractice();
    await practice.resume();
    const found = (await connections.handlers['connections.list'](undefined))[0];
    expect(found?.id).toBe(id);
    expect(found?.baseUrl).not.toBe(baseUrl);
    expect((await (await connections.wecom(id)).group(group?.chatId ?? '')).owner).toBe(taker);
  });

  it('can be switched off to try working offline, and stays off until switched on', async () => {
    const { id } = await enter();
    await expect.poll(() => stateOf(id)).toBe('ok');
    expect(await practice.handlers['practice.power']({ on: false })).toMatchObject({ state: 'off' });
    await expect.poll(() => stateOf(id)).toBe('offline');
    practice = makePractice();
    await practice.resume();
    expect(await practice.handlers['practice.status'](undefined)).toMatchObject({ state: 'off' });
    await practice.handlers['practice.power']({ on: true });
    await expect.poll(() => stateOf(id)).toBe('ok');
  });

  it('serves all three vendors by one process, and leads to them again after a restart', async () => {
    const entered = await Promise.all(VENDORS.map((vendor) => enter(vendor)));
    expect(entered.map(({ name }) => name)).toEqual(['练习环境', '练习环境 · 微盛', '练习环境 · 智齿']);
    for (const { id } of entered) await expect.poll(() => stateOf(id)).toBe('ok');
    await practice.quit();
    practice = makePractice();
    await practice.resume();
    for (const { id, vendor, baseUrl } of entered) {
      expect((await connections.pool.record(id)).baseUrl).not.toBe(baseUrl);
      const report = await connections.handlers['connections.test']({ id, vendor });
      expect([vendor, report.ok]).toEqual([vendor, true]);
    }
  });

  it('does not start for somebody who never entered it', async () => {
    await practice.resume();
    expect(await practice.handlers['practice.status'](undefined)).toMatchObject({ state: 'off' });
  });

  it('forgets what was done to it when its connection is removed with its data', async () => {
    const record = await enter();
    const state = join(folder, 'practice', 'state.jsonl');
    await practice.leave(record, false);
    expect(existsSync(state)).toBe(true);
    await practice.leave(record, true);
    expect(existsSync(state)).toBe(false);
  });
});
