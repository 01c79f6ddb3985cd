import { join } from 'node:path';
import Database from 'better-sqlite3';
import { beforeEach, describe, expect, it, onTestFinished } from 'vitest';
import { GroupIndex } from '@main/store/index/group-index';
import { Collation } from '@main/store/index/collation';
import { People } from '@main/store/index/people';
import { Shelf } from '@main/store/groups/shelf';
import { groupTables, type GroupTables } from '@main/store/groups/tables';
import { noteCompleteSync } from '@main/store/radar/finish-sync';
import { AT as START, planStore } from '../../../../support/plan-store';
import { openStore } from '../../../../support/store';
import { tempFolder } from '../../../../support/temp-folder';

const AT = 1_790_000_000;
/** Later than everything that a plan of these tests does. */
const AFTER = START + 1000;

describe('what is kept to compare with', () => {
  let tables: GroupTables;
  let shelf: Shelf;

  beforeEach(async () => {
    const folder = tempFolder();
    await openStore(folder).close();
    const [ledger, cache] = ['ledger.db', 'cache.db'].map((name) => new Database(join(folder, name)));
    if (!ledger || !cache) throw new Error('two files belong together');
    onTestFinished(() => [ledger, cache].forEach((db) => db.close()));
    tables = groupTables(ledger, cache);
    const collation = new Collation();
    const index = new GroupIndex(new People(collation), collation);
    shelf = new Shelf('c1', 1, index, new Map(), tables);
  });

  /** A sync that saw so many changes. */
  async function sync(changes: number, kept: { syncs: number; changes: number }): Promise<void> {
    for (let n = 0; n < changes; n++) shelf.record(n, AT, { kind: 'gone' });
    await noteCompleteSync(shelf, tables, AT, kept);
  }
  const syncs = () => tables.syncs.of(1).map(({ lastChange }) => lastChange);
  const changes = () => tables.changes.page(1, 0, 1_000_000, 1_000_000).map(([id]) => id);

  it('is so many syncs, and the changes between them', async () => {
    for (let n = 0; n < 6; n++) await sync(2, { syncs: 3, changes: 100 });
    expect(syncs()).toEqual([10, 8, 6]);
    expect(changes()).toEqual([7, 8, 9, 10]);
  });

  it('is no sync that would need more than so many changes, but always the last two', async () => {
    const kept = { syncs: 100, changes: 5 };
    for (let n = 0; n < 6; n++) await sync(2, kept);
    expect(syncs()).toEqual([10, 8, 6]);
    expect(changes()).toEqual([7, 8, 9, 10]);
    await sync(5000, kept);
    expect(syncs()).toEqual([5010, 10]);
    expect(changes()).toHaveLength(5000);
    await sync(0, kept);
    expect([syncs(), changes()]).toEqual([[5010, 5010], []]);
  });

  it('belongs to one connection alone', async () => {
    tables.changes.add(2, 1, AT, { kind: 'gone' });
    for (let n = 0; n < 4; n++) await sync(2, { syncs: 1, changes: 1 });
    expect(tables.changes.last(2)).toBe(1);
  });
});

describe('a connection that is removed', () => {
  it('leaves neither syncs, nor changes, nor orphans, when its data goes too', async () => {
    const p = planStore();
    await p.groups(['a', 'b'], 'zhao', { status: 1 });
    await p.store.finishSync('c1', AT);
    await p.groups(['a', 'b', 'c'], 'qian', { status: 1 });
    await p.store.finishSync('c1', AT + 1);
    const [first] = (await p.store.listSyncs('c1')).slice(-1);
    const sort = { field: 'at', direction: 'desc' } as const;
    const query = { connectionId: 'c1', from: first?.id ?? 0, to: null, kinds: [], text: '', sort };
    const { total } = await p.store.compareSyncs({ ...query, ownerBy: 'any' }, 0, 10);
    expect(total).toBe(3);
    await p.store.removeConnection('c1', true);
    expect(await p.store.listSyncs('c1')).toEqual([]);
    for (const [file, table] of [
      ['cache', 'group_changes'],
      ['cache', 'group_syncs'],
      ['ledger', 'orphans'],
      ['ledger', 'orphan_checks'],
    ] as const) {
      const db = new Database(join(p.folder, `${file}.db`), { readonly: true });
      expect([table, db.prepare(`SELECT count(*) FROM ${table}`).pluck().get()]).toEqual([table, 0]);
      db.close();
    }
  });
});

describe('changes of owner', () => {
  const by = async (p: ReturnType<typeof planStore>) => {
    const [first] = (await p.store.listSyncs('c1')).slice(-1);
    const sort = { field: 'name', direction: 'asc' } as const;
    const query = { connectionId: 'c1', from: first?.id ?? 0, to: null, kinds: [], text: '', sort };
    const { rows } = await p.store.compareSyncs({ ...query, ownerBy: 'any' }, 0, 10);
    return rows.map(({ chatId, ownerFrom, ownerTo, ownerBy }) => [chatId, ownerFrom, ownerTo, ownerBy]);
  };

  it('are known as made by this app when the reading of a transfer shows them', async () => {
    const p = planStore();
    await p.groups(['a', 'b']);
    await p.store.finishSync('c1', AT);
    const planId = await p.started(['a'], ['lilei']);
    await p.send(planId);
    await p.verify(planId);
    expect(await by(p)).toEqual([['a', 'wangfang', 'lilei', 'app']]);
  });

  it('are told apart by a sync that sees them first', async () => {
    const p = planStore();
    await p.groups(['a', 'b']);
    await p.store.finishSync('c1', AT);
    const planId = await p.started(['a'], ['lilei']);
    await p.send(planId);
    await p.groups(['a', 'b'], 'lilei', { at: AFTER });
    expect(await by(p)).toEqual([
      ['a', 'wangfang', 'lilei', 'app'],
      ['b', 'wangfang', 'lilei', 'other'],
    ]);
  });
});
