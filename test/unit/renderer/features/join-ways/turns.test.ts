import { expect, it } from 'vitest';
import { ADOPT_LIMIT } from '@shared/domain/join-way-rules';
import { turnsOf } from '@renderer/features/join-ways/turns';

it('leave nothing out, and are as large as a call takes', () => {
  const ids = Array.from({ length: 2 * ADOPT_LIMIT + 1 }, (_, index) => index + 1);
  const turns = turnsOf(ids);
  expect(turns.map(({ length }) => length)).toEqual([ADOPT_LIMIT, ADOPT_LIMIT, 1]);
  expect(turns.flat()).toEqual(ids);
});

it('are none for nothing, and one for what fits', () => {
  expect(turnsOf([])).toEqual([]);
  expect(turnsOf([4, 5], 2)).toEqual([[4, 5]]);
});
