import { mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import type { GroupQuery } from '@shared/domain/group';
import type { StoreApi } from '@main/store/api';
import { startStore, type StoreClient } from '@main/store/client';
import { type Figure, percentile } from '../figure';
import { makeWorld, seeded, type World } from './world';

const C = 'bench';
const AT = 1_790_000_000;
const PAGE = 1000;
const DETAILS = 50;
const BLOCK = 100;

type Timed = Pick<StoreApi, 'openQuery' | 'readWindow' | 'closeQuery'>;

const queryOf = (parts: Partial<GroupQuery> = {}): GroupQuery => ({
  connectionId: C,
  text: '',
  sort: [],
  filter: { presence: 'present', loaded: 'any' },
  ...parts,
});

async function timed<T>(work: () => Promise<T>): Promise<number> {
  const start = performance.now();
  await work();
  return performance.now() - start;
}

/** Rows a second that plain inserts into one table without any index reach, with as many columns as the grid. */
function plainInsertRate(folder: string, { loaded }: World): number {
  const db = new Database(join(folder, 'plain.db'));
  db.pragma('journal_mode = WAL');
  db.pragma('synchronous = NORMAL');
  db.exec(`CREATE TABLE g (id INTEGER PRIMARY KEY, source INTEGER, chat_id TEXT, status INTEGER, name TEXT,
    owner TEXT, members INTEGER, external INTEGER, created_at INTEGER, changed_at INTEGER, synced_at INTEGER,
    version TEXT, notice TEXT)`);
  const insert = db.prepare('INSERT INTO g VALUES (NULL, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)');
  const page = db.transaction((from: number) => {
    for (const g of loaded.slice(from, from + PAGE)) {
      const { chatId, name, owner, createdAt, memberVersion, notice } = g;
      insert.run(1, chatId, 0, name, owner, 0, 0, createdAt, AT, AT, memberVersion, notice);
    }
  });
  const start = performance.now();
  for (let from = 0; from < loaded.length; from += PAGE) page(from);
  const seconds = (performance.now() - start) / 1000;
  db.close();
  return loaded.length / seconds;
}

/** Writes a whole sync as the sync job does, several detail batches under way at a time. */
async function sync(store: StoreClient, world: World, run: number, at: number): Promise<void> {
  for (let from = 0; from < world.listed.length; from += PAGE) {
    await store.applyList(C, run, world.listed.slice(from, from + PAGE), at);
  }
  const batches = Array.from({ length: Math.ceil(world.loaded.length / DETAILS) }, (_, n) => n * DETAILS);
  const writer = async (): Promise<void> => {
    for (let from = batches.shift(); from !== undefined; from = batches.shift()) {
      await store.applyDetails(C, run, world.loaded.slice(from, from + DETAILS), at);
    }
  };
  await Promise.all([writer(), writer(), writer(), writer()]);
  await store.markGone(C, run, at);
  await store.finishSync(C, at);
}

/** Time from the question to its first block. */
async function firstBlock(store: Timed, parts: Partial<GroupQuery>): Promise<number> {
  let queryId = '';
  const ms = await timed(async () => {
    ({ queryId } = await store.openQuery(queryOf(parts)));
    await store.readWindow(queryId, 0, BLOCK);
  });
  await store.closeQuery(queryId);
  return ms;
}

async function samples(count: number, sample: (n: number) => Promise<number>): Promise<number[]> {
  const all: number[] = [];
  for (let n = 0; n < count; n++) all.push(await sample(n));
  return all;
}

async function questions(store: Timed, label: string, size: number): Promise<Figure[]> {
  const fields = ['name', 'owner', 'members', 'createdAt', 'changedAt', 'status', 'chatId'] as const;
  const sorts = await samples(fields.length * 8, (n) =>
    firstBlock(store, {
      sort: [
        { field: fields[n % fields.length] ?? 'name', direction: n % 2 ? 'asc' : 'desc' },
        ...(n % 3 ? [] : [{ field: 'members' as const, direction: 'desc' as const }]),
      ],
    }),
  );
  const random = seeded(5);
  const filters = await samples(40, () =>
    firstBlock(store, {
      filter: {
        presence: 'present',
        loaded: 'loaded',
        owners: [`user${random(80)}`, `user${random(80)}`],
        status: [0, 1],
        createdFrom: 1_700_000_000 + random(30_000_000),
      },
      sort: [{ field: 'createdAt', direction: 'desc' }],
    }),
  );
  const searched: Figure[] = [];
  const texts = {
    1: ['群', '庆', '王', '鑫', '售'],
    2: ['重庆', '服务', '王芳', '鑫鑫'],
    3: ['重庆售', '答疑学', '福利群'],
  };
  for (const [length, words] of Object.entries(texts)) {
    const times = await samples(words.length * 12, (n) =>
      firstBlock(store, { text: words[n % words.length] ?? '' }),
    );
    searched.push({
      name: `${label}: search of ${length} Chinese characters, p95`,
      value: percentile(times, 0.95),
      unit: 'ms',
      mark: { most: 10 },
    });
  }
  const pinyin = await samples(30, (n) =>
    firstBlock(store, { text: ['chongqing', 'cqsh', 'wangfang', 'zzz', 'user12'][n % 5] ?? '' }),
  );
  const mark = { most: size > 100_000 ? 30 : 50 };
  return [
    { name: `${label}: sort to the first block, p95`, value: percentile(sorts, 0.95), unit: 'ms', mark },
    { name: `${label}: filter to the first block, p95`, value: percentile(filters, 0.95), unit: 'ms', mark },
    ...searched,
    { name: `${label}: search by pinyin, p95`, value: percentile(pinyin, 0.95), unit: 'ms' },
  ];
}

async function jumps(store: Timed, size: number, until: () => boolean): Promise<number[]> {
  const random = seeded(3);
  const { queryId } = await store.openQuery(queryOf());
  const all: number[] = [];
  while (!until()) {
    all.push(await timed(() => store.readWindow(queryId, random(size), BLOCK)));
    await new Promise((resolve) => {
      setTimeout(resolve, 1);
    });
  }
  return all;
}

/** Everything that can be asked of the store process at one size, asked from the other side of the pipe. */
export async function benchStore(entry: string, size: number): Promise<Figure[]> {
  const folder = mkdtempSync(join(tmpdir(), 'handover-bench-'));
  const label = `${size / 1000}k`;
  const world = makeWorld(size);
  const start = (): StoreClient => startStore({ entry, folder, now: () => AT, onStatus: () => undefined });
  let store = start();
  try {
    await store.ready();
    await store.seePeople(C, world.people, AT);
    const plain = plainInsertRate(folder, world);
    const first = await timed(() => sync(store, world, 1, AT));
    const rate = (size * 1000) / first;
    const again = await timed(() => sync(store, world, 2, AT + 60));
    const wal = statSync(join(folder, 'cache.db-wal')).size / 1024 / 1024;
    await store.stop();

    store = start();
    const cold = await timed(async () => {
      await store.ready();
      await firstBlock(store, {});
    });
    await firstBlock(store, { sort: [{ field: 'name', direction: 'asc' }] });
    await firstBlock(store, { text: 'cq' });
    const asked = await questions(store, label, size);

    let reads = 0;
    const idle = await jumps(store, size, () => ++reads > 1500);
    let syncing = true;
    const changed = {
      ...world,
      loaded: world.loaded.map((g) => ({ ...g, memberVersion: `${g.memberVersion}b` })),
    };
    const busySync = sync(store, changed, 3, AT + 120).finally(() => (syncing = false));
    const busy = await jumps(store, size, () => !syncing);
    await busySync;

    return [
      { name: `${label}: plain un-indexed inserts`, value: plain, unit: 'rows/s' },
      { name: `${label}: first sync (list and details)`, value: rate, unit: 'groups/s' },
      // Every group is written twice, as the vendor tells of it twice: a list row, then a detail row.
      {
        name: `${label}: rows of the first sync over plain inserts`,
        value: (2 * rate) / plain,
        unit: '',
        mark: { least: 0.5 },
      },
      { name: `${label}: unchanged re-sync`, value: (size * 1000) / again, unit: 'groups/s' },
      { name: `${label}: write-ahead log after it`, value: wal, unit: 'MB', mark: { most: 1 } },
      { name: `${label}: process start to first block`, value: cold, unit: 'ms' },
      ...asked,
      {
        name: `${label}: page at random depth, p99`,
        value: percentile(idle, 0.99),
        unit: 'ms',
        mark: { most: 8 },
      },
      {
        name: `${label}: page at random depth while a sync rewrites all, p99`,
        value: percentile(busy, 0.99),
        unit: 'ms',
        mark: { most: 8 },
      },
    ];
  } finally {
    await store.stop();
    rmSync(folder, { recursive: true, force: true });
  }
}
