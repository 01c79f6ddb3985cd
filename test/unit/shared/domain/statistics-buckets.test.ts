import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, daysBetween, type Day } from '@shared/domain/day';
import { GRAINS } from '@shared/domain/statistics';
import { bucketsOf, comparedRange } from '@shared/domain/statistics-buckets';

const day = (text: string): Day => text as Day;
const weekday = (text: Day): number => new Date(`${text}T00:00:00Z`).getUTCDay();

describe('buckets', () => {
  it('begin weeks on Monday, and end with the range', () => {
    expect(bucketsOf({ from: day('2026-11-18'), to: day('2026-12-01') }, 'week')).toEqual([
      { from: '2026-11-18', to: '2026-11-22' },
      { from: '2026-11-23', to: '2026-11-29' },
      { from: '2026-11-30', to: '2026-12-01' },
    ]);
  });

  it('end months on their last day, in leap years too', () => {
    expect(bucketsOf({ from: day('2028-02-10'), to: day('2028-03-02') }, 'month')).toEqual([
      { from: '2028-02-10', to: '2028-02-29' },
      { from: '2028-03-01', to: '2028-03-02' },
    ]);
  });

  it('cover every day of the range once, whatever the grain', () => {
    const range = fc.tuple(fc.integer({ min: 0, max: 20_000 }), fc.integer({ min: 0, max: 400 }));
    fc.assert(
      fc.property(range, fc.constantFrom(...GRAINS), ([start, length], grain) => {
        const from = addDays(day('1990-01-01'), start);
        const to = addDays(from, length);
        const buckets = bucketsOf({ from, to }, grain);
        let next = from;
        for (const bucket of buckets) {
          expect(bucket.from).toBe(next);
          next = addDays(bucket.to, 1);
        }
        expect(next).toBe(addDays(to, 1));
      }),
    );
  });
});

describe('the range compared with', () => {
  const query = { from: day('2026-11-18'), to: day('2026-11-27') };

  it('is the one just before, of equal length', () => {
    expect(comparedRange({ ...query, compare: 'previous' })).toEqual({
      from: '2026-11-08',
      to: '2026-11-17',
    });
    expect(comparedRange({ ...query, compare: 'none' })).toBeNull();
  });

  it('begins on the same weekday and does not overlap', () => {
    const compared = comparedRange({ ...query, compare: 'weekdays' });
    if (!compared) throw new Error('nothing to compare with');
    expect(weekday(compared.from)).toBe(weekday(query.from));
    expect(compared.to < query.from).toBe(true);
    expect(daysBetween(compared.from, compared.to)).toBe(daysBetween(query.from, query.to));
  });
});
