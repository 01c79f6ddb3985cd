import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { joinWayForm } from '@shared/domain/join-way';
import { characters, joinWayProblems, type JoinWayFields } from '@shared/domain/join-way-rules';

const text = (most: number) => fc.string({ unit: 'grapheme', maxLength: most });

const anyFields: fc.Arbitrary<JoinWayFields> = fc.record({
  scene: fc.constantFrom(1 as const, 2 as const),
  remark: text(40),
  autoCreate: fc.boolean(),
  baseName: fc.oneof(fc.constant(''), text(50)),
  baseId: fc.oneof(
    fc.constant(null),
    fc.integer({ min: -2, max: 12 }),
    fc.integer({ min: 999_999_998, max: 1_000_000_002 }),
  ),
  chatIds: fc.array(fc.constantFrom('a', 'b', 'c', 'd', 'e', 'f', 'g'), { maxLength: 7 }),
  state: text(40),
});

describe('the rules of a join way', () => {
  it('say something of a form exactly when main would refuse it', () => {
    fc.assert(
      fc.property(anyFields, (form) => {
        expect(Object.keys(joinWayProblems(form)).length === 0).toBe(joinWayForm.safeParse(form).success);
      }),
      { numRuns: 1000 },
    );
  });

  it('count characters as the vendor does, not halves of them', () => {
    const form = {
      scene: 2,
      autoCreate: false,
      baseName: '',
      baseId: null,
      chatIds: ['a'],
      state: '',
    } as const;
    const remark = '🎉'.repeat(30);
    expect(characters(remark)).toBe(30);
    expect(joinWayProblems({ ...form, chatIds: ['a'], remark })).toEqual({});
    expect(joinWayProblems({ ...form, chatIds: ['a'], remark: `${remark}!` })).toEqual({ remark: 'tooLong' });
  });

  it('name the one thing that is wrong with each field', () => {
    expect(
      joinWayProblems({
        scene: 2,
        remark: '',
        autoCreate: false,
        baseName: '群',
        baseId: 0,
        chatIds: ['a', 'a'],
        state: 'x'.repeat(31),
      }),
    ).toEqual({ baseName: 'onlyAuto', baseId: 'notNumber', chatIds: 'repeated', state: 'tooLong' });
  });
});
