import { describe, expect, it } from 'vitest';
import { joinWayForm } from '@shared/domain/join-way';
import {
  added,
  automaticNames,
  BLANK,
  movedTo,
  sharing,
  tidy,
} from '@renderer/features/join-ways/form/draft';
import { fields, row } from './made';

describe('the draft of a join way', () => {
  it('is sent without space at its ends, and without what only counts with automatic groups', () => {
    const draft = fields({ remark: ' a ', state: ' s ', autoCreate: false, baseName: '群', baseId: 3 });
    expect(tidy(draft)).toMatchObject({ remark: 'a', state: 's', baseName: '', baseId: null });
    expect(tidy({ ...draft, autoCreate: true })).toMatchObject({ baseName: '群', baseId: 3 });
    expect(joinWayForm.safeParse(tidy(draft)).success).toBe(true);
  });

  it('begins as a QR code without groups, which cannot be sent yet', () => {
    expect(BLANK.scene).toBe(2);
    expect(joinWayForm.safeParse(BLANK).success).toBe(false);
  });

  it('moves, adds and refuses groups', () => {
    expect(movedTo(['a', 'b', 'c'], 2, 0)).toEqual(['c', 'a', 'b']);
    expect(movedTo(['a', 'b'], 0, -1)).toEqual(['a', 'b']);
    expect(movedTo(['a', 'b'], 1, 2)).toEqual(['a', 'b']);
    expect(added(['a'], 'b')).toEqual(['a', 'b']);
    expect(added(['a'], 'a')).toEqual(['a']);
    expect(added(['1', '2', '3', '4', '5'], '6')).toHaveLength(5);
  });

  it('names the first automatic groups as the document does', () => {
    expect(automaticNames(fields({ baseName: '销售客服群', baseId: 10 }))).toEqual([
      '销售客服群10',
      '销售客服群11',
    ]);
    expect(automaticNames(fields({ baseName: '销售客服群', baseId: null }))).toBeNull();
    expect(automaticNames(fields({ baseName: ' ', baseId: 10 }))).toBeNull();
  });

  it('counts others with the same channel: not itself, not deleted ones, and nobody shares none', () => {
    const rows = [
      row({ id: 1001, fields: fields({ state: 's' }) }),
      row({ id: 1002, fields: fields({ state: 's' }) }),
      row({ id: 1003, state: 'deleted', fields: fields({ state: 's' }) }),
      row({ id: 1004, fields: fields({ state: '' }) }),
    ];
    expect(sharing(rows, ' s ', null)).toBe(2);
    expect(sharing(rows, 's', 1001)).toBe(1);
    expect(sharing(rows, '', null)).toBe(0);
  });
});
