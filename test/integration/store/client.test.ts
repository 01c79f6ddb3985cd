import { afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import type { StoreStatus } from '@shared/contract/app';
import { startStore, type StoreClient } from '@main/store/client';
import { launchStore, type StoreProcess } from '@main/store/client/launch';
import Database from 'better-sqlite3';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { groupQueryOf, listed, loadedGroup } from '../../support/groups';
import { buildStoreProcess } from '../../support/store-process';
import { tempFolder } from '../../support/temp-folder';

const C = 'c1';
const AT = 1_790_000_000;
let entry: string;
let client: StoreClient | undefined;
let processes: StoreProcess[];
let statuses: StoreStatus['state'][];

beforeAll(async () => {
  entry = await buildStoreProcess('client');
}, 60_000);

afterEach(async () => {
  await client?.stop();
  client = undefined;
});

function start(folder: string, broken?: string): StoreClient {
  statuses = [];
  processes = [];
  client = startStore({
    entry: broken ?? entry,
    folder,
    now: () => AT,
    onStatus: ({ state }) => void statuses.push(state),
    launch: async (options) => {
      const launched = await launchStore(options);
      processes.push(launched);
      return launched;
    },
  });
  return client;
}

const kill = (): void => processes.at(-1)?.kill();
const states = (): string[] => statuses.filter((state, at) => state !== statuses[at - 1]);

describe('the store behind its process', () => {
  it('answers typed calls and keeps what it was told', async () => {
    const folder = tempFolder();
    const store = start(folder);
    await store.setSettings({ theme: 'dark' });
    await store.applyList(C, 1, listed(['a', 'b']), AT);
    await store.stop();
    const again = start(folder);
    expect(await again.getSettings()).toMatchObject({ theme: 'dark', language: 'system' });
    expect((await again.openQuery(groupQueryOf(C))).total).toBe(2);
  });

  it('says what it does from opening to open', async () => {
    const store = start(tempFolder());
    expect(store.status().state).toBe('opening');
    await store.ready();
    expect(states()).toEqual(['opening', 'open']);
  });

  it('fails calls under way when the process dies, restarts, and then knows no query of before', async () => {
    const store = start(tempFolder());
    await store.applyList(C, 1, listed(['a']), AT);
    const { queryId } = await store.openQuery(groupQueryOf(C));
    const underWay = store.applyList(C, 1, listed(Array.from({ length: 5000 }, (_, n) => `g${n}`)), AT);
    kill();
    await expect(underWay).rejects.toMatchObject({
      error: { code: 'store', reason: 'store.stopped', retryable: true },
    });
    await expect(store.readWindow(queryId, 0, 10)).rejects.toMatchObject({
      error: { code: 'not-found', reason: 'store.queryGone' },
    });
    expect((await store.openQuery(groupQueryOf(C))).total).toBeGreaterThanOrEqual(1);
    expect(store.status().notices).toEqual([{ kind: 'store-restarted', at: AT }]);
    expect(states()).toEqual(['opening', 'open', 'restarting', 'open']);
  });

  it('gives up on a process that never lives, says so, and tries again when asked', async () => {
    const folder = tempFolder();
    vi.useFakeTimers({ toFake: ['setTimeout'] });
    const stillborn = join(folder, 'stillborn.js');
    writeFileSync(stillborn, 'process.exit(1)');
    const store = start(folder, stillborn);
    const call = store.getSettings();
    call.catch(() => undefined);
    while (store.status().state !== 'failed') {
      await vi.advanceTimersByTimeAsync(1000);
      await new Promise((resolve) => {
        setImmediate(resolve);
      });
    }
    vi.useRealTimers();
    await expect(call).rejects.toMatchObject({ error: { reason: 'store.stopped' } });
    await expect(store.getSettings()).rejects.toMatchObject({ error: { reason: 'store.stopped' } });
  }, 30_000);

  it('refuses a database of a later version once and for all, until asked to try again', async () => {
    const folder = join(tempFolder(), 'data');
    mkdirSync(folder);
    const path = join(folder, 'ledger.db');
    const later = new Database(path);
    later.pragma('user_version = 999');
    later.close();
    const store = start(folder);
    await expect(store.getSettings()).rejects.toMatchObject({ error: { reason: 'store.newer' } });
    expect(store.status()).toMatchObject({ state: 'failed', error: { reason: 'store.newer' } });
    const back = new Database(path);
    back.pragma('user_version = 0');
    back.close();
    expect((await store.retry()).state).toBe('open');
    expect(await store.listConnections()).toEqual([]);
  });

  it('reports calls that took long', async () => {
    const slow = vi.fn<(method: string, ms: number) => void>();
    client = startStore({
      entry,
      folder: tempFolder(),
      now: () => AT,
      onStatus: () => undefined,
      onSlow: slow,
    });
    const many = Array.from({ length: 100_000 }, (_, n) => ({ chatId: `g${n}`, status: 0 as const }));
    await client.applyList(C, 1, many, AT);
    await vi.waitFor(() => expect(slow).toHaveBeenCalledWith('applyList', expect.any(Number)));
  });
});

describe('a process that is killed while it writes', () => {
  it('loses nothing that was answered, and keeps no half of anything', async () => {
    const folder = tempFolder();
    const store = start(folder);
    await store.ready();
    const ids = Array.from({ length: 450 }, (_, n) => `g${n}`);
    let answered = 0;
    for (let round = 1; round <= 3; round++) {
      const part = ids.slice((round - 1) * 150, round * 150);
      await store.applyList(C, 1, listed(part), AT);
      const groups = part.map((chatId) => loadedGroup(chatId, { members: [] }));
      const writing = (async () => {
        for (let from = 0; from < groups.length; from += 10) {
          await store.applyDetails(C, 1, groups.slice(from, from + 10), AT);
          answered = (round - 1) * 150 + from + 10;
          if (from === round * 30) kill();
        }
      })();
      await expect(writing).rejects.toMatchObject({ error: { retryable: true } });
      const loaded = await store.openQuery(
        groupQueryOf(C, { filter: { presence: 'all', loaded: 'loaded' } }),
      );
      expect(loaded.total).toBeGreaterThanOrEqual(answered - (round - 1) * 150);
      await store.applyList(C, 1, listed(part), AT);
      await store.applyDetails(C, 1, groups, AT);
    }
    const { total, queryId } = await store.openQuery(groupQueryOf(C));
    expect(total).toBe(450);
    const { rows } = await store.readWindow(queryId, 0, 1000);
    expect(new Set(rows.map(({ chatId }) => chatId)).size).toBe(450);
    expect(rows.every(({ owner, syncedAt }) => owner === 'wangfang' && syncedAt === AT)).toBe(true);
  }, 30_000);
});
