import { describe, expect, it } from 'vitest';
import type { Job } from '@shared/contract/jobs';
import type { TransferPlan } from '@shared/domain/transfer';
import { jobOf, planStanding, type PlanStanding } from '@renderer/features/transfers/planStanding';
import { makeJob, makePlan } from './made';

const days = [
  { day: '2026-11-24', groups: 20, calls: 1 },
  { day: '2026-11-25', groups: 280, calls: 3 },
  { day: '2026-11-26', groups: 120, calls: 2 },
];
const later = [{ day: '2026-11-27', groups: 120, calls: 2 }];
const waiting = (reason: 'announced' | 'rate-limit') =>
  makeJob({ state: 'waiting', waiting: { reason, until: 1_795_000_000 } });

/** Where a plan stands on a connection that may do everything. */
const where = (plan: TransferPlan, job: Job | undefined): PlanStanding => planStanding(plan, job, false);

describe('where a plan stands', () => {
  it('is announced while its job gives the admin time to object, with all that is due', () => {
    const standing = where(makePlan({ days }), waiting('announced'));
    expect(standing).toEqual({ kind: 'announced', until: 1_795_000_000, groups: 300 });
  });

  it('is working while its job runs, waits for the vendor, or stands in line', () => {
    for (const job of [makeJob(), waiting('rate-limit'), makeJob({ state: 'queued' })]) {
      expect(where(makePlan(), job)).toEqual({ kind: 'working', job });
    }
  });

  it('is stopping while a held plan still reads, and paused once its job is', () => {
    expect(where(makePlan({ held: true }), makeJob()).kind).toBe('stopping');
    expect(where(makePlan({ held: true }), makeJob({ state: 'paused' })).kind).toBe('paused');
  });

  it('between two days goes on later, unless it is held', () => {
    const done = makeJob({ state: 'done' });
    expect(where(makePlan({ days: later }), done)).toEqual({
      kind: 'later',
      day: '2026-11-27',
      groups: 120,
    });
    expect(where(makePlan({ days: later, held: true }), done).kind).toBe('paused');
  });

  it('is due when a day has come, or was missed', () => {
    expect(where(makePlan({ days }), undefined)).toEqual({ kind: 'due', groups: 300 });
  });

  it('is read-only, with all that is left, when its connection may only read', () => {
    for (const left of [days, later]) {
      const plan = makePlan({ days: left, counts: { planned: 420 } });
      const standing = planStanding(plan, makeJob({ state: 'done' }), true);
      expect(standing).toEqual({ kind: 'read-only', groups: 420 });
    }
  });

  it('on such a connection still is what a job, a pause, a failure or the end makes of it', () => {
    const failed = makeJob({ state: 'failed' });
    const done = makeJob({ state: 'done' });
    expect(planStanding(makePlan({ days }), makeJob(), true).kind).toBe('working');
    expect(planStanding(makePlan({ days, held: true }), done, true).kind).toBe('paused');
    expect(planStanding(makePlan({ days }), failed, true).kind).toBe('broken');
    expect(planStanding(makePlan({ counts: { accepted: 3 } }), done, true).kind).toBe('open');
    expect(planStanding(makePlan({ state: 'done' }), done, true).kind).toBe('ended');
  });

  it('is broken when its job failed, whatever is left', () => {
    const job = makeJob({ state: 'failed' });
    expect(where(makePlan({ days: later }), job)).toEqual({ kind: 'broken', job });
  });

  it('is open when all was sent and nobody reads any more', () => {
    expect(where(makePlan({ counts: { accepted: 3 } }), makeJob({ state: 'done' })).kind).toBe('open');
  });

  it('of a plan that has ended is its end, even if a recheck failed; but a recheck under way is work', () => {
    const plan = makePlan({ state: 'done-with-failures' });
    expect(where(plan, makeJob({ state: 'failed' }))).toEqual({
      kind: 'ended',
      state: 'done-with-failures',
    });
    expect(where(plan, makeJob()).kind).toBe('working');
  });
});

describe('the job of a plan', () => {
  it('is the one that still works on it, before any that ended', () => {
    const ended = makeJob({ id: 9, state: 'done' });
    const active = makeJob({ id: 8 });
    const other = makeJob({ id: 10, planId: 2 });
    expect(jobOf(makePlan(), [other, ended, active])).toBe(active);
    expect(jobOf(makePlan(), [other, ended])).toBe(ended);
    expect(jobOf(makePlan(), [other])).toBeUndefined();
  });
});
