import { describe, expect, it } from 'vitest';
import { jobOf, planStanding } from '@renderer/features/transfers/planStanding';
import { makeJob, makePlan } from './made';

const days = [
  { day: '2026-11-24', groups: 20, calls: 1 },
  { day: '2026-11-25', groups: 280, calls: 3 },
  { day: '2026-11-26', groups: 120, calls: 2 },
];
const later = [{ day: '2026-11-27', groups: 120, calls: 2 }];
const waiting = (reason: 'announced' | 'rate-limit') =>
  makeJob({ state: 'waiting', waiting: { reason, until: 1_795_000_000 } });

describe('where a plan stands', () => {
  it('is announced while its job gives the admin time to object, with all that is due', () => {
    const standing = planStanding(makePlan({ days }), waiting('announced'));
    expect(standing).toEqual({ kind: 'announced', until: 1_795_000_000, groups: 300 });
  });

  it('is working while its job runs, waits for the vendor, or stands in line', () => {
    for (const job of [makeJob(), waiting('rate-limit'), makeJob({ state: 'queued' })]) {
      expect(planStanding(makePlan(), job)).toEqual({ kind: 'working', job });
    }
  });

  it('is stopping while a held plan still reads, and paused once its job is', () => {
    expect(planStanding(makePlan({ held: true }), makeJob()).kind).toBe('stopping');
    expect(planStanding(makePlan({ held: true }), makeJob({ state: 'paused' })).kind).toBe('paused');
  });

  it('between two days goes on later, unless it is held', () => {
    const done = makeJob({ state: 'done' });
    expect(planStanding(makePlan({ days: later }), done)).toEqual({
      kind: 'later',
      day: '2026-11-27',
      groups: 120,
    });
    expect(planStanding(makePlan({ days: later, held: true }), done).kind).toBe('paused');
  });

  it('is due when a day has come, or was missed', () => {
    expect(planStanding(makePlan({ days }), undefined)).toEqual({ kind: 'due', groups: 300 });
  });

  it('is broken when its job failed, whatever is left', () => {
    const job = makeJob({ state: 'failed' });
    expect(planStanding(makePlan({ days: later }), job)).toEqual({ kind: 'broken', job });
  });

  it('is open when all was sent and nobody reads any more', () => {
    expect(planStanding(makePlan({ counts: { accepted: 3 } }), makeJob({ state: 'done' })).kind).toBe('open');
  });

  it('of a plan that has ended is its end, even if a recheck failed; but a recheck under way is work', () => {
    const plan = makePlan({ state: 'done-with-failures' });
    expect(planStanding(plan, makeJob({ state: 'failed' }))).toEqual({
      kind: 'ended',
      state: 'done-with-failures',
    });
    expect(planStanding(plan, makeJob()).kind).toBe('working');
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
