import { describe, expect, it } from 'vitest';
import {
  isEmpty,
  isPicked,
  PICK_LIMIT,
  pickAll,
  pickedCount,
  pickedShare,
  pickNothing,
  setPicked,
  span,
  type Picked,
} from '@renderer/grid/selection';

const ids = (...names: string[]): Picked<string> => ({ kind: 'ids', ids: new Set(names) });
const allBut = (...names: string[]): Picked<string> => ({ kind: 'all', query: 'q', except: new Set(names) });
const numbered = (count: number): string[] => Array.from({ length: count }, (_, index) => `g${index}`);

describe('a selection', () => {
  it('starts empty', () => {
    expect(isEmpty(pickNothing())).toBe(true);
    expect(pickedCount(pickNothing(), 2400)).toBe(0);
  });

  it('counts what matches, less what was taken out', () => {
    expect(pickedCount(pickAll('q'), 2400)).toBe(2400);
    expect(pickedCount(allBut('a', 'b'), 2400)).toBe(2398);
    expect(pickedCount(ids('a', 'b'), 2400)).toBe(2);
  });

  it('knows rows that were never loaded', () => {
    expect(isPicked(pickAll('q'), 'never seen')).toBe(true);
    expect(isPicked(allBut('a'), 'a')).toBe(false);
  });

  it('takes a row out of everything and puts it back', () => {
    const without = setPicked(pickAll('q'), ['a'], false, 10);
    expect(without).toEqual(allBut('a'));
    expect(setPicked(without ?? pickNothing(), ['a'], true, 10)).toEqual(pickAll('q'));
  });

  it('is nothing once every matching row was taken out', () => {
    expect(setPicked(allBut('a'), ['b'], false, 2)).toEqual(pickNothing());
  });

  it('does not change the selection it was made from', () => {
    const before = ids('a');
    setPicked(before, ['b'], true, 10);
    expect(before).toEqual(ids('a'));
  });

  it('refuses more ids than the contract carries, picked or left out', () => {
    expect(setPicked(pickNothing(), numbered(PICK_LIMIT), true, 500_000)).not.toBeNull();
    expect(setPicked(pickNothing(), numbered(PICK_LIMIT + 1), true, 500_000)).toBeNull();
    expect(setPicked(pickAll('q'), numbered(PICK_LIMIT + 1), false, 500_000)).toBeNull();
  });
});

describe('the header checkbox', () => {
  it('is full for everything, half with an exception', () => {
    expect(pickedShare(pickAll('q'), 2400, [])).toBe('all');
    expect(pickedShare(allBut('a'), 2400, [])).toBe('some');
  });

  it('is full for ids only when all matching rows are in memory and picked', () => {
    expect(pickedShare(ids('a', 'b'), 2, ['a', 'b'])).toBe('all');
    expect(pickedShare(ids('a', 'x'), 2, ['a', 'b'])).toBe('some');
    expect(pickedShare(ids('a', 'b'), 2400, ['a', 'b'])).toBe('some');
    expect(pickedShare(pickNothing(), 2, ['a', 'b'])).toBe('none');
  });

  it('is not full over no rows', () => {
    expect(pickedShare(pickAll('q'), 0, [])).toBe('some');
    expect(pickedShare(ids('a'), 0, [])).toBe('some');
  });
});

it('spans from either end', () => {
  expect(span(3, 7)).toEqual({ start: 3, count: 5 });
  expect(span(7, 3)).toEqual({ start: 3, count: 5 });
  expect(span(4, 4)).toEqual({ start: 4, count: 1 });
});
