import { describe, expect, it } from 'vitest';
import { emptyCounts, type TransferPlan } from '@shared/domain/transfer';
import { stepsDone, tourPlan, tourStand, type TourFacts, type TourPlan } from '@renderer/features/tour/steps';
import { routeOf, targetOf } from '@renderer/features/tour/targets';
import type { Route } from '@renderer/stores/router';

const nothing: TourFacts = {
  synced: false,
  syncing: false,
  found: false,
  picked: false,
  wizard: null,
  plan: null,
};
const planAt = (stage: TourPlan['stage']): TourPlan => ({ id: 7, stage, proven: 3 });
const saying = (facts: Partial<TourFacts>): string => tourStand({ ...nothing, ...facts }).says;

describe('what is next', () => {
  it('follows the facts from an empty workspace to a group that was read back', () => {
    const way: Partial<TourFacts>[] = [
      {},
      { syncing: true },
      { synced: true },
      { synced: true, found: true },
      { synced: true, found: true, picked: true },
      { synced: true, found: true, picked: true, wizard: 'takers' },
      { synced: true, found: true, picked: true, wizard: 'check', plan: planAt('ready') },
      { synced: true, found: true, plan: planAt('underway') },
      { synced: true, found: true, plan: planAt('proven') },
    ];
    expect(way.map(saying)).toEqual([
      'syncIdle',
      'syncRunning',
      'find',
      'pick',
      'checkPicked',
      'checkWizard',
      'startWizard',
      'verify',
      'end',
    ]);
    expect(way.map((facts) => stepsDone(tourStand({ ...nothing, ...facts })))).toEqual([
      0, 0, 1, 2, 3, 3, 4, 5, 6,
    ]);
  });

  it('asks for groups again after a start that forgot what was picked', () => {
    expect(saying({ synced: true, found: true })).toBe('pick');
  });

  it('takes the step that was done for those before it, in whatever way it was done', () => {
    expect(saying({ plan: planAt('ready') })).toBe('startDraft');
    expect(saying({ synced: true, wizard: 'takers' })).toBe('checkWizard');
  });

  it('goes back to the takers with whoever goes back there', () => {
    expect(saying({ synced: true, wizard: 'takers', plan: planAt('ready') })).toBe('checkWizard');
  });

  it('calls nothing done that the vendor only accepted, or refused', () => {
    expect(saying({ synced: true, plan: planAt('underway') })).toBe('verify');
    expect(saying({ synced: true, plan: planAt('lost') })).toBe('verifyLost');
    expect(saying({ synced: true, plan: planAt('lost'), picked: true })).toBe('checkPicked');
    expect(saying({ synced: true, wizard: 'check', plan: planAt('empty') })).toBe('checkEmpty');
  });
});

const plan = (fields: Partial<Omit<TransferPlan, 'counts'>>, counts = {}): TransferPlan =>
  ({
    id: 1,
    state: 'running',
    createdAt: 100,
    startedAt: 100,
    total: 3,
    counts: { ...emptyCounts(), ...counts },
    days: [],
    today: '2026-03-02',
    ...fields,
  }) as TransferPlan;

describe('the plan of the tour', () => {
  const stage = (fields: Partial<Omit<TransferPlan, 'counts'>>, counts = {}) =>
    tourPlan([plan(fields, counts)], 100)?.stage;

  it('is proven once every group of this day was read back', () => {
    expect(stage({}, { verified: 2, accepted: 1 })).toBe('underway');
    expect(stage({}, { verified: 2, unknown: 1 })).toBe('underway');
    expect(stage({}, { verified: 2, failed: 1 })).toBe('proven');
    expect(stage({ state: 'done' }, { verified: 3 })).toBe('proven');
  });

  it('does not wait for the days after, on which the quota lets the rest go', () => {
    const days = (...names: string[]) => names.map((day) => ({ day, groups: 20, calls: 1 }));
    expect(stage({ days: days('2026-03-02') }, { verified: 100, planned: 20 })).toBe('underway');
    expect(stage({ days: days('2026-03-03') }, { verified: 300, planned: 20 })).toBe('proven');
  });

  it('is lost where it ended and no group has its new owner', () => {
    expect(stage({ state: 'done-with-failures' }, { failed: 3 })).toBe('lost');
    expect(stage({ state: 'cancelled' }, { skipped: 3 })).toBe('lost');
  });

  it('is ready only where the check left something to hand over', () => {
    expect(stage({ state: 'draft' }, { planned: 3 })).toBe('ready');
    expect(stage({ state: 'draft' }, { skipped: 3 })).toBe('empty');
  });

  it('is the one that got furthest, and none from before the tour', () => {
    const lost = plan({ id: 2, state: 'done-with-failures' }, { failed: 3 });
    const draft = plan({ id: 1, state: 'draft' }, { planned: 3 });
    expect(tourPlan([lost, draft], 100)?.id).toBe(1);
    expect(tourPlan([lost, draft], 101)).toBeNull();
    expect(tourPlan([plan({ state: 'draft', startedAt: 130 }, { planned: 3 })], 120)).not.toBeNull();
  });
});

describe('what is pointed at', () => {
  const orphans: Route = { screen: 'groups', part: 'orphans' };
  const all: Route = { screen: 'groups' };
  const at = (facts: Partial<TourFacts>, route: Route, narrowed = false) =>
    targetOf(tourStand({ ...nothing, ...facts }), { route, narrowed });

  it('is the way to the screen from elsewhere, and the control itself on it', () => {
    expect(at({ synced: true }, { screen: 'settings' })).toBe('rail-groups');
    expect(at({ synced: true }, all)).toBe('orphans');
    expect(at({ plan: planAt('underway') }, { screen: 'transfers', planId: 7 })).toBe('proof');
    expect(at({ plan: planAt('underway') }, orphans)).toBe('rail-transfers');
  });

  it('is the list of leavers until one is chosen, and then the groups', () => {
    expect(at({ synced: true, found: true }, orphans)).toBe('leavers');
    expect(at({ synced: true, found: true }, orphans, true)).toBe('groups');
    expect(at({ synced: true, found: true }, all)).toBe('groups');
  });

  it('is in the wizard while that lies over the screen', () => {
    expect(at({ wizard: 'takers' }, { screen: 'transfers' })).toBe('takers');
    expect(at({ wizard: 'check', plan: planAt('ready') }, orphans)).toBe('start');
  });

  it('is nothing at the end', () => {
    expect(at({ plan: planAt('proven') }, all)).toBeNull();
  });

  it('is shown where it is: the list in which groups were picked, the plan that runs', () => {
    expect(routeOf({ step: 'check', says: 'checkPicked' }, undefined, all)).toEqual(all);
    expect(routeOf({ step: 'check', says: 'checkPicked' }, undefined, orphans)).toEqual(orphans);
    const plan: Route = { screen: 'transfers', planId: 7 };
    expect(routeOf({ step: 'verify', says: 'verify' }, 7, undefined)).toEqual(plan);
    expect(routeOf({ step: 'verify', says: 'verifyLost' }, 7, undefined)).toEqual(orphans);
  });

  it('never does a step by being shown: finding groups without an owner is left to whoever looks', () => {
    expect(routeOf({ step: 'find', says: 'find' }, undefined, undefined)).toEqual(all);
  });
});
