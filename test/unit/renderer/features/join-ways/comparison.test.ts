import { describe, expect, it } from 'vitest';
import { compared } from '@renderer/features/join-ways/form/comparison';
import { fields } from './made';

describe('the comparison before everything is overwritten', () => {
  const marks = (...versions: Parameters<typeof compared>) =>
    compared(...versions).fields.flatMap(({ field, changes, differs }) =>
      changes || differs ? [[field, changes, differs]] : [],
    );

  it('marks what saving changes at the vendor, the order of the groups too', () => {
    const vendor = fields({ chatIds: ['a', 'b'] });
    const after = fields({ chatIds: ['b', 'a'], remark: '新' });
    expect(marks(vendor, vendor, after)).toEqual([
      ['remark', true, false],
      ['chatIds', true, false],
    ]);
  });

  it('marks a change by somebody else, also where saving takes it back', () => {
    const vault = fields({ state: 'old' });
    const vendor = fields({ state: 'other' });
    expect(marks(vendor, vault, vault)).toEqual([['state', true, true]]);
    expect(compared(vendor, vault, vault)).toMatchObject({ changes: 1, drift: true });
  });

  it('has nothing to save when the vendor has it already', () => {
    expect(compared(fields(), fields({ remark: '旧' }), fields())).toMatchObject({ changes: 0, drift: true });
    expect(compared(fields(), fields(), fields())).toMatchObject({ changes: 0, drift: false });
  });
});
