import {
  parseCount,
  parseDecimal,
  parseDuration,
  parseInstant,
  parseMetric,
  parsePercent,
} from '@main/vendors/sobot/parse';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

const two = (value: number): string => String(value).padStart(2, '0');
/** The vendor's own ways of writing. */
const written = {
  percent: (hundredths: number): string => {
    const size = Math.abs(hundredths);
    return `${hundredths < 0 ? '-' : ''}${Math.floor(size / 100)}.${two(size % 100)}%`;
  },
  duration: (seconds: number): string =>
    `${two(Math.floor(seconds / 3600))}:${two(Math.floor(seconds / 60) % 60)}:${two(seconds % 60)}`,
};

describe("the documents' own values", () => {
  it.each([
    ['20.21%', 0.2021],
    ['-60.00%', -0.6],
    ['100.00%', 1],
    ['79.78%', 0.7978],
    ['130.5%', 1.305],
    ['0.00%', 0],
  ])('percent %s', (text, value) => expect(parsePercent(text)).toBe(value));

  it.each([
    ['00:07:15', 435],
    ['00:00:07', 7],
    ['00:10:40', 640],
    ['31:00:01', 111_601],
    ['1234:59:59', 4_445_999],
  ])('duration %s', (text, value) => expect(parseDuration(text)).toBe(value));

  it.each([
    ['3.80', 3.8],
    ['5.3', 5.3],
    ['-10.0', -10],
    ['210.0', 210],
  ])('decimal %s', (text, value) => expect(parseDecimal(text)).toBe(value));

  it('counts and instants', () => {
    expect(parseCount('63')).toBe(63);
    expect(parseInstant('1572851882000')).toBe(1_572_851_882);
    expect(parseInstant('1572954558319')).toBe(1_572_954_558);
  });
});

describe('what is missing or unreadable becomes null', () => {
  const strange = [undefined, null, '', ' ', '-', '--', 'null', 'NaN', {}, [], true, '1e5', '０１', Infinity];
  it.each(strange)('%o', (value) => {
    for (const parse of [parseCount, parseDecimal, parseDuration, parseInstant, parsePercent])
      expect(parse(value)).toBeNull();
  });
  it('and so does a value of another kind', () => {
    expect(parseCount('3.80')).toBeNull();
    expect(parseCount('20.21%')).toBeNull();
    expect(parsePercent('20.21')).toBeNull();
    expect(parseDecimal('00:07:15')).toBeNull();
    expect(parseDuration('00:60:00')).toBeNull();
    expect(parseDuration('-00:01:00')).toBeNull();
    expect(parseInstant('1572851882')).toBeNull();
  });
  it('whatever it is', () => {
    fc.assert(
      fc.property(fc.anything(), (value) => {
        for (const kind of ['count', 'percent', 'duration', 'score', 'decimal'] as const) {
          const parsed = parseMetric(kind, value);
          expect(parsed === null || Number.isFinite(parsed)).toBe(true);
        }
      }),
    );
  });
});

describe('what is written is read again', () => {
  it('counts, as texts and as numbers', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 1e12 }), (value) => {
        expect(parseMetric('count', String(value))).toBe(value);
        expect(parseMetric('count', value)).toBe(value);
      }),
    );
  });
  it('percents, below none and above all as well', () => {
    fc.assert(
      fc.property(fc.integer({ min: -1_000_000, max: 1_000_000 }), (hundredths) => {
        const parsed = parseMetric('percent', written.percent(hundredths));
        // The nearest number to the fraction that is written, not merely one close to it.
        expect(parsed).toBe(Number(`${hundredths}e-4`) + 0);
        expect(written.percent(Math.round((parsed ?? 0) * 10_000))).toBe(written.percent(hundredths));
      }),
    );
  });
  it('durations, also over many days', () => {
    fc.assert(
      fc.property(fc.nat({ max: 90 * 86_400 }), (seconds) => {
        expect(parseMetric('duration', written.duration(seconds))).toBe(seconds);
      }),
    );
  });
  it('decimals and scores', () => {
    fc.assert(
      fc.property(fc.integer({ min: -1e9, max: 1e9 }), fc.integer({ min: 0, max: 4 }), (digits, places) => {
        const value = Number(`${digits}e-${places}`);
        expect(parseMetric('decimal', value.toFixed(places))).toBe(value + 0);
        expect(parseMetric('score', value.toFixed(places))).toBe(value + 0);
      }),
    );
  });
  it('instants, to the second', () => {
    fc.assert(
      fc.property(fc.integer({ min: 100_000_000_000, max: 99_999_999_999_999 }), (milliseconds) => {
        expect(parseInstant(String(milliseconds))).toBe(Math.floor(milliseconds / 1000));
      }),
    );
  });
});
