import { addDays, startOfDay, type Day } from '@shared/domain/day';
import type { Subject } from '@shared/domain/statistics';
import type { JobContext } from '@main/features/jobs/kind';
import { createArchiveRunner } from '@main/features/statistics/runner';
import type { JobRecord, OpenStore } from '@main/store/api';
import type { MissingDay } from '@main/store/api.archive';
import { createWecomClient, WECOM_LIMITS } from '@main/vendors/wecom/client';
import type { Send } from '@main/vendors/transport';
import { clockOf, timersOf, VirtualTime } from '../support/virtual-time';
import { memoryTokens } from '../support/wecom';
import type { Figure } from './report';

const NOON = startOfDay('2026-11-20' as Day) + 12 * 3600;
const API = 'kf/get_servicer_statistic';
/** Enough to go on for longer than is measured: six calls each. */
const SERVICERS = 6000;
/** Milliseconds that one answer takes. */
const LATENCY = 25;
const MINUTE = 60_000;
/** Minutes that are measured, after one in which the first calls go as fast as they come. */
const MINUTES = 2;
/** What the vendor itself allows in any minute (D:90312). */
const VENDOR_LIMIT = 10_000;

const subjects: readonly Subject[] = Array.from({ length: SERVICERS }, (_, index) => ({
  id: index + 1,
  key: `servicer${index}`,
  name: null,
  parent: { key: 'wk1', name: null },
  gone: false,
}));

/** An archive that lacks every day and writes in no time: what is measured is the pace of the calls. */
const store: Partial<OpenStore> = {
  seeSubjects: async (_connection, seen) => seen.map((_, index) => index + 1),
  listSubjects: async (_connection, kind) => (kind === 'kfServicer' ? [...subjects] : []),
  countMissing: async () => SERVICERS * 180,
  coverage: async () => [],
  missingDays: async (_connection, _dataset, from, to, limit) => {
    const ids = subjects.map(({ id }) => id);
    const days: MissingDay[] = [];
    for (let day = from; day <= to && days.length < limit; day = addDays(day, 1))
      days.push({ day, subjects: ids });
    return days;
  },
  writeDays: async (_connection, _dataset, readings) => ({
    inserted: readings.length,
    unchanged: 0,
    restated: 0,
  }),
};

/** How near a backfill comes to the calls that its budget allows, and whether the vendor ever objects. */
export async function backfill(): Promise<Figure[]> {
  const time = new VirtualTime(NOON);
  const timers = timersOf(time, { dead: false }, () => 0);
  const calls: number[] = [];
  let refusals = 0;
  let oldest = 0;
  const answer = (url: string): unknown => {
    if (url.includes('gettoken')) return { errcode: 0, access_token: 'token', expires_in: 7200 };
    if (url.includes('account/list'))
      return { errcode: 0, account_list: [{ open_kfid: 'wk1', name: 'one' }] };
    if (url.includes('servicer/list')) return { errcode: 0, servicer_list: [] };
    calls.push(time.ticks);
    while ((calls[oldest] ?? 0) <= time.ticks - MINUTE) oldest += 1;
    const isTooOften = calls.length - oldest > VENDOR_LIMIT;
    if (isTooOften) refusals += 1;
    return { errcode: isTooOften ? 45009 : 0, statistic_list: [] };
  };
  const send: Send = ({ url }) =>
    new Promise((resolve) => {
      const value = answer(url);
      time.after(LATENCY, () =>
        resolve({ status: 200, contentType: 'application/json', body: bytesOf(value) }),
      );
    });
  const client = createWecomClient({
    corpId: 'bench',
    secret: 'bench-secret',
    baseUrl: 'https://bench.invalid',
    transport: { send, sendOnce: send },
    tokens: memoryTokens(),
    clock: clockOf(timers),
  });
  const stop = new AbortController();
  const run = createArchiveRunner({ store: store as OpenStore, timers, emit: () => undefined }).run(
    contextOf(stop.signal, async () => ({ vendor: 'wecom', client })),
  );
  const ended = run.catch(() => undefined);
  const end = (MINUTES + 1) * MINUTE;
  await time.pass(() => time.ticks >= end, end + MINUTE);
  const measured = calls.filter((at) => at >= MINUTE && at < end).length / MINUTES;
  stop.abort();
  await time.pass(() => false, MINUTE);
  await ended;
  return [
    {
      name: `backfill: calls of ${API} over the budget allowed`,
      value: measured,
      unit: 'calls/min',
      baseline: WECOM_LIMITS.perMinute,
      mark: { ratioAtLeast: 0.95 },
    },
    { name: 'backfill: answers 45009', value: refusals, unit: '', mark: { atMost: 0 } },
  ];
}

function contextOf(signal: AbortSignal, vendor: JobContext['vendor']): JobContext {
  const job: Partial<JobRecord> = {
    id: 1,
    connectionId: 'bench',
    payload: { datasets: ['kfServicers'], reason: 'asked' },
  };
  return {
    job: job as JobRecord,
    checkpoint: null,
    signal,
    quit: signal,
    stop: () => null,
    client: () => Promise.reject(new Error('a backfill asks for any vendor')),
    vendor,
    save: async () => undefined,
    report: () => undefined,
    note: (error) => console.error(`bench: ${error.message}`),
    wait: async () => undefined,
  };
}

async function* bytesOf(value: unknown): AsyncGenerator<Uint8Array> {
  yield new TextEncoder().encode(JSON.stringify(value));
}
