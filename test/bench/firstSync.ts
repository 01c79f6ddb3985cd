import { mkdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { startStore } from '@main/store/client';
import { fill, PAGE } from './fill';
import type { Figure } from './report';
import { timed } from './timing';
import { ANCHOR, type World } from './world';

const CONNECTION = 'bench';

/** Rows a second that plain inserts reach: one table without any index, transactions of a page. */
function plainInsertRate(folder: string, { loaded }: Pick<World, 'loaded'>): number {
  const db = new Database(join(folder, 'plain.db'));
  db.pragma('journal_mode = WAL');
  db.pragma('synchronous = NORMAL');
  db.exec(`CREATE TABLE plain (id INTEGER PRIMARY KEY, source INTEGER, chat_id TEXT, status INTEGER, name TEXT,
    owner TEXT, members INTEGER, external INTEGER, created_at INTEGER, changed_at INTEGER, synced_at INTEGER,
    version TEXT, notice TEXT)`);
  const insert = db.prepare('INSERT INTO plain VALUES (NULL, 1, ?, 0, ?, ?, 0, 0, ?, ?, ?, ?, ?)');
  const page = db.transaction((from: number) => {
    for (const group of loaded.slice(from, from + PAGE)) {
      const { chatId, name, owner, createdAt, memberVersion, notice } = group;
      insert.run(chatId, name, owner, createdAt, ANCHOR, ANCHOR, memberVersion, notice);
    }
  });
  const start = performance.now();
  for (let from = 0; from < loaded.length; from += PAGE) page(from);
  const seconds = (performance.now() - start) / 1000;
  db.close();
  return loaded.length / seconds;
}

/** How fast a first sync reaches the disk in the real store process, and what an unchanged one writes. */
export async function firstSync(entry: string, folder: string, world: World): Promise<Figure[]> {
  // The baseline writes groups, so the sync is measured with groups only; members are told apart.
  const groups = { listed: world.listed, loaded: world.loaded.map((group) => ({ ...group, members: [] })) };
  mkdirSync(folder, { recursive: true });
  const plain = plainInsertRate(folder, world);
  const store = startStore({ entry, folder, now: () => ANCHOR, onStatus: () => undefined });
  try {
    await store.ready();
    await store.seePeople(CONNECTION, world.people, ANCHOR);
    const size = world.loaded.length;
    const rate = (ms: number): number => (size * 1000) / ms;
    const first = await timed(() => fill(store, CONNECTION, groups, 1, ANCHOR));
    const again = await timed(() => fill(store, CONNECTION, groups, 2, ANCHOR + 60));
    const wal = statSync(join(folder, 'cache.db-wal')).size;
    return [
      {
        name: 'first sync into the store, over plain un-indexed inserts',
        value: rate(first),
        unit: 'groups/s',
        baseline: plain,
        mark: { ratioAtLeast: 0.5 },
      },
      { name: 'unchanged sync: groups compared', value: rate(again), unit: 'groups/s' },
      {
        name: 'unchanged sync: write-ahead log after it',
        value: wal / 1024 ** 2,
        unit: 'MB',
        mark: { atMost: 1 },
      },
    ];
  } finally {
    await store.stop();
  }
}
