import { expect, test } from 'vitest';
import { dayNumber, midnight, mood, weekdayOf } from '@main/practice/statistics/calendar';

test("the documents' own instants fall back to the midnight of their Shanghai day", () => {
  expect(midnight(dayNumber(1_554_296_400))).toBe(1_554_220_800);
  for (const at of [1_600_272_000, 1_645_545_600]) expect(midnight(dayNumber(at))).toBe(at);
  expect(dayNumber(1_600_272_000 - 1)).toBe(dayNumber(1_600_272_000) - 1);
});

test('weekdays are counted from Sunday', () => {
  // 2026-11-28 was a Saturday.
  const saturday = dayNumber(Date.UTC(2026, 10, 28) / 1000);
  expect([saturday - 1, saturday, saturday + 1].map(weekdayOf)).toEqual([5, 6, 0]);
});

test('weekends are quieter than weekdays, and public holidays than both', () => {
  const of = (month: number, day: number): number => mood(dayNumber(Date.UTC(2026, month - 1, day) / 1000));
  expect(of(11, 28)).toBeLessThan(of(11, 27));
  for (const [month, day] of [
    [2, 17],
    [5, 1],
    [10, 1],
    [10, 7],
  ] as const)
    expect(of(month, day), `${month}-${day}`).toBeLessThan(of(11, 29));
  expect(of(10, 8)).toBeGreaterThan(of(10, 7));
});
