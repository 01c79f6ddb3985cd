import { describe, expect, it } from 'vitest';
import {
  formatAxis,
  formatDelta,
  formatValue,
  signedShare,
} from '@renderer/features/statistics/values/format';

describe('formatValue', () => {
  it.each([
    [1204, 'count', '1,204'],
    [0, 'count', '0'],
    [null, 'count', '–'],
    [undefined, 'percent', '–'],
    [0.2021, 'percent', '20.21%'],
    [0, 'percent', '0.00%'],
    [-0.015, 'percent', '−1.50%'],
    [12.5, 'percent', '1,250.00%'],
    [435, 'duration', '0:07:15'],
    [0, 'duration', '0:00:00'],
    [90_061, 'duration', '25:01:01'],
    [59.6, 'duration', '0:01:00'],
    [-435, 'duration', '−0:07:15'],
    [-0.2, 'duration', '0:00:00'],
    [4.5, 'score', '4.5'],
    [33.333, 'decimal', '33.33'],
  ] as const)('writes %s as %s: %s', (value, kind, text) => {
    expect(formatValue(value, kind)).toBe(text);
  });
});

describe('formatDelta', () => {
  it.each([
    [110, 100, 'count', '+10 (+10%)'],
    [90, 100, 'count', '−10 (−10%)'],
    [100, 100, 'count', '0 (0%)'],
    [5, 0, 'count', '+5'],
    [1004, 1000, 'count', '+4 (+0.4%)'],
    [0.25, 0.2, 'percent', '+5.00 pp'],
    [0.2, 0.25, 'percent', '−5.00 pp'],
    [435, 420, 'duration', '+0:00:15 (+3.6%)'],
    [5, -10, 'count', '+15 (+150%)'],
    [null, 10, 'count', '–'],
    [10, null, 'count', '–'],
  ] as const)('tells %s from %s (%s): %s', (value, compared, kind, text) => {
    expect(formatDelta(value, compared, kind)).toBe(text);
  });
});

it('writes shares with a sign, whole from ten on', () => {
  expect(['0.004', '0.0996', '-0.5', '0'].map((text) => signedShare(Number(text)))).toEqual([
    '+0.4%',
    '+10%',
    '−50%',
    '0%',
  ]);
});

it('writes an axis as each language counts', () => {
  expect(formatAxis(12_000, 'count', 'zh-CN')).toBe('1.2万');
  expect(formatAxis(12_000, 'count', 'en')).toBe('12K');
  expect(formatAxis(0.2, 'percent', 'en')).toBe('20%');
  expect(formatAxis(300, 'duration', 'en')).toBe('0:05:00');
});
