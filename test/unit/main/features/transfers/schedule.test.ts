import { expect, it } from 'vitest';
import { readingDelay } from '@main/features/transfers/schedule';

const delays = (item: Parameters<typeof readingDelay>[0], count: number) =>
  Array.from({ length: count }, (_, attempt) => readingDelay(item, attempt) / 1000);

it('reads a group in service at once, then ever more rarely', () => {
  expect(delays({ state: 'accepted', kind: 'onjob' }, 9)).toEqual([0, 1, 2, 4, 8, 16, 32, 60, 60]);
});

it('gives an inheritance a moment, then ever longer, at most a minute', () => {
  expect(delays({ state: 'accepted', kind: 'resigned' }, 7)).toEqual([2, 4, 8, 16, 32, 60, 60]);
});

it('keeps quiet before it reads what may still be at work', () => {
  expect(delays({ state: 'unknown', kind: 'onjob' }, 4)).toEqual([3, 10, 30, 60]);
});
