import type { GroupQuery } from '@shared/domain/group';
import { percentile, type Figure } from '../report';
import { call } from './calls';
import type { Page } from './devtools';

const BLOCK = 100;
const READS = 2000;
const SEED = 3;
/** Long enough for a sync to go through lists and details. */
const SYNC_READS_MS = 12_000;

interface Reads {
  readonly queryId: string;
  readonly total: number;
  readonly count: number;
  readonly seed: number;
  readonly most: number;
  readonly forMs: number;
}

/** Milliseconds of reads at random positions, one after the other with a frame's pause now and then. */
async function readAtRandom({ queryId, total, count, seed, most, forMs }: Reads): Promise<number[]> {
  const { handover } = window;
  const times: number[] = [];
  const until = performance.now() + forMs;
  let state = seed;
  while (times.length < most && performance.now() < until) {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    const start = Math.floor((state / 2 ** 32) * total);
    const begun = performance.now();
    const answer = await handover['groups.window']({ queryId, start, count });
    times.push(performance.now() - begun);
    if (!answer.ok) throw new Error(answer.error.message);
    if (answer.data.rows.length !== Math.min(count, total - start)) throw new Error('rows are missing');
    await new Promise((resolve) => {
      setTimeout(resolve, 4);
    });
  }
  return times;
}

async function read(page: Page, query: GroupQuery, limits: Pick<Reads, 'most' | 'forMs'>): Promise<number[]> {
  const { queryId, total } = await call(page, 'groups.open', query);
  const times = await page.run(readAtRandom, { queryId, total, count: BLOCK, seed: SEED, ...limits });
  await call(page, 'groups.close', { queryId });
  return times;
}

function figures(when: string, times: readonly number[]): Figure[] {
  const name = `page of ${BLOCK} at random depth, ${when}`;
  return [
    { name: `${name}: p50 of ${times.length}`, value: percentile(times, 0.5), unit: 'ms' },
    { name: `${name}: p99`, value: percentile(times, 0.99), unit: 'ms', mark: { atMost: 8 } },
    { name: `${name}: longest`, value: percentile(times, 1), unit: 'ms' },
  ];
}

const everything = (connectionId: string): GroupQuery => ({
  connectionId,
  text: '',
  filter: { presence: 'present', loaded: 'any' },
  sort: [],
});

/** Pages of groups as the grid asks for them, while nothing else happens. */
export async function idleReads(page: Page, connectionId: string): Promise<Figure[]> {
  const limits = { most: READS, forMs: Number.MAX_SAFE_INTEGER };
  return figures('idle', await read(page, everything(connectionId), limits));
}

/** The same while a sync pages through the vendor and finds every group changed. */
export async function readsDuringSync(page: Page, connectionId: string): Promise<Figure[]> {
  const { jobId } = await call(page, 'groups.sync', { connectionId, mode: 'full' });
  const limits = { most: Number.MAX_SAFE_INTEGER, forMs: SYNC_READS_MS };
  const times = await read(page, everything(connectionId), limits);
  const job = (await call(page, 'jobs.list', { limit: 10 })).find(({ id }) => id === jobId);
  if (job?.state !== 'running') throw new Error(`the sync did not run throughout: ${JSON.stringify(job)}`);
  await call(page, 'jobs.cancel', { jobId });
  const { phase, done } = job.progress;
  return figures(`during a sync (${phase} ${done.toLocaleString('en-US')})`, times);
}
