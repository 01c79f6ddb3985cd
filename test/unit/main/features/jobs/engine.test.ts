import { describe, expect, it } from 'vitest';
import { failure } from '@shared/domain/errors';
import { JobEngine } from '@main/features/jobs/engine';
import type { JobContext } from '@main/features/jobs/kind';
import type { StoreApi } from '@main/store/api';
import type { WecomClient } from '@main/vendors/wecom/types';
import { memoryJobs } from '../../../../support/jobs';
import { manualTimers, settle } from '../../../../support/timers';

type Run = (context: JobContext) => Promise<void>;

/** An engine over rows in memory whose sync jobs do what the test says. */
function setUp(run: Run, jobs = memoryJobs()) {
  const timers = manualTimers();
  let changes = 0;
  const engine = new JobEngine({
    store: jobs.store as StoreApi,
    timers,
    vendor: async () => ({ vendor: 'wecom', client: {} as WecomClient }),
    changed: () => void (changes += 1),
    kinds: {
      sync: { run },
      transfer: { run },
      archive: { run },
      download: { run },
      orders: { run },
      joinWays: { run },
      export: { run },
    },
  });
  const start = (connectionId = 'c1', kind: 'sync' | 'transfer' = 'sync') =>
    engine.start({ connectionId, kind, planId: null, payload: {}, createdAt: timers.now() });
  return { engine, timers, jobs, start, changes: () => changes };
}

/** A run that goes on until the test lets it end, or the job is asked to stop. */
function gate() {
  const contexts: JobContext[] = [];
  const ends: (() => void)[] = [];
  const run: Run = (context) =>
    new Promise((resolve, reject) => {
      contexts.push(context);
      ends.push(resolve);
      context.signal.addEventListener('abort', () => reject(failure('cancelled', 'cancelled', 'stopped')));
    });
  return { run, contexts, end: (index: number) => ends[index]?.() };
}

const offline = () => failure('offline', 'net.refused', 'no answer', { retryable: true });

describe('running', () => {
  it('runs one job of a kind on a connection at a time, in order, and others beside it', async () => {
    const { run, contexts, end } = gate();
    const { start, jobs } = setUp(run);
    const [first, second] = [await start(), await start()];
    await start('c2');
    await start('c1', 'transfer');
    await settle();
    expect(contexts.map(({ job }) => job.id)).toEqual([1, 3, 4]);
    expect(jobs.row(second.id).state).toBe('queued');
    end(0);
    await settle();
    expect(jobs.row(first.id)).toMatchObject({ state: 'done', error: null });
    expect(jobs.row(second.id).state).toBe('running');
  });

  it('shows progress at once, and saves it at most twice a second', async () => {
    let report = (_done: number) => {};
    const { start, engine, timers, jobs } = setUp(async (context) => {
      report = (done) => context.report({ phase: 'details', done, total: 1000, counts: { groups: done } });
      await context.wait(60_000, { reason: 'verification', until: null });
    });
    await start();
    await settle();
    const saves: number[] = [];
    const { updateJob } = jobs.store;
    jobs.store.updateJob = (id, patch) => {
      saves.push(patch.progress?.done ?? -1);
      return updateJob(id, patch);
    };
    for (let done = 1; done <= 100; done++) {
      report(done);
      await timers.advance(10);
    }
    expect(saves.length).toBeLessThanOrEqual(3);
    report(101);
    expect((await engine.list(1))[0]?.progress).toMatchObject({ done: 101, counts: { groups: 101 } });
  });

  it('tells the first trouble that it is asked to note, unless a later one weighs more', async () => {
    const note = (reason: string) => failure('vendor', reason, reason).error;
    const { start, jobs } = setUp(async (context) => {
      for (const reason of ['first', 'second']) context.note(note(reason));
      if (context.job.id === 2) context.note(note('third'), true);
    });
    for (let job = 0; job < 2; job++) await start();
    await settle();
    const done = (reason: string) => ({ state: 'done', error: { reason } });
    expect([jobs.row(1), jobs.row(2)]).toMatchObject([done('first'), done('third')]);
  });
});

