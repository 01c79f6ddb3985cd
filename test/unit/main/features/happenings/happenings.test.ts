import { describe, expect, it } from 'vitest';
import type { Happening } from '@shared/contract/happenings';
import type { EventTopic } from '@shared/contract/events';
import { NO_CONNECTION } from '@shared/domain/job-fields';
import type { StoredPlan } from '@shared/domain/transfer';
import { createHappenings } from '@main/features/happenings/happenings';
import type { JobRecord } from '@main/store/api';
import { settle } from '../../../../support/timers';

const NOW = 1_790_000_000;

const job = (parts: Partial<JobRecord> = {}, counts: Record<string, number> = {}): JobRecord => ({
  id: 5,
  connectionId: 'c1',
  kind: 'sync',
  planId: null,
  state: 'done',
  payload: {},
  checkpoint: null,
  progress: { phase: 'finishing', done: 1, total: 1, rate: null, etaSeconds: null, counts },
  waiting: null,
  error: null,
  attempts: 0,
  createdAt: NOW - 60,
  startedAt: NOW - 60,
  finishedAt: NOW,
  ...parts,
});

const failed = { code: 'vendor', reason: 'wecom.busy', message: 'busy', retryable: true } as const;
const sending = { kind: 'transfer', planId: 3, payload: { planId: 3, mode: 'send' } } as const;

interface World {
  readonly watched?: boolean;
  readonly plan?: Partial<StoredPlan>;
  readonly orphans?: { groups: number; at: number | null };
}

function desk({ watched = false, plan, orphans = { groups: 0, at: null } }: World = {}) {
  const kept: Happening[] = [];
  const told: EventTopic[] = [];
  /** The latest at each time that something was said to be added. */
  const added: unknown[] = [];
  const happenings = createHappenings({
    store: {
      addHappening: async (one) => kept.unshift({ ...one, id: kept.length + 1, seen: false }),
      listHappenings: async () => ({ rows: kept, unseen: kept.length }),
      happeningsSeen: async () => undefined,
      getPlan: async () => (plan ?? null) as StoredPlan | null,
      orphanNews: async () => ({
        ...orphans,
        leavers: [{ userid: 'w', name: null, groups: orphans.groups }],
      }),
    },
    emit: (topic) => told.push(topic),
    added: async () => void added.push(kept[0]?.id),
    isWatched: () => watched,
    now: () => NOW,
  });
  const ended = async (...jobs: JobRecord[]): Promise<readonly Happening[]> => {
    for (const one of jobs) happenings.jobEnded(one);
    await settle();
    return kept;
  };
  return { ended, kept, told, added, happenings };
}

describe('a job that ends', () => {
  it('is told when nobody watched it, with what it did', async () => {
    const { ended, told } = desk();
    const kept = await ended(job({ kind: 'export', connectionId: NO_CONNECTION }, { rows: 12 }));
    expect(kept).toMatchObject([
      {
        kind: 'job-done',
        jobId: 5,
        jobKind: 'export',
        connectionId: NO_CONNECTION,
        counts: { rows: 12 },
        at: NOW,
      },
    ]);
    expect(told).toEqual(['happenings.changed']);
  });

  it('is not told when somebody watched it, unless it failed', async () => {
    const { ended } = desk({ watched: true });
    expect(await ended(job({ kind: 'export' }), job({}, { inserted: 3 }))).toEqual([]);
    const kept = await ended(job({ state: 'failed', error: failed }));
    expect(kept).toMatchObject([{ kind: 'job-failed', error: failed, counts: { times: 1 } }]);
  });

  it('is not told where somebody ended it, or where it only rests', async () => {
    const states = ['cancelled', 'paused', 'queued'] as const;
    expect(await desk().ended(...states.map((state) => job({ state, kind: 'export' })))).toEqual([]);
  });

  it('and that comes every few minutes is told only when it found something', async () => {
    const counts = { listed: 2400, unchanged: 2400, inserted: 0, gone: 0 };
    expect(await desk().ended(job({}, counts), job({ kind: 'archive' }, { empty: 4 }))).toEqual([]);
    expect(await desk().ended(job({}, { ...counts, gone: 2 }))).toMatchObject([
      { kind: 'job-done', jobKind: 'sync', counts: { inserted: 0, gone: 2 } },
    ]);
  });
});

describe('a plan that ends', () => {
  const counts = { planned: 0, sent: 0, accepted: 1, verified: 6, failed: 2, unknown: 0, skipped: 1 };

  it('is told by its numbers, watched or not', async () => {
    const plan = { state: 'done-with-failures', connectionId: 'c1', total: 10, counts } as const;
    expect(await desk({ plan, watched: true }).ended(job(sending))).toMatchObject([
      {
        kind: 'plan-ended',
        planId: 3,
        counts: { total: 10, verified: 6, accepted: 1, failed: 2, skipped: 1 },
      },
    ]);
  });

  it('is not told while it goes on, when it was cancelled, or when its owners are only read again', async () => {
    for (const state of ['running', 'cancelled'] as const) {
      expect(await desk({ plan: { state, total: 10, counts } }).ended(job(sending))).toEqual([]);
    }
    const plan = { state: 'done', total: 10, counts } as const;
    const recheck = job({ ...sending, payload: { planId: 3, mode: 'recheck' } });
    expect(await desk({ plan }).ended(recheck)).toEqual([]);
  });
});

describe('groups that lost their owner', () => {
  it('are told once, and again when there are new ones', async () => {
    const orphans = { groups: 4, at: NOW - 10 };
    const { ended, added } = desk({ orphans, watched: true });
    const twice = await ended(job(), job({ id: 6 }));
    expect(added).toEqual([1]);
    expect(twice).toMatchObject([{ kind: 'orphans', counts: { groups: 4, leavers: 1 } }]);
    orphans.at = NOW + 1;
    expect(await ended(job({ id: 7 }))).toHaveLength(2);
  });
});

describe('what the store did about itself', () => {
  it('is told once for each time', async () => {
    const { happenings, kept } = desk();
    happenings.storeTold([{ kind: 'store-restarted', at: 1 }]);
    happenings.storeTold([
      { kind: 'store-restarted', at: 1 },
      { kind: 'cache-rebuilt', at: 2 },
    ]);
    await settle();
    expect(kept.map(({ kind, counts }) => [kind, counts])).toEqual([
      ['store', { 'cache-rebuilt': 1 }],
      ['store', { 'store-restarted': 1 }],
    ]);
  });
});
