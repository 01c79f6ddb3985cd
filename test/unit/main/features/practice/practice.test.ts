import { existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Connection } from '@shared/contract/connections';
import type { Settings } from '@shared/contract/settings';
import { VENDORS, type Vendor } from '@shared/domain/vendor';
import { createPractice, type PracticeFeature } from '@main/features/practice/practice';
import type { LaunchPractice } from '@main/features/practice/process';
import type { ConnectionRecord } from '@main/store/api';
import { systemClock } from '@main/vendors/clock';
import { beforeEach, expect, it } from 'vitest';
import { deferred } from '../../../../support/deferred';
import { tempFolder } from '../../../../support/temp-folder';

let rows: Map<string, ConnectionRecord>;
let secrets: Map<string, string>;
let moved: string[];
let running: number;
let starts: number;
let statePath: string;
let practice: PracticeFeature;

/** A process that is ready at once, at another port each time. */
const launch: LaunchPractice = () => {
  starts += 1;
  running += 1;
  const origin = `http://127.0.0.1:${4000 + starts}`;
  const gone = deferred<void>();
  return {
    ready: Promise.resolve({
      type: 'ready',
      baseUrl: `${origin}/cgi-bin`,
      controlUrl: `${origin}/_practice`,
      corpId: 'wwpractice',
      secret: 'wecom-secret',
      wshoto: { baseUrl: `${origin}/wshoto`, accountId: 'wshoto-app', secret: 'wshoto-secret' },
      sobot: { baseUrl: `${origin}/sobot`, accountId: 'sobot-app', secret: 'sobot-key' },
    }),
    gone: gone.promise,
    kill: () => {
      running -= 1;
      gone.resolve();
    },
  };
};

beforeEach(() => {
  rows = new Map();
  secrets = new Map();
  moved = [];
  running = 0;
  starts = 0;
  statePath = join(tempFolder(), 'state.jsonl');
  let settings = { language: 'zh-CN', practiceRunning: true } as Settings;
  practice = createPractice({
    store: {
      listConnections: async () => [...rows.values()],
      saveConnection: async (record) => void rows.set(record.id, record),
      getSettings: async () => settings,
      setSettings: async (patch) => (settings = { ...settings, ...patch }),
    },
    secrets: {
      secret: async (id) => secrets.get(id) ?? null,
      setSecret: async (id, value) => void secrets.set(id, value),
    },
    handlers: {
      'connections.list': async () =>
        [...rows.values()].map((record): Connection => ({
          ...record,
          secret: 'keychain',
          reachability: { state: 'unknown', since: 0 },
        })),
    },
    launch,
    statePath,
    extraArgs: [],
    clock: systemClock,
    locale: 'en-US',
    audit: async () => undefined,
    emit: () => undefined,
    moved: (id) => moved.push(id),
  });
});

const enter = (vendor: Vendor) => practice.handlers['practice.enter']({ vendor });

/** Removes a practice connection as the connections do. */
async function remove(record: Connection, forget: boolean): Promise<void> {
  await practice.leave(record, forget);
  rows.delete(record.id);
}

it('adds one connection to each vendor, and starts one process for all', async () => {
  const entered = await Promise.all([...VENDORS, ...VENDORS].map(enter));
  expect(new Set(entered.map(({ id }) => id)).size).toBe(3);
  expect(starts).toBe(1);
  const named = [...rows.values()].map(({ vendor, name, corpId }) => `${vendor} ${name} ${corpId}`);
  expect(named.toSorted()).toEqual([
    'sobot 练习环境 · 智齿 sobot-app',
    'wecom 练习环境 wwpractice',
    'wshoto 练习环境 · 微盛 wshoto-app',
  ]);
  const kept = [...rows.values()].map(({ id, vendor }) => [vendor, secrets.get(id)]);
  expect(Object.fromEntries(kept)).toEqual({
    wecom: 'wecom-secret',
    wshoto: 'wshoto-secret',
    sobot: 'sobot-key',
  });
});

it('leads every connection to the new address when the vendors start again', async () => {
  await enter('wecom');
  const { id } = await enter('sobot');
  await practice.handlers['practice.power']({ on: false });
  moved = [];
  await practice.handlers['practice.power']({ on: true });
  expect(rows.get(id)?.baseUrl).toBe('http://127.0.0.1:4002/sobot');
  expect(new Set(moved)).toEqual(new Set(rows.keys()));
});

it('runs until the last connection is removed', async () => {
  const sobot = await enter('sobot');
  const wshoto = await enter('wshoto');
  writeFileSync(statePath, 'what was done');
  await remove(sobot, true);
  expect([running, starts, existsSync(statePath)]).toEqual([1, 1, true]);
  await remove(wshoto, true);
  expect([running, starts, existsSync(statePath)]).toEqual([0, 1, false]);
});

it('begins anew for those that stay when the groups of WeCom are to be forgotten', async () => {
  const sobot = await enter('sobot');
  const wecom = await enter('wecom');
  writeFileSync(statePath, 'what was done');
  await remove(wecom, true);
  expect([running, starts, existsSync(statePath)]).toEqual([1, 2, false]);
  expect([...rows.keys()]).toEqual([sobot.id]);
  expect(rows.get(sobot.id)?.baseUrl).toBe('http://127.0.0.1:4002/sobot');
});

it('stays off for those that stay when it was switched off', async () => {
  await enter('sobot');
  const wecom = await enter('wecom');
  await practice.handlers['practice.power']({ on: false });
  await remove(wecom, true);
  expect([running, starts]).toEqual([0, 1]);
});
