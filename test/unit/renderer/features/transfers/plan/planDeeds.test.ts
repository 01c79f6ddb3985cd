import { describe, expect, it } from 'vitest';
import { planDeeds } from '@renderer/features/transfers/plan/planDeeds';
import type { PlanStanding } from '@renderer/features/transfers/planStanding';
import { makeJob, makePlan } from '../made';

const deeds = (standing: PlanStanding, counts: Parameters<typeof makePlan>[0] = {}) =>
  [...planDeeds(makePlan(counts), standing)].toSorted();
const unsent = { counts: { planned: 10 } };

describe('what can be done about a plan', () => {
  it('at work, is to pause it, stop after the batch, or cancel the rest', () => {
    const working = { kind: 'working', job: makeJob() } as const;
    expect(deeds(working, unsent)).toEqual(['cancel', 'hold', 'pause']);
    expect(deeds(working)).toEqual(['pause']);
  });

  it('before it goes on by itself, is to pause it', () => {
    expect(deeds({ kind: 'announced', until: null, groups: 1 }, unsent)).toEqual(['cancel', 'pause']);
    expect(deeds({ kind: 'read-only', groups: 1 }, unsent)).toEqual(['cancel', 'pause']);
    expect(deeds({ kind: 'later', day: '2026-11-27', groups: 1 }, unsent)).toEqual(['cancel', 'pause']);
  });

  it('once it stands still, is to resume it', () => {
    for (const standing of [
      { kind: 'paused' },
      { kind: 'stopping' },
      { kind: 'broken', job: makeJob() },
    ] as const) {
      expect(deeds(standing, unsent)).toEqual(['cancel', 'resume']);
    }
  });

  it('at its end, is to read again what is open and to give back what was moved', () => {
    const ended = { kind: 'ended', state: 'done' } as const;
    expect(deeds(ended, { counts: { verified: 3, unknown: 1 } })).toEqual(['recheck', 'reverse']);
    expect(deeds(ended, { counts: { failed: 3 } })).toEqual([]);
  });
});
