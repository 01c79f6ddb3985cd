import { describe, expect, it } from 'vitest';
import type { DayCoverage } from '@shared/domain/statistics';
import { calendar, cellState, dayAfterKey, monthOf } from '@renderer/features/statistics/coverage/calendar';
import { standingOf, shareOf } from '@renderer/features/statistics/datasets/standing';
import { day } from './sample';

const none = { fetched: 0, empty: 0, notReady: 0, pending: 0, absent: 0, expired: 0, restated: 0 };
const of = (counts: Partial<DayCoverage>): DayCoverage => ({ day: day('2026-11-01'), ...none, ...counts });

describe('a day of the calendar', () => {
  it.each([
    [{ fetched: 3 }, 'fetched'],
    [{ fetched: 3, empty: 2 }, 'fetched'],
    [{ empty: 2 }, 'empty'],
    [{ fetched: 3, absent: 1 }, 'partial'],
    [{ fetched: 3, expired: 1 }, 'partial'],
    [{ notReady: 2, absent: 1 }, 'notReady'],
    [{ pending: 2 }, 'notReady'],
    [{ absent: 2, expired: 1 }, 'absent'],
    [{ expired: 2 }, 'expired'],
    [{}, 'nothing'],
  ] as const)('%o is %s', (counts, state) => {
    expect(cellState(of(counts))).toBe(state);
  });

  it('is nothing when nobody was asked about', () => {
    expect(cellState(undefined)).toBe('nothing');
  });
});

describe('the calendar', () => {
  const weeks = calendar(day('2026-10-28'), day('2026-11-03'), [of({ fetched: 1 })]);

  it('has a column for each week, from Monday, with nothing outside of the range', () => {
    expect(weeks.map((week) => week.map((cell) => cell?.day.slice(5) ?? ''))).toEqual([
      ['', '', '10-28', '10-29', '10-30', '10-31', '11-01'],
      ['11-02', '11-03', '', '', '', '', ''],
    ]);
    expect(weeks[0]?.[6]?.state).toBe('fetched');
  });

  it('names a month where it begins', () => {
    const [first = [], second = []] = weeks;
    expect(monthOf(first, undefined)).toBe('2026-10');
    expect(monthOf(second, first)).toBe('2026-11');
  });

  it('is walked through with arrows, and not left', () => {
    const [from, to] = [day('2026-10-28'), day('2026-11-20')];
    expect(dayAfterKey(day('2026-11-03'), 'ArrowLeft', from, to)).toBe('2026-10-28');
    expect(dayAfterKey(day('2026-11-03'), 'ArrowDown', from, to)).toBe('2026-11-04');
    expect(dayAfterKey(day('2026-10-28'), 'ArrowUp', from, to)).toBe('2026-10-28');
    expect(dayAfterKey(day('2026-11-03'), 'End', from, to)).toBe('2026-11-20');
    expect(dayAfterKey(day('2026-11-03'), 'Tab', from, to)).toBeUndefined();
  });
});

describe('how a dataset stands', () => {
  const summary = (counts: Partial<DayCoverage>, losing: { days: number; inDays: number } | null = null) => ({
    coverage: { ...none, ...counts },
    losing,
  });

  it.each([
    [false, undefined, false, 'demand'],
    [true, undefined, false, 'none'],
    [true, undefined, true, 'filling'],
    [true, summary({ absent: 9 }), false, 'none'],
    [true, summary({ absent: 9, fetched: 1 }), true, 'filling'],
    [true, summary({ absent: 9, fetched: 1 }), false, 'gaps'],
    [true, summary({ absent: 9, fetched: 1 }, { days: 3, inDays: 2 }), false, 'losing'],
    [true, summary({ fetched: 9, expired: 3 }), false, 'complete'],
    [true, summary({ fetched: 9, pending: 3 }), false, 'complete'],
    [true, summary({ fetched: 9 }), true, 'complete'],
  ] as const)('archived %s, %o, filling %s: %s', (archived, known, filling, standing) => {
    expect(standingOf({ archived }, known, filling)).toBe(standing);
  });

  it('counts what the vendor has forgotten to neither side', () => {
    expect(shareOf({ ...none, fetched: 3, empty: 1, absent: 4, expired: 100 })).toBe(0.5);
    expect(shareOf(none)).toBeNull();
  });
});
