import { describe, expect, it } from 'vitest';
import {
  addDays,
  type Day,
  dayNumber,
  dayOf,
  dayOfNumber,
  daysBetween,
  isDay,
  startOfDay,
} from '@shared/domain/day';

const day = (text: string): Day => text as Day;

describe('days are Asia/Shanghai days', () => {
  it('places the instants that the vendor documents at their midnights', () => {
    expect(startOfDay(day('2020-09-17'))).toBe(1_600_272_000);
    expect(startOfDay(day('2022-02-23'))).toBe(1_645_545_600);
    expect(startOfDay(day('2018-09-10'))).toBe(1_536_508_800);
  });

  it('floors an instant to the day it falls on in Shanghai, whatever zone the machine is in', () => {
    expect(dayOf(1_554_296_400)).toBe('2019-04-03');
    expect(startOfDay(dayOf(1_554_296_400))).toBe(1_554_220_800);
    expect(dayOf(startOfDay(day('2026-01-01')) - 1)).toBe('2025-12-31');
    expect(dayOf(startOfDay(day('2026-01-01')))).toBe('2026-01-01');
  });

  it('counts over month ends and leap days', () => {
    expect(addDays(day('2024-02-28'), 1)).toBe('2024-02-29');
    expect(addDays(day('2025-02-28'), 1)).toBe('2025-03-01');
    expect(addDays(day('2026-01-01'), -1)).toBe('2025-12-31');
    expect(daysBetween(day('2024-02-28'), day('2024-03-01'))).toBe(2);
    expect(daysBetween(day('2026-03-01'), day('2026-02-28'))).toBe(-1);
  });

  it('numbers days from the first of 1970 on, and finds them again', () => {
    expect(dayNumber(day('1970-01-01'))).toBe(0);
    expect(dayNumber(day('1969-12-31'))).toBe(-1);
    expect(dayNumber(day('2024-03-01')) - dayNumber(day('2024-02-28'))).toBe(2);
    const [first, last] = [day('2023-12-25'), day('2025-01-10')];
    for (let at = first, number = dayNumber(first); at <= last; at = addDays(at, 1), number++) {
      expect(dayNumber(at)).toBe(number);
      expect(dayOfNumber(number)).toBe(at);
    }
    expect(dayNumber(dayOf(startOfDay(first) - 1)), 'the instant belongs to the Shanghai day').toBe(
      dayNumber(first) - 1,
    );
  });

  it('knows a day from a text that only looks like one', () => {
    expect(isDay('2026-11-22')).toBe(true);
    for (const text of ['2026-02-30', '2026-13-01', '2026-1-1', '22-11-2026', '', '2026-11-22T00:00']) {
      expect(isDay(text), text).toBe(false);
    }
  });
});
