import { describe, expect, it } from 'vitest';
import { addDays, type Day } from '@shared/domain/day';
import { median, unusual, usualDays } from '@shared/domain/hints';
import { kindOfDay, weekdayOf } from '@shared/domain/holidays';

const day = (text: string): Day => text as Day;

describe('days', () => {
  it('know weekends, holidays, and the weekend days that are worked for them', () => {
    expect(kindOfDay(day('2026-02-13'))).toBe('workday');
    expect(kindOfDay(day('2026-02-14'))).toBe('makeUp');
    expect(kindOfDay(day('2026-02-15'))).toBe('holiday');
    expect(kindOfDay(day('2026-02-23'))).toBe('holiday');
    expect(kindOfDay(day('2026-02-24'))).toBe('workday');
    expect(kindOfDay(day('2025-10-08'))).toBe('holiday');
    expect(kindOfDay(day('2025-10-11'))).toBe('makeUp');
    expect(kindOfDay(day('2026-11-28'))).toBe('weekend');
    // Not announced: only the weekend is known.
    expect(kindOfDay(day('2027-02-08'))).toBe('workday');
  });

  it('are off and worked as often as was announced', () => {
    const count = (year: number, kind: string): number =>
      Array.from({ length: 365 }, (_, at) => addDays(day(`${year}-01-01`), at)).filter(
        (each) => kindOfDay(each) === kind,
      ).length;
    expect([count(2025, 'holiday'), count(2025, 'makeUp')]).toEqual([28, 5]);
    expect([count(2026, 'holiday'), count(2026, 'makeUp')]).toEqual([33, 6]);
  });

  it('worked in exchange are Saturdays and Sundays', () => {
    const all = Array.from({ length: 730 }, (_, at) => addDays(day('2025-01-01'), at));
    const worked = all.filter((each) => kindOfDay(each) === 'makeUp');
    expect(worked.every((each) => weekdayOf(each) > 5)).toBe(true);
  });
});

describe('comparable days', () => {
  it('are the same weekdays before, without holidays', () => {
    const days = usualDays(day('2026-10-22'));
    expect(days).toEqual(
      ['2026-10-15', '2026-10-08', '2026-09-24', '2026-09-17', '2026-09-10', '2026-09-03', '2026-08-27'].map(
        day,
      ),
    );
  });

  it('of a weekend leave out the weekend days that were worked', () => {
    expect(usualDays(day('2026-10-17'))).not.toContain('2026-10-10');
    expect(usualDays(day('2026-10-17'))).toContain('2026-09-19');
  });

  it('of a holiday are holidays and Sundays', () => {
    const days = usualDays(day('2026-10-03'));
    expect(days.slice(0, 4)).toEqual(['2026-10-02', '2026-10-01', '2026-09-27', '2026-09-26'].map(day));
    expect(days).not.toContain('2026-09-20');
    expect(days).toContain('2026-09-13');
  });

  it('of a weekend day that is worked there are none', () => {
    expect(usualDays(day('2026-10-10'))).toEqual([]);
  });
});

describe('unusual values', () => {
  const steady = [40, 42, 38, 41, 39, 40, 43, 37];

  it('are far from the median, measured by how much it usually varies', () => {
    expect(unusual(90, steady, 'count')).toEqual({ usual: 40, strength: 12.5, direction: 'up' });
    expect(unusual(0, steady, 'count')).toMatchObject({ direction: 'down', strength: 10 });
    expect(unusual(46, steady, 'count')).toBeNull();
  });

  it('are no hair’s breadth, nor one instead of two', () => {
    expect(unusual(2, [1, 1, 1, 1, 1, 1], 'count')).toBeNull();
    expect(unusual(1000, [990, 990, 990, 990, 990], 'count')).toBeNull();
    expect(unusual(0.55, [0.5, 0.5, 0.5, 0.5], 'percent')).toBeNull();
  });

  it('vary as much as before where they always varied', () => {
    expect(unusual(90, [10, 90, 20, 80, 15, 85, 12, 88], 'count')).toBeNull();
  });

  it('need something to be compared with', () => {
    expect(unusual(90, [1, 1, 1], 'count')).toBeNull();
  });

  it('stand against a median that lies between two where they are even', () => {
    expect(median([1, 2, 3, 10])).toBe(2.5);
    expect(median([5, 1, 3])).toBe(3);
  });
});
