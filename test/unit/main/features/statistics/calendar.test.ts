import { describe, expect, it } from 'vitest';
import { addDays, dayOf, startOfDay } from '@shared/domain/day';
import { failure } from '@shared/domain/errors';
import type { JobState } from '@shared/domain/job';
import { ArchiveCalendar } from '@main/features/statistics/calendar';
import type { JobRecord } from '@main/store/api';
import { memoryJobs } from '../../../../support/jobs';
import { manualTimers } from '../../../../support/timers';

const HOUR = 3600_000;
const MIDNIGHT = startOfDay(addDays(dayOf(1_795_000_000), 1));
/** What this install waits after six o'clock: half of the half hour. */
const LATE = 15 * 60;

/** A calendar of one connection whose archive keeps itself filled, and the jobs that it wants. */
function open(start: number) {
  const timers = manualTimers(start);
  const state = { reachable: true, fails: false, last: null as JobRecord | null };
  const filled: string[] = [];
  const rows = memoryJobs();
  const run = async (ended: JobState, counts: Record<string, number> = {}) => {
    const payload = { datasets: null, reason: 'automatic' };
    const createdAt = timers.now();
    const kind = 'archive' as const;
    const job = await rows.store.createJob({ connectionId: 'c1', kind, planId: null, payload, createdAt });
    const times = { startedAt: createdAt, finishedAt: ended === 'paused' ? null : createdAt };
    state.last = { ...job, state: ended, ...times, progress: { ...job.progress, counts } };
  };
  const jobs = {
    isActive: () => state.last?.state === 'running',
    lastOfAll: async () => state.last,
    fill: async (connectionId: string) => {
      filled.push(connectionId);
      await run('done');
      return { jobId: 1 };
    },
  };
  const store = {
    automaticArchives: async () => {
      if (state.fails) throw failure('store', 'store.stopped', 'away', { retryable: true });
      return ['c1'];
    },
  };
  const deps = { store, timers, isReachable: () => state.reachable, random: () => 0.5 };
  return { calendar: new ArchiveCalendar(deps, jobs), timers, state, filled, run };
}

describe('the calendar of archives', () => {
  it('fills at once what was never filled', async () => {
    const { calendar, timers, filled } = open(MIDNIGHT + 3 * 3600);
    await calendar.look();
    expect(filled).toEqual([]);
    calendar.start();
    await timers.advance(0);
    expect(filled).toEqual(['c1']);
  });

  it('begins each morning after six in Shanghai, later by what this install drew', async () => {
    const { calendar, timers, filled, run } = open(MIDNIGHT - 12 * 3600);
    await run('done');
    calendar.start();
    await timers.advance((12 + 6) * HOUR + (LATE - 1) * 1000);
    expect(filled).toEqual([]);
    await timers.advance(1000);
    expect(filled).toHaveLength(1);
    await timers.advance(24 * HOUR);
    expect(filled).toHaveLength(2);
  });

  it('makes up for a morning that was missed', async () => {
    const { calendar, timers, filled, run } = open(MIDNIGHT - 20 * 3600);
    await run('done');
    timers.jump(40 * 3600);
    calendar.start();
    await timers.advance(0);
    expect(filled).toHaveLength(1);
  });

  it('waits for a vendor that cannot be reached, and begins as soon as it can', async () => {
    const { calendar, timers, state, filled } = open(MIDNIGHT + 7 * 3600);
    state.reachable = false;
    calendar.start();
    await timers.advance(0);
    expect(filled).toEqual([]);
    state.reachable = true;
    await calendar.reachable('other');
    expect(filled).toEqual([]);
    await calendar.reachable('c1');
    expect(filled).toHaveLength(1);
  });

  it.each([
    ['days that were not ready', 'done', { notReady: 3 }],
    ['days that could not be had', 'done', { failed: 1 }],
    ['a run that failed', 'failed', {}],
  ] as const)('asks again after an hour because of %s', async (_what, ended, counts) => {
    const { calendar, timers, filled, run } = open(MIDNIGHT + 7 * 3600);
    await run(ended, counts);
    calendar.start();
    await timers.advance(HOUR - 1000);
    expect(filled).toEqual([]);
    await timers.advance(1000);
    expect(filled).toHaveLength(1);
  });

  it.each([
    ['paused it', 'paused'],
    ['cancelled it', 'cancelled'],
    ['got all of it', 'done'],
  ] as const)('leaves it for the day when somebody %s', async (_what, ended) => {
    const { calendar, timers, filled, run } = open(MIDNIGHT + 7 * 3600);
    await run(ended, { skipped: 5 });
    calendar.start();
    await timers.advance(10 * HOUR);
    await calendar.reachable('c1');
    expect(filled).toEqual([]);
  });

  it('starts nothing beside a job that works, and nothing once it is stopped', async () => {
    const { calendar, timers, filled, run } = open(MIDNIGHT - 3 * 3600);
    await run('running');
    calendar.start();
    await timers.advance(12 * HOUR);
    await run('done');
    calendar.stop();
    await timers.advance(48 * HOUR);
    expect(filled).toEqual([]);
  });

  it('looks again when the store was away', async () => {
    const { calendar, timers, state, filled } = open(MIDNIGHT + 7 * 3600);
    state.fails = true;
    calendar.start();
    await timers.advance(0);
    state.fails = false;
    await timers.advance(HOUR);
    expect(filled).toHaveLength(1);
  });
});
