import { describe, expect, it } from 'vitest';
import { namedDay, shortDay } from '@renderer/lib/namedDay';

describe('the name of a day', () => {
  it.each([
    ['2026-11-25', { kind: 'today' }],
    ['2026-11-26', { kind: 'tomorrow' }],
    ['2026-11-27', { kind: 'weekday', weekday: 5 }],
    ['2026-11-29', { kind: 'weekday', weekday: 0 }],
    ['2026-12-01', { kind: 'weekday', weekday: 2 }],
    // The same weekday as today would be taken for today.
    ['2026-12-02', { kind: 'date', text: '12-02' }],
    ['2027-01-04', { kind: 'date', text: '2027-01-04' }],
    ['2026-11-24', { kind: 'date', text: '11-24' }],
  ])('calls %s by what a reader on 2026-11-25 would say', (day, name) => {
    expect(namedDay(day, '2026-11-25')).toEqual(name);
  });

  it('knows tomorrow over the end of a year', () => {
    expect(namedDay('2027-01-01', '2026-12-31')).toEqual({ kind: 'tomorrow' });
  });

  it('shows what is no day as it is', () => {
    expect(namedDay('2026-02-30', '2026-02-28')).toEqual({ kind: 'date', text: '2026-02-30' });
  });
});

it('tells the year only where it differs', () => {
  expect(shortDay('2026-11-27', '2026-11-25')).toBe('11-27');
  expect(shortDay('2027-01-04', '2026-11-25')).toBe('2027-01-04');
});
