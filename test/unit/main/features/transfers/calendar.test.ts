import { describe, expect, it } from 'vitest';
import { addDays, dayOf, startOfDay } from '@shared/domain/day';
import { failure } from '@shared/domain/errors';
import { Calendar } from '@main/features/transfers/calendar';
import type { DuePlan, NewJob } from '@main/store/api';
import { memoryJobs } from '../../../../support/jobs';
import { manualTimers } from '../../../../support/timers';

const MINUTE = 60_000;
const due: DuePlan = { planId: 7, connectionId: 'c1', groups: 300 };

/** A calendar over a store that answers what the test says, and the jobs that it starts. */
function open(start?: number) {
  const timers = manualTimers(start);
  const state = {
    due: [] as DuePlan[],
    unproven: [] as DuePlan[],
    readOnly: false,
    fails: false,
    looks: 0,
  };
  const jobs: NewJob[] = [];
  const audited: string[] = [];
  const store = {
    duePlans: async () => {
      state.looks += 1;
      if (state.fails) throw failure('store', 'store.stopped', 'away', { retryable: true });
      return state.due;
    },
    unprovenPlans: async () => state.unproven,
  };
  const deps = {
    store,
    timers,
    emit: () => undefined,
    isReadOnly: async () => state.readOnly,
    audit: async (action: string) => void audited.push(action),
  };
  const rows = memoryJobs();
  const engine = {
    start: (job: NewJob) => {
      jobs.push(job);
      state.due = [];
      return rows.store.createJob(job);
    },
  };
  return { calendar: new Calendar(deps, engine), timers, state, jobs, audited };
}

describe('the calendar', () => {
  it('looks at once when it is started, and announces what it begins', async () => {
    const { calendar, timers, state, jobs, audited } = open();
    state.due = [due];
    await calendar.look();
    expect(state.looks).toBe(0);
    calendar.start();
    await timers.advance(0);
    expect(jobs).toMatchObject([
      { kind: 'transfer', planId: 7, payload: { planId: 7, mode: 'send', announced: true } },
    ]);
    expect(audited).toEqual(['plan.announced']);
  });

  it('looks again a few seconds after midnight in Shanghai', async () => {
    const midnight = startOfDay(addDays(dayOf(1_795_000_000), 1));
    const { calendar, timers, state, jobs } = open(midnight - 120);
    calendar.start();
    await timers.advance(119_000);
    state.due = [due];
    await timers.advance(1000);
    expect(jobs).toHaveLength(0);
    await timers.advance(5000);
    expect(jobs).toHaveLength(1);
  });

  it('looks every few minutes, so that a clock that jumps over midnight hides nothing', async () => {
    const { calendar, timers, state, jobs } = open();
    calendar.start();
    await timers.advance(MINUTE);
    state.due = [due];
    timers.jump(3 * 86_400);
    await timers.advance(5 * MINUTE);
    expect(jobs).toHaveLength(1);
    timers.jump(-2 * 86_400);
    state.due = [due];
    await timers.advance(5 * MINUTE);
    expect(jobs).toHaveLength(2);
  });

  it('starts a plan once, however often it is asked to look', async () => {
    const { calendar, state, jobs } = open();
    state.due = [due];
    calendar.start();
    await Promise.all([calendar.look(), calendar.look(), calendar.goOn(7)]);
    expect(jobs).toHaveLength(1);
  });

  it('begins at once what somebody has just asked for, and only that', async () => {
    const { calendar, state, jobs } = open();
    state.due = [{ ...due, planId: 8 }, due];
    await calendar.goOn(7);
    expect(jobs).toMatchObject([{ planId: 7, payload: { announced: false } }]);
  });

  it('leaves plans of a connection that may only read', async () => {
    const { calendar, timers, state, jobs } = open();
    Object.assign(state, { due: [due], readOnly: true });
    calendar.start();
    await timers.advance(0);
    expect(jobs).toEqual([]);
    state.readOnly = false;
    await timers.advance(5 * MINUTE);
    expect(jobs).toHaveLength(1);
  });

  it('ends a plan of which nothing is left without announcing anything', async () => {
    const { calendar, timers, state, jobs, audited } = open();
    Object.assign(state, { due: [{ ...due, groups: 0 }], readOnly: true });
    calendar.start();
    await timers.advance(0);
    expect(jobs).toHaveLength(1);
    expect(audited).toEqual([]);
  });

  it('reads again what is not proven, also where nothing may be changed, without announcing it', async () => {
    const { calendar, timers, state, jobs, audited } = open();
    Object.assign(state, { unproven: [due], readOnly: true });
    calendar.start();
    await timers.advance(0);
    expect(jobs).toMatchObject([{ planId: 7, payload: { mode: 'recheck' } }]);
    expect(audited).toEqual([]);
  });

  it('goes on looking when the store is away, and stops when it is told to', async () => {
    const { calendar, timers, state, jobs } = open();
    state.fails = true;
    calendar.start();
    await timers.advance(0);
    Object.assign(state, { due: [due], fails: false });
    await timers.advance(5 * MINUTE);
    expect(jobs).toHaveLength(1);
    calendar.stop();
    state.due = [due];
    await timers.advance(60 * MINUTE);
    expect(jobs).toHaveLength(1);
    expect(timers.next()).toBeNull();
  });
});