describe('trouble', () => {
  it('waits while offline, however often, and goes on from the checkpoint', async () => {
    const seen: unknown[] = [];
    let left = 12;
    const { start, timers, jobs } = setUp(async (context) => {
      seen.push(context.checkpoint);
      if (left-- === 12) await context.save({ page: 7 });
      if (left > 0) throw offline();
    });
    await start();
    await settle();
    expect(jobs.row(1).state).toBe('running');
    await timers.advance(600);
    expect(jobs.row(1)).toMatchObject({ state: 'waiting', waiting: { reason: 'offline', until: null } });
    await timers.advance(3_600_000);
    expect(jobs.row(1).state).toBe('done');
    expect(seen).toHaveLength(12);
    expect(seen.slice(1)).toEqual(Array.from({ length: 11 }, () => ({ page: 7 })));
  });

  it('tries again at once when woken', async () => {
    let tries = 0;
    const { start, engine, jobs } = setUp(async () => {
      if (++tries === 1) throw offline();
    });
    await start();
    await settle();
    engine.wake();
    await settle();
    expect(tries).toBe(2);
    expect(jobs.row(1).state).toBe('done');
  });

  it('gives up after a while on a vendor that only answers nonsense, and can be retried', async () => {
    let broken = true;
    const { start, engine, timers, jobs } = setUp(async () => {
      if (broken) throw failure('vendor', 'vendor.notJson', 'a web page', { retryable: true });
    });
    await start();
    await timers.advance(600_000);
    expect(jobs.row(1)).toMatchObject({ state: 'failed', error: { reason: 'vendor.notJson' } });
    broken = false;
    await engine.retry(1);
    await settle();
    expect(jobs.row(1)).toMatchObject({ state: 'done', error: null });
  });

  it('fails at once on what waiting cannot mend', async () => {
    const { start, jobs } = setUp(async () => {
      throw failure('ip-not-trusted', 'wecom.ipNotTrusted', '60020');
    });
    await start();
    await settle();
    expect(jobs.row(1)).toMatchObject({ state: 'failed', error: { code: 'ip-not-trusted' } });
  });

  it('outlives a store that is away while it works and when it ends', async () => {
    const jobs = memoryJobs();
    const { start, timers } = setUp(async (context) => {
      await context.save({ page: 1 });
      jobs.fail(3);
    }, jobs);
    await start();
    await timers.advance(120_000);
    expect(jobs.row(1).state).toBe('done');
  });
});

