import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { GroupQuery } from '@shared/domain/group';
import { startStore, type StoreClient } from '@main/store/client';
import { FIFTEEN, fifteenColumns, runExport } from '../support/export-run';
import type { Figure } from './report';
import { timed } from './timing';
import { ANCHOR, type World } from './world';

const CONNECTION = 'bench';
const PAGE = 1000;

/** Milliseconds that the same values need, all in memory, put together and written at once. */
async function plainWrite(store: StoreClient, query: GroupQuery, path: string): Promise<number> {
  const { queryId, total } = await store.openQuery(query);
  const rows: object[] = [];
  for (let start = 0; start < total; start += PAGE) {
    rows.push(...(await store.readWindow(queryId, start, PAGE)).rows);
  }
  const values = rows.map((row) => {
    const named = new Map(Object.entries(row));
    return FIFTEEN.map(({ field }) => named.get(field) as string | number | null);
  });
  return timed(() => writeFileSync(path, values.map((cells) => cells.join(',')).join('\r\n')));
}

/** How long all groups of a synced store take to a file in 15 columns, and how much memory. */
export async function exporting(
  entry: string,
  folder: string,
  { loaded }: Pick<World, 'loaded'>,
): Promise<Figure[]> {
  const store = startStore({ entry, folder, now: () => ANCHOR, onStatus: () => undefined });
  const query: GroupQuery = {
    connectionId: CONNECTION,
    text: '',
    filter: { presence: 'present', loaded: 'any' },
    sort: [],
  };
  const size = loaded.length.toLocaleString('en-US');
  try {
    await store.ready();
    const source = fifteenColumns({ kind: 'all', connectionId: CONNECTION, query, except: [] });
    const plain = await plainWrite(store, query, join(folder, 'plain.csv'));
    const figures: Figure[] = [];
    for (const format of ['csv', 'xlsx'] as const) {
      const { job, seconds, peak } = await runExport(store, source, format, join(folder, `all.${format}`));
      if (job.state !== 'done') throw new Error(`the export ended as ${job.state}`);
      const name = `export of ${size} groups x ${FIFTEEN.length} columns to ${format}`;
      figures.push(
        { name: `${name}, over a plain write`, value: seconds * 1000, unit: 'ms', baseline: plain },
        { name: `${name}: memory at most`, value: peak / 1024 ** 2, unit: 'MB' },
      );
    }
    return figures;
  } finally {
    await store.stop();
  }
}
