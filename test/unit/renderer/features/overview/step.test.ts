import { describe, expect, it } from 'vitest';
import { nextStep } from '@renderer/features/overview/step';
import type { GroupsOverview } from '@shared/contract/groups';
import type { TransferPlan } from '@shared/domain/transfer';
import { makePlan } from '../transfers/made';

const NOW = 1_800_000_000;
const overview: GroupsOverview = {
  total: 10,
  members: 100,
  byStatus: { '0': 10, '1': 0, '2': 0, '3': 0 },
  gone: 0,
  unloaded: 0,
  owners: 2,
  leavers: [],
  syncedAt: NOW - 60,
};
const leaver = { userid: 'wangfang', name: '王芳', left: true, groups: 720, members: 41_220 };
const plan = (unknown: number, state: TransferPlan['state'] = 'done'): TransferPlan =>
  makePlan({ id: 4, state, counts: { unknown } });
const calm = { secretMissing: false, overview, plans: [], syncing: false, now: NOW };

describe('nextStep', () => {
  it('is calm when everything is fresh and done', () => {
    expect(nextStep(calm)).toEqual({ kind: 'calm' });
  });

  it('asks for the secret before anything that needs it', () => {
    const facts = { ...calm, secretMissing: true, overview: { ...overview, leavers: [leaver] } };
    expect(nextStep(facts).kind).toBe('secret');
  });

  it('puts unknown outcomes of finished plans before new handovers', () => {
    const facts = { ...calm, plans: [plan(2), plan(3)], overview: { ...overview, leavers: [leaver] } };
    expect(nextStep(facts)).toEqual({ kind: 'unknown', count: 5, planId: 4 });
  });

  it('leaves a plan that still runs to itself', () => {
    expect(nextStep({ ...calm, plans: [plan(2, 'running')] }).kind).toBe('calm');
  });

  it('proposes the leaver with the most groups', () => {
    const facts = { ...calm, overview: { ...overview, leavers: [leaver, { ...leaver, userid: 'b' }] } };
    expect(nextStep(facts)).toEqual({ kind: 'leaver', leaver });
  });

  it('proposes nobody of whom a plan that runs holds groups', () => {
    const share = { ...leaver, leftAt: null, kind: 'resigned' as const, groupsBefore: 720, sentToday: 300 };
    const other = { ...leaver, userid: 'b' };
    const facts = { ...calm, overview: { ...overview, leavers: [leaver, other] } };
    const running = makePlan({ state: 'running', owners: [share] });
    expect(nextStep({ ...facts, plans: [running] })).toEqual({ kind: 'leaver', leaver: other });
    const done = makePlan({ state: 'done', owners: [share] });
    expect(nextStep({ ...facts, plans: [done] })).toEqual({ kind: 'leaver', leaver });
  });

  it('proposes to read the rest and to sync again, but not while a sync runs', () => {
    const unloaded = { ...calm, overview: { ...overview, unloaded: 17 } };
    expect(nextStep(unloaded)).toEqual({ kind: 'unloaded', count: 17 });
    expect(nextStep({ ...unloaded, syncing: true }).kind).toBe('calm');
    const old = { ...calm, overview: { ...overview, syncedAt: NOW - 90_000 } };
    expect(nextStep(old)).toEqual({ kind: 'stale', syncedAt: NOW - 90_000 });
    expect(nextStep({ ...old, syncing: true }).kind).toBe('calm');
  });
});
