import { join } from 'node:path';
import Database from 'better-sqlite3';
import { beforeEach, expect, it, onTestFinished } from 'vitest';
import type { StoreApi } from '@main/store/api';
import { DATASETS } from '@shared/domain/datasets';
import { tablesOf } from '@main/store/statistics/layout';
import { type Day, startOfDay } from '@shared/domain/day';
import { ARCHIVE_WORLD, fillArchive, openArchive } from '../../../../support/archive';
import { openStore } from '../../../../support/store';
import { tempFolder } from '../../../../support/temp-folder';

const [C, OTHER] = ['c1', 'c2'];
const D = ARCHIVE_WORLD.from;
const AT = 1_790_000_000;
const TABLES = [
  'subjects',
  'restatements',
  'range_reads',
  ...DATASETS.flatMap(tablesOf).map(({ name }) => name),
];

let folder: string;
let store: StoreApi;

beforeEach(async () => {
  folder = tempFolder();
  ({ store } = await openArchive(folder, { subjects: 30, days: 10 }));
  onTestFinished(() => store.close());
  for (const connectionId of [C, OTHER]) await furnish(connectionId);
});

/** Something in every kind of table. */
async function furnish(connectionId: string): Promise<void> {
  const [id = 0] = await fillArchive(store, { connectionId, subjects: 30, days: 10 });
  const restated = { subject: id, day: D, state: 'fetched' as const, values: [4711] };
  await store.writeDays(connectionId, 'groupsByOwner', [restated], AT);
  const key = { connectionId, dataset: 'groupsByOwnerRange' as const, scope: '', from: D, to: D };
  await store.writeRange(key, [{ subject: id, values: [1] }], AT);
  const [agent = 0] = await store.seeSubjects(connectionId, [{ kind: 'agent', key: 'a', name: null }], AT);
  const event = { key: 'e', subject: agent, at: AT, changedAt: null, facts: {}, values: [] };
  await store.writeEvents(connectionId, 'sobotQuality', [D], [event], AT);
  await store.setAutomatic(connectionId, true);
  const query = {
    connectionId,
    dataset: 'groupsByOwner' as const,
    subjects: null,
    skillGroups: [],
    agents: [],
    from: D,
    to: D,
    grain: 'day' as const,
    by: 'time' as const,
    metrics: ['newChats'],
    compare: 'none' as const,
  };
  await store.saveExploration({ name: '群', query, chart: 'line', preset: null });
}

function rows(): Record<string, number> {
  const db = new Database(join(folder, 'archive.db'), { readonly: true });
  onTestFinished(() => void db.close());
  const count = (table: string) => db.prepare<[], number>(`SELECT count(*) FROM ${table}`).pluck().get() ?? 0;
  const counted = TABLES.map((table) => [table, count(table)] as const);
  return Object.fromEntries(counted.filter(([, rowCount]) => rowCount > 0));
}

const halved = (counts: Record<string, number>) =>
  Object.fromEntries(Object.entries(counts).map(([table, count]) => [table, count / 2]));
const shown = async (connectionId: string) =>
  (await store.coverage(connectionId, 'groupsByOwner', D, D, startOfDay('2026-09-01' as Day)))[0];

it('takes everything of a connection that is removed with its data, and nothing of others', async () => {
  const before = rows();
  expect(Object.keys(before)).toEqual([
    'subjects',
    'restatements',
    'range_reads',
    'daily_groupsByOwner',
    'range_groupsByOwnerRange',
    'events_sobotQuality',
    'daily_sobotQuality',
  ]);
  await store.removeConnection(C, true);
  expect(rows()).toEqual(halved(before));
  expect(await store.automaticArchives()).toEqual([OTHER]);
  expect(await store.listExplorations(C)).toEqual([]);
  expect(await store.listExplorations(OTHER)).toHaveLength(1);
  expect(await shown(C)).toMatchObject({ fetched: 0, absent: 0 });
  expect(await shown(OTHER)).toMatchObject({ fetched: 30, absent: 0 });
});

it('keeps what is archived of a connection that is removed without its data', async () => {
  const before = rows();
  await store.removeConnection(C, false);
  expect(rows()).toEqual(before);
  expect(await store.automaticArchives(), 'nothing is left to be filled').toEqual([OTHER]);
  expect(await store.listExplorations(C)).toHaveLength(1);
});

it('answers readers meanwhile, and does not let a job that still writes bring anything back', async () => {
  const before = rows();
  const subjects = await store.listSubjects(C, 'owner');
  const removed = store.removeConnection(C, true);
  const order: string[] = [];
  const reading = shown(OTHER).then(() => order.push('read'));
  await removed.then(() => order.push('removed'));
  await reading;
  expect(order).toEqual(['read', 'removed']);
  const late = subjects.map(({ id }) => ({ subject: id, day: D, state: 'fetched' as const, values: [1] }));
  expect(await store.writeDays(C, 'groupsByOwner', late, AT)).toMatchObject({ inserted: 0 });
  expect(rows()).toEqual(halved(before));
});

it('goes on after a restart', async () => {
  const before = rows();
  await store.close();
  const db = new Database(join(folder, 'archive.db'));
  db.prepare('INSERT INTO removals VALUES (?)').run(C);
  db.exec(`DELETE FROM daily_groupsByOwner WHERE subject < 10; DELETE FROM subjects WHERE id < 10`);
  db.close();
  store = openStore(folder);
  onTestFinished(() => store.close());
  await expect.poll(rows).toEqual(halved(before));
  expect(await shown(OTHER)).toMatchObject({ fetched: 30 });
});
