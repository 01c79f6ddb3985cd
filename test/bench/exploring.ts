import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { dataset as definitionOf } from '@shared/domain/datasets';
import { addDays, dayNumber, dayOf } from '@shared/domain/day';
import type { ExploreQuery } from '@shared/domain/statistics';
import { startStore, type StoreClient } from '@main/store/client';
import { type Figure, median } from './report';
import { timed } from './timing';
import { ANCHOR, seeded } from './world';

const CONNECTION = 'bench';
const OWNERS = 5000;
const DAYS = 180;
const WARM = 15;
const PLAIN = 3;

const dataset = definitionOf('groupsByOwner');
const today = dayOf(ANCHOR);
const from = addDays(today, -DAYS);
const metrics = dataset.metrics.map(({ id }) => id);

const query: ExploreQuery = {
  connectionId: CONNECTION,
  dataset: dataset.id,
  subjects: null,
  skillGroups: [],
  agents: [],
  from,
  to: addDays(today, -1),
  grain: 'day',
  by: 'time',
  metrics,
  compare: 'none',
};

/** Writes the half year of every owner straight into the archive, as quickly as SQLite can. */
function fill(file: string, ids: readonly number[]): void {
  const db = new Database(file);
  db.pragma('synchronous = OFF');
  const below = seeded(11);
  const values = metrics.map(() => '?').join(', ');
  const insert = db.prepare(
    `INSERT INTO daily_${dataset.id} (subject, day, state, read_at, restated, ${metrics.join(', ')})
     VALUES (?, ?, 1, ?, 0, ${values})`,
  );
  const first = dayNumber(from);
  db.transaction(() => {
    for (const id of ids) {
      for (let day = 0; day < DAYS; day++) {
        insert.run(
          id,
          first + day,
          ANCHOR,
          metrics.map(() => below(500)),
        );
      }
    }
  })();
  db.close();
}

/** What SQLite needs by itself for the same sums, in milliseconds. */
async function plainSums(file: string): Promise<number> {
  const db = new Database(file, { readonly: true });
  const sums = metrics.map((metric) => `sum(${metric})`).join(', ');
  const statement = db
    .prepare(`SELECT day, ${sums} FROM daily_${dataset.id} WHERE day BETWEEN ? AND ? GROUP BY day`)
    .raw();
  const [first, last] = [dayNumber(query.from), dayNumber(query.to)];
  const samples: number[] = [];
  for (let run = 0; run < PLAIN; run++) samples.push(await timed(() => statement.all(first, last)));
  db.close();
  return median(samples);
}

/** The longest that another read waits while some work is under way. */
async function longestWait(store: StoreClient, work: Promise<unknown>): Promise<number> {
  let longest = 0;
  let busy = true;
  const done = work.finally(() => {
    busy = false;
  });
  while (busy) longest = Math.max(longest, await timed(() => store.getJob(1)));
  await done;
  return longest;
}

/** A chart of eight metrics over 900,000 days of owners, asked of the real store process. */
export async function exploring(entry: string, folder: string): Promise<Figure[]> {
  mkdirSync(folder, { recursive: true });
  const file = join(folder, 'archive.db');
  const start = (): StoreClient =>
    startStore({ entry, folder, now: () => ANCHOR, onStatus: () => undefined });
  const owners = Array.from(
    { length: OWNERS },
    (_, at) => ({ kind: 'owner', key: `u${at}`, name: null }) as const,
  );
  let store = start();
  try {
    await store.ready();
    const ids = await store.seeSubjects(CONNECTION, owners, ANCHOR);
    await store.stop();
    fill(file, ids);
    const plain = await plainSums(file);
    store = start();
    await store.ready();
    let cold = 0;
    const wait = await longestWait(
      store,
      timed(() => store.explore(query, ANCHOR)).then((ms) => {
        cold = ms;
      }),
    );
    const warm = async (parts: Partial<ExploreQuery>): Promise<number> => {
      const samples: number[] = [];
      for (let run = 0; run < WARM; run++) {
        samples.push(await timed(() => store.explore({ ...query, ...parts }, ANCHOR)));
      }
      return median(samples);
    };
    const rows = OWNERS * DAYS;
    const rate = (ms: number): number => (rows * 1000) / ms;
    const chart = await warm({});
    const unit = 'ms';
    return [
      {
        name: `chart of ${metrics.length} metrics over ${rows.toLocaleString('en-US')} rows, over a plain GROUP BY`,
        value: rate(chart),
        unit: 'rows/s',
        baseline: rate(plain),
        mark: { ratioAtLeast: 50 },
      },
      { name: 'the same chart: time to its answer', value: chart, unit, baseline: plain },
      { name: 'by week', value: await warm({ grain: 'week' }), unit, baseline: plain },
      { name: 'by owner', value: await warm({ by: 'subject', grain: 'total' }), unit, baseline: plain },
      { name: 'the first time, from the disk', value: cold, unit, baseline: plain },
      { name: 'longest wait of another read meanwhile', value: wait, unit },
    ];
  } finally {
    await store.stop();
  }
}
