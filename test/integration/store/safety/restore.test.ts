import { cpSync, existsSync, mkdirSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { describe, expect, it, onTestFinished } from 'vitest';
import type { StoreApi } from '@main/store/api';
import { commit, stage, swapping } from '@main/store/safety/restore';
import { listed } from '../../../support/groups';
import { AT, C, EVERY_ITEM, ids, planStore } from '../../../support/plan-store';
import { openStore } from '../../../support/store';
import { tempFolder } from '../../../support/temp-folder';

function open(folder: string): StoreApi {
  const store = openStore(folder, { clock: () => AT, backupDelayMs: 60_000 });
  onTestFinished(() => store.close());
  return store;
}

const order = {
  unionCode: 'u',
  companyId: '',
  orderNumber: '1',
  customerPartnerId: 'p',
  orderTime: '2026-03-01 10:00:00',
  orderMoney: '1',
};

describe('a restored generation', () => {
  it('is what there is from then on, and what was there becomes a generation first', async () => {
    const folder = tempFolder();
    const store = open(folder);
    await store.setSettings({ theme: 'dark' });
    const { content } = await store.makeBackup();
    await store.setSettings({ theme: 'light' });
    const { notices } = await store.restoreBackup({ generation: 1 });
    expect(notices).toEqual([
      {
        kind: 'ledger-restored',
        at: AT,
        restored: { what: 'all', backupAt: content.madeAt, chosen: true },
      },
    ]);
    expect(await store.getSettings()).toMatchObject({ theme: 'dark' });
    expect((await store.listBackups()).map(({ generation }) => generation)).toEqual([2, 1]);
    await store.restoreBackup({ generation: 2 });
    expect(await store.getSettings()).toMatchObject({ theme: 'light' });
    await store.close();
    expect((await open(folder).open({ folder })).notices).toEqual([]);
  });

  it('may be the older of the two, which the generation of the present pushes out', async () => {
    const store = open(tempFolder());
    await store.setSettings({ theme: 'dark' });
    await store.makeBackup();
    await store.setSettings({ theme: 'light' });
    await store.makeBackup();
    await store.restoreBackup({ generation: 1 });
    expect(await store.getSettings()).toMatchObject({ theme: 'dark' });
    expect((await store.listBackups()).map(({ generation }) => generation)).toEqual([3, 2]);
  });

  it('leaves everything as it was when the present state cannot be kept, as on a full disk', async () => {
    const folder = tempFolder();
    const store = open(folder);
    await store.setSettings({ theme: 'dark' });
    await store.makeBackup();
    await store.setSettings({ theme: 'light' });
    const home = join(folder, 'backups');
    // The copy cannot be written where a folder lies in its way.
    mkdirSync(join(home, 'archive.partial'));
    await expect(store.restoreBackup({ generation: 1 })).rejects.toMatchObject({ error: { code: 'store' } });
    expect(await store.getSettings()).toMatchObject({ theme: 'light' });
    expect(readdirSync(folder).filter((name) => name.startsWith('restore'))).toEqual([]);
    rmSync(join(home, 'archive.partial'), { recursive: true });
    await store.restoreBackup({ generation: 1 });
    expect(await store.getSettings()).toMatchObject({ theme: 'dark' });
  });

  it('never sends by itself what may have been sent since', async () => {
    const bench = planStore();
    const { store, folder } = bench;
    await bench.groups(ids('g', 3));
    const planId = await bench.started(ids('g', 3));
    await store.addOrders(C, [order], AT);
    const raw = new Database(join(folder, 'ledger.db'));
    raw.exec(`
      INSERT INTO join_ways (id, connection_id, config_id, state, added_at, changed_at) VALUES (7, 'c1', 'x', 'live', 1, 1);
      INSERT INTO join_way_calls (connection_id, join_way_id, action, state, at) VALUES ('c1', 7, 'update', 'sending', 1);`);
    raw.close();
    await store.applyList(C, 41, listed(ids('g', 3)), AT);
    const { generation } = await store.makeBackup();
    await bench.send(planId);
    await store.restoreBackup({ generation });

    expect(await store.nextBatch(planId, AT)).toBeNull();
    const { rows } = await store.readItems(planId, EVERY_ITEM, null, 0, 10);
    expect(rows.map(({ state }) => state)).toEqual(['unknown', 'unknown', 'unknown']);
    expect((await store.listOrders(C, 0, 10)).rows).toMatchObject([{ state: 'unknown' }]);
    // A job of the restored ledger may get the number of a run that the cache remembers.
    expect(await store.holdsRun(C, 41)).toBe(false);
    await store.close();
    const ledger = new Database(join(folder, 'ledger.db'), { readonly: true });
    const stateOf = (table: string): unknown => ledger.prepare(`SELECT state FROM ${table}`).pluck().get();
    expect([stateOf('join_ways'), stateOf('join_way_calls')]).toEqual(['unsettled', 'lost']);
    ledger.close();
  });
});

describe('a copy', () => {
  it('brings everything to a fresh profile', async () => {
    const path = join(tempFolder(), 'mine.handover');
    const old = open(tempFolder());
    await old.setSettings({ theme: 'dark' });
    await old.appendAudit({ at: AT, actor: 'me', action: 'x', connectionId: null, detail: {} });
    await old.saveBackupCopy(path);
    const { notices } = await (async () => {
      const fresh = open(tempFolder());
      const restored = await fresh.restoreBackup({ path });
      expect(await fresh.getSettings()).toMatchObject({ theme: 'dark' });
      expect(await fresh.verifyAudit()).toEqual({ checked: 1, broken: null });
      return restored;
    })();
    expect(notices).toMatchObject([{ restored: { what: 'all', backupAt: AT, chosen: true } }]);
  });
});

describe('a process that dies', () => {
  /** A folder whose present theme is light, whose log is full, and whose generation is dark. */
  async function prepared(): Promise<string> {
    const folder = tempFolder();
    const store = openStore(folder, { clock: () => AT, backupDelayMs: 60_000 });
    await store.setSettings({ theme: 'dark', activeConnection: 'old' });
    await store.makeBackup();
    await store.setSettings({ theme: 'light', activeConnection: 'new' });
    // As a kill leaves it: the newest words stand in the log only.
    const copy = tempFolder();
    cpSync(folder, copy, { recursive: true });
    await store.close();
    return copy;
  }
  const settings = async (folder: string) => {
    const store = open(folder);
    const { theme, activeConnection } = await store.getSettings();
    expect(readdirSync(folder).filter((name) => name.startsWith('restore'))).toEqual([]);
    return { theme, activeConnection };
  };

  it('before it was decided leaves the former state', async () => {
    const folder = await prepared();
    await stage(folder, { generation: 1 });
    expect(existsSync(join(folder, 'restore.partial'))).toBe(true);
    expect(await settings(folder)).toEqual({ theme: 'light', activeConnection: 'new' });
  });

  it('after any step of the exchange leaves the restored state', async () => {
    let steps = 0;
    for (let ended = false; !ended; steps += 1) {
      const folder = await prepared();
      await stage(folder, { generation: 1 });
      commit(folder);
      const swap = swapping(folder);
      // The generator is left where it stands: nothing of it runs any more.
      for (let step = 0; step < steps && !ended; step += 1) ended = swap.next().done === true;
      expect(await settings(folder), `after ${steps} steps`).toEqual({
        theme: 'dark',
        activeConnection: 'old',
      });
    }
    expect(steps).toBeGreaterThan(10);
  });
});
