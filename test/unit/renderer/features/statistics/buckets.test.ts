import { describe, expect, it } from 'vitest';
import type { Day } from '@shared/domain/day';
import { axisLabel, bucketEnd, bucketLabel, weekdayOf } from '@renderer/features/statistics/values/buckets';

const day = (text: string): Day => text as Day;
const range = { from: day('2026-10-29'), to: day('2026-11-27') };

describe('buckets', () => {
  it('count weekdays from Monday', () => {
    expect(weekdayOf(day('2026-11-23'))).toBe(0);
    expect(weekdayOf(day('2026-11-29'))).toBe(6);
  });

  it.each([
    ['2026-11-03', 'day', '2026-11-03'],
    ['2026-11-02', 'week', '2026-11-08'],
    ['2026-10-29', 'week', '2026-11-01'],
    ['2026-11-23', 'week', '2026-11-27'],
    ['2026-10-29', 'month', '2026-10-31'],
    ['2026-11-01', 'month', '2026-11-27'],
    ['2026-10-29', 'total', '2026-11-27'],
  ] as const)('the one that begins on %s (%s) ends on %s', (bucket, grain, end) => {
    expect(bucketEnd(day(bucket), grain, range)).toBe(end);
  });

  it('are told in full in the grid and shortly on the axis', () => {
    expect(bucketLabel(day('2026-11-20'), 'day', range, 'zh-CN')).toBe('2026-11-20 周五');
    expect(bucketLabel(day('2026-11-20'), 'day', range, 'en')).toBe('2026-11-20 Fri');
    expect(bucketLabel(day('2026-11-02'), 'week', range, 'en')).toBe('2026-11-02 – 11-08');
    const long = { from: day('2026-10-01'), to: day('2027-01-03') };
    expect(bucketLabel(day('2026-11-01'), 'month', long, 'en')).toBe('2026-11');
    expect(bucketLabel(day('2027-01-01'), 'month', long, 'en')).toBe('2027-01-01 – 01-03');
    expect(bucketLabel(day('2026-12-28'), 'week', long, 'en')).toBe('2026-12-28 – 2027-01-03');
    expect(axisLabel(day('2026-11-20'), 'day', range)).toBe('11-20');
    expect(axisLabel(day('2026-11-20'), 'day', long)).toBe('2026-11-20');
  });
});
