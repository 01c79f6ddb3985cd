import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { GroupSync } from '@shared/contract/changes';
import { startOfDay, type Day } from '@shared/domain/day';
import { laterThan, periodOf, PRESETS, type PeriodChoice } from '@renderer/features/changes/period';

const at = (day: string, hour: number): number => startOfDay(day as Day) + hour * 3600;
const sync = (id: number, finishedAt: number): GroupSync => ({ id, finishedAt, groups: 10, members: 100 });

/** Friday 2026-11-27 is today; the week began on Monday 2026-11-23. */
const NOW = at('2026-11-27', 15);
const friday = sync(6, at('2026-11-27', 9));
const night = sync(5, at('2026-11-27', 0));
const thursday = sync(4, at('2026-11-26', 23));
const monday = sync(3, at('2026-11-23', 8));
const sunday = sync(2, at('2026-11-22', 22));
const october = sync(1, at('2026-10-05', 10));
const SYNCS = [friday, night, thursday, monday, sunday, october];

const choose = (preset: PeriodChoice['preset'], from: number | null = null, to: number | null = null) =>
  periodOf({ preset, from, to }, SYNCS, NOW);

describe('the period of a comparison', () => {
  it('is none before there are two syncs', () => {
    for (const preset of PRESETS) {
      expect(periodOf({ preset, from: null, to: null }, [], NOW)).toBeNull();
      expect(periodOf({ preset, from: 6, to: null }, [friday], NOW)).toBeNull();
    }
  });

  it('since the last sync begins at the one before it', () => {
    expect(choose('last')).toEqual({ from: night, to: null });
  });

  it('today begins with what was known at midnight in Shanghai', () => {
    expect(choose('today')).toEqual({ from: thursday, to: null });
  });

  it('this week begins with what was known when Monday began', () => {
    expect(choose('week')).toEqual({ from: sunday, to: null });
    expect(periodOf({ preset: 'week', from: null, to: null }, SYNCS, at('2026-11-23', 9))?.from).toBe(sunday);
    expect(periodOf({ preset: 'week', from: null, to: null }, SYNCS, at('2026-11-22', 23))?.from).toBe(
      october,
    );
  });

  it('begins at the oldest sync where none is old enough', () => {
    expect(periodOf({ preset: 'week', from: null, to: null }, [friday, night], NOW)?.from).toBe(night);
  });

  it('of any two is the two that were chosen', () => {
    expect(choose('any', 2, 4)).toEqual({ from: sunday, to: thursday });
    expect(choose('any', 2)).toEqual({ from: sunday, to: null });
  });

  it('goes on until now where the chosen end is gone or not later', () => {
    expect(choose('any', 4, 2)).toEqual({ from: thursday, to: null });
    expect(choose('any', 4, 99)).toEqual({ from: thursday, to: null });
    expect(choose('any', 99)).toEqual({ from: night, to: null });
  });

  it('never ends before it begins', () => {
    const id = fc.option(fc.integer({ min: 0, max: 7 }));
    fc.assert(
      fc.property(
        fc.record({ preset: fc.constantFrom(...PRESETS), from: id, to: id }),
        fc.integer({ min: at('2026-10-05', 0), max: at('2026-12-31', 0) }),
        (choice, now) => {
          const period = periodOf(choice, SYNCS, now);
          expect(period).not.toBeNull();
          const { from, to } = period ?? { from: friday, to: null };
          expect(to === null || to.finishedAt > from.finishedAt).toBe(true);
        },
      ),
    );
  });
});

it('offers the syncs after one as its end', () => {
  expect(laterThan(thursday, SYNCS)).toEqual([friday, night]);
  expect(laterThan(friday, SYNCS)).toEqual([]);
});
