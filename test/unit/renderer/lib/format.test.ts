import { describe, expect, it } from 'vitest';
import { clock, dateTime, durationParts, freshness, middleEllipsis } from '@renderer/lib/format';

// 2026-11-22 00:30:05 in Shanghai, still the 21st in UTC.
const AT = Date.UTC(2026, 10, 21, 16, 30, 5) / 1000;
const HOUR = 3600;

describe('instants', () => {
  it('are written in Shanghai time whatever the computer thinks', () => {
    expect(dateTime(AT)).toBe('2026-11-22 00:30');
    expect(clock(AT)).toBe('00:30:05');
  });

  it('are named by how far away their day is', () => {
    expect(freshness(AT, AT + HOUR)).toEqual({ kind: 'today', time: '00:30' });
    expect(freshness(AT - HOUR, AT)).toEqual({ kind: 'yesterday', time: '23:30' });
    expect(freshness(AT - 48 * HOUR, AT)).toEqual({ kind: 'day', day: '11-20' });
    expect(freshness(AT - 400 * 24 * HOUR, AT)).toEqual({ kind: 'day', day: '2025-10-18' });
  });
});

describe('durationParts', () => {
  it.each([
    [0, [['second', 0]]],
    [59.6, [['minute', 1]]],
    [
      125,
      [
        ['minute', 2],
        ['second', 5],
      ],
    ],
    [605, [['minute', 10]]],
    [
      3 * HOUR + 300,
      [
        ['hour', 3],
        ['minute', 5],
      ],
    ],
    [
      26 * HOUR,
      [
        ['day', 1],
        ['hour', 2],
      ],
    ],
  ] as const)('says %d seconds in at most two units', (seconds, parts) => {
    expect(durationParts(seconds)).toEqual(parts);
  });
});

describe('middleEllipsis', () => {
  it('keeps both ends and never exceeds the length asked for', () => {
    expect(middleEllipsis('short', 8)).toBe('short');
    const cut = middleEllipsis('wrOgQhDgAAMYQiS5ol9G7gK9JVAAAA', 12);
    expect(cut).toHaveLength(12);
    expect(cut.startsWith('wrOgQhD')).toBe(true);
    expect(cut.endsWith('AAAA')).toBe(true);
  });
});
