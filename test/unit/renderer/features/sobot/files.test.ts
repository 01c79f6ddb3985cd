import { describe, expect, it } from 'vitest';
import type { Day } from '@shared/domain/day';
import { daysIn, fileRange, lastDays } from '@renderer/features/sobot/files/range';
import { sizeText } from '@renderer/lib/sizeText';
import { countStates } from '@renderer/features/sobot/files/states';
import { TASKS, vendorWord } from '@renderer/features/sobot/tasks';

const TODAY = '2026-03-10' as Day;

describe('the days of a download', () => {
  it('end yesterday', () => {
    expect(lastDays(TODAY, 1)).toEqual({ from: '2026-03-09', to: '2026-03-09' });
    expect(lastDays(TODAY, 31)).toEqual({ from: '2026-02-07', to: '2026-03-09' });
    expect(daysIn(lastDays(TODAY, 31))).toBe(31);
  });

  it('are at most 31, in order, and before today', () => {
    expect(fileRange('2026-02-07', '2026-03-09', TODAY)).toEqual({ from: '2026-02-07', to: '2026-03-09' });
    expect(fileRange('2026-02-06', '2026-03-09', TODAY)).toBeNull();
    expect(fileRange('2026-03-09', '2026-03-10', TODAY)).toBeNull();
    expect(fileRange('2026-03-09', '2026-03-08', TODAY)).toBeNull();
    expect(fileRange('2026-02-30', '2026-03-01', TODAY)).toBeNull();
    expect(fileRange(undefined, '2026-03-01', TODAY)).toBeNull();
  });
});

describe('sizeText', () => {
  it.each([
    [0, '0 B'],
    [1023, '1023 B'],
    [1024, '1.0 KB'],
    [1024 * 1024 - 1, '1.0 MB'],
    [3.4 * 1024 ** 2, '3.4 MB'],
    [5000 * 1024 ** 3, '5000.0 GB'],
  ])('writes %d bytes as %s', (bytes, text) => {
    expect(sizeText(bytes)).toBe(text);
  });
});

describe('states and kinds', () => {
  it('are counted, each state with its number', () => {
    const files = (['done', 'done', 'failed'] as const).map((state) => ({ state }));
    expect(countStates(files)).toEqual({ waiting: 0, downloading: 0, done: 2, none: 0, failed: 1 });
  });

  it('have the words of the vendor', () => {
    expect(TASKS.map(({ word }) => word)).toEqual([
      'visit',
      'conversation',
      'evaluation',
      'msg',
      'user',
      'ticket',
    ]);
    expect(vendorWord(4)).toBe('msg');
  });
});
