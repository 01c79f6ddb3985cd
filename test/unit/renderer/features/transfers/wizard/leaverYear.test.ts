import { describe, expect, it } from 'vitest';
import { startOfDay, type Day } from '@shared/domain/day';
import { leaverYear } from '@renderer/features/transfers/wizard/leaverYear';

const left = (day: string): number => startOfDay(day as Day) + 3600;

describe('the year of somebody who left', () => {
  it.each([
    ['2026-11-22', 'within', 365],
    ['2025-12-23', 'within', 31],
    ['2025-12-22', 'ending', 30],
    ['2025-11-22', 'ending', 0],
    ['2025-11-21', 'past', -1],
  ])('that began on %s is %s', (day, kind, days) => {
    expect(leaverYear(left(day), '2026-11-22')).toEqual({ kind, day, left: days });
  });

  it('is unknown without a date', () => {
    expect(leaverYear(null, '2026-11-22')).toEqual({ kind: 'unknown' });
  });
});
