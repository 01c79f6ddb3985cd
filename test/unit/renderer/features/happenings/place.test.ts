import { describe, expect, it } from 'vitest';
import type { Told } from '@shared/contract/happenings';
import { ground, placeOf } from '@renderer/features/happenings/place';

const told = (parts: Partial<Told>) =>
  placeOf({ kind: 'job-done', jobId: 5, jobKind: null, planId: null, ...parts });

describe('the place of what happened', () => {
  it('is where the results of a job are', () => {
    expect(told({ jobKind: 'sync' })).toEqual({ screen: 'groups', part: 'changes' });
    expect(told({ jobKind: 'download' })).toEqual({ screen: 'statistics', part: 'files' });
    expect(told({ jobKind: 'joinWays' })).toEqual({ screen: 'joinWays' });
  });

  it('is the job itself where it failed, or has no other place', () => {
    expect(told({ kind: 'job-failed', jobKind: 'sync' })).toEqual({ screen: 'jobs', jobId: 5 });
    expect(told({ jobKind: 'export' })).toEqual({ screen: 'jobs', jobId: 5 });
  });

  it('is the plan that goes on, has ended or could not go on', () => {
    const plan = { screen: 'transfers', planId: 3 };
    expect(told({ kind: 'plan-ended', jobKind: 'transfer', planId: 3 })).toEqual(plan);
    expect(told({ kind: 'job-failed', jobKind: 'transfer', planId: 3 })).toEqual(plan);
    expect(told({ kind: 'announced', jobKind: 'transfer', planId: 3 })).toEqual(plan);
  });

  it('is the radar for orphans, and nowhere for what the store did', () => {
    expect(told({ kind: 'orphans', jobKind: 'sync' })).toEqual({ screen: 'groups', part: 'orphans' });
    expect(told({ kind: 'store', jobId: null })).toBeNull();
  });
});

describe('what a place needs', () => {
  it('is the connection in which it happened, which may be gone', () => {
    expect(ground('a', { screen: 'joinWays' }, ['a', 'b'])).toBe('connection');
    expect(ground('c', { screen: 'joinWays' }, ['a', 'b'])).toBe('removed');
  });

  it('is nothing for a job, and for what belongs to no connection', () => {
    expect(ground('c', { screen: 'jobs' }, ['a', 'b'])).toBe('any');
    expect(ground('', { screen: 'audit' }, ['a', 'b'])).toBe('any');
  });
});
