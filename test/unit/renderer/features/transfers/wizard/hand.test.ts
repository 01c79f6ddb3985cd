import { describe, expect, it } from 'vitest';
import { fillUp, missingOf, settledCounts, sumOf } from '@renderer/features/transfers/wizard/hand';

describe('sharing out by hand', () => {
  it('adds up while numbers are typed, an empty field being nothing', () => {
    expect(sumOf([240, null, 465])).toBe(705);
    expect(missingOf([240, null, 465], 706)).toBe(1);
    expect(missingOf([240, 240, 240], 706)).toBe(-14);
  });

  it('is settled once it adds up, and not before', () => {
    expect(settledCounts([240, 466], 706)).toEqual([240, 466]);
    expect(settledCounts([706, null], 706)).toEqual([706, 0]);
    expect(settledCounts([240, 465], 706)).toBeNull();
    expect(settledCounts([240, 467], 706)).toBeNull();
  });

  it('gives the rest to one taker', () => {
    expect(fillUp([240, null], 1, 706)).toEqual([240, 466]);
    expect(fillUp([300, 500], 1, 706)).toEqual([300, 406]);
    expect(fillUp([800, 10], 1, 706)).toEqual([800, 0]);
  });
});