describe('stopping', () => {
  it('pauses, stays paused over a restart, and resumes from the checkpoint', async () => {
    const jobs = memoryJobs();
    const first = gate();
    const before = setUp(first.run, jobs);
    await before.start();
    await settle();
    await first.contexts[0]?.save({ page: 3 });
    await before.engine.pause(1);
    await settle();
    expect(jobs.row(1).state).toBe('paused');
    const second = gate();
    const after = setUp(second.run, jobs);
    await after.engine.takeUp();
    await settle();
    expect(second.contexts).toHaveLength(0);
    await after.engine.resume(1);
    await settle();
    expect(second.contexts[0]?.checkpoint).toEqual({ page: 3 });
  });

  it('takes up what was running when the app was killed', async () => {
    const jobs = memoryJobs();
    const first = gate();
    await setUp(first.run, jobs).start();
    await settle();
    await first.contexts[0]?.save({ page: 3 });
    const second = gate();
    await setUp(second.run, jobs).engine.takeUp();
    await settle();
    expect(second.contexts[0]?.checkpoint).toEqual({ page: 3 });
  });

  it('resumes a job whose pause is not through yet', async () => {
    let runs = 0;
    let letGo = () => {};
    const { start, engine, jobs } = setUp(async (context) => {
      if (++runs > 1) return;
      await new Promise<void>((resolve) => (letGo = resolve));
      expect(context.stop()).toBe('pause');
    });
    await start();
    await settle();
    await engine.pause(1);
    await engine.resume(1);
    letGo();
    await settle();
    await settle();
    expect(runs).toBe(2);
    expect(jobs.row(1).state).toBe('done');
  });

  it('pauses a queued job without running it', async () => {
    const { run, contexts, end } = gate();
    const { start, engine, jobs } = setUp(run);
    await start();
    await start();
    await engine.pause(2);
    end(0);
    await settle();
    expect(contexts).toHaveLength(1);
    expect(jobs.row(2).state).toBe('paused');
  });

  it('winds a paused job down when it is cancelled', async () => {
    const stops: unknown[] = [];
    const { start, engine, jobs } = setUp(async (context) => {
      stops.push(context.stop());
      if (!context.stop()) await context.wait(60_000, { reason: 'verification', until: null });
    });
    await start();
    await settle();
    await engine.pause(1);
    await settle();
    await engine.cancel(1);
    await settle();
    expect(stops).toEqual([null, 'cancel']);
    expect(jobs.row(1).state).toBe('cancelled');
  });

  it('cancels a running job, and says cancelled even if it ended with an error', async () => {
    const { run } = gate();
    const { start, engine, jobs } = setUp(run);
    await start();
    await settle();
    await engine.cancel(1);
    await settle();
    expect(jobs.row(1)).toMatchObject({ state: 'cancelled', error: null });
  });

  it('does not run a job twice that is resumed while it is cancelled', async () => {
    const stops: unknown[] = [];
    const { start, engine, jobs } = setUp(async (context) => {
      stops.push(context.stop());
      if (!context.stop()) await context.wait(60_000, { reason: 'verification', until: null });
    });
    await start();
    await settle();
    await engine.pause(1);
    await settle();
    const { getJob } = jobs.store;
    let answer = () => {};
    const asked = new Promise<void>((resolve) => (answer = resolve));
    jobs.store.getJob = async (id) => {
      const row = await getJob(id);
      await asked;
      return row;
    };
    const cancelled = engine.cancel(1);
    jobs.store.getJob = getJob;
    await engine.resume(1);
    await settle();
    answer();
    await cancelled;
    await settle();
    expect(stops).toEqual([null, null]);
    expect(jobs.row(1).state).toBe('cancelled');
  });

  it.each([
    ['cancel', 'cancelled'],
    ['pause', 'paused'],
  ] as const)(
    'keeps a %s that was asked for when the app quits before it is through',
    async (wish, state) => {
      let letGo = () => {};
      const { start, engine, jobs } = setUp(() => new Promise<void>((resolve) => (letGo = resolve)));
      await start();
      await settle();
      await engine[wish](1);
      const quit = engine.stop();
      letGo();
      await quit;
      expect(jobs.row(1).state).toBe(state);
    },
  );

  it('ends all jobs of a connection that is removed, and gives them no time', async () => {
    const { start, engine, jobs } = setUp(async (context) => {
      if (!context.stop()) {
        await new Promise<void>((resolve) => context.signal.addEventListener('abort', () => resolve()));
      }
      if (context.stop() === 'cancel') {
        await context.wait(60_000, { reason: 'verification', until: null }, context.quit);
      }
    });
    await start();
    await start();
    await start('c2');
    await start('c1', 'transfer');
    await settle();
    await engine.pause(4);
    await settle();
    await engine.cancelAll('c1');
    expect([1, 2, 3, 4].map((id) => jobs.row(id).state)).toEqual([
      'cancelled',
      'cancelled',
      'running',
      'cancelled',
    ]);
  });

  it('rests while the rows are replaced, and goes on with those that are there then', async () => {
    const { run, contexts } = gate();
    const { start, engine, jobs } = setUp(run);
    await start();
    await start();
    await settle();
    expect(await engine.rest()).toBe(true);
    expect([jobs.row(1).state, jobs.row(2).state]).toEqual(['queued', 'queued']);
    await start('c2');
    await settle();
    expect(contexts).toHaveLength(1);
    await jobs.store.updateJob?.(1, { state: 'done' });
    await engine.takeUp();
    await settle();
    expect(contexts.map(({ job }) => job.id)).toEqual([1, 2, 3]);
  });

  it.each([false, true])('does not rest while a job does not stop (asked again: %s)', async (again) => {
    let letGo = () => {};
    const begun: number[] = [];
    const { start, engine, timers } = setUp(({ job }) => {
      begun.push(job.id);
      return new Promise<void>((resolve) => (letGo = resolve));
    });
    await start();
    await settle();
    const rested = engine.rest();
    await settle();
    await timers.advance(3000);
    expect(await rested).toBe(false);
    const second = again && engine.rest();
    letGo();
    expect(await second).toBe(again);
    await settle();
    // It goes on by itself, unless it is to rest still.
    expect(begun).toEqual(again ? [1] : [1, 1]);
    if (again) await engine.takeUp();
    await settle();
    expect(begun).toEqual([1, 1]);
  });

  it('leaves the row to be taken up again when the app quits', async () => {
    const { run } = gate();
    const { start, engine, jobs } = setUp(run);
    await start();
    await settle();
    await engine.stop();
    expect(jobs.row(1).state).toBe('queued');
    expect((await start()).id).toBe(2);
    await settle();
    expect(jobs.row(2).state).toBe('queued');
  });

  it('refuses to resume or retry a job that is done', async () => {
    const { start, engine } = setUp(async () => {});
    await start();
    await settle();
    await expect(engine.resume(1)).rejects.toMatchObject({ error: { reason: 'jobs.wrongState' } });
    await expect(engine.retry(1)).rejects.toMatchObject({ error: { reason: 'jobs.wrongState' } });
    await expect(engine.pause(9)).rejects.toMatchObject({ error: { reason: 'jobs.notFound' } });
  });
});
