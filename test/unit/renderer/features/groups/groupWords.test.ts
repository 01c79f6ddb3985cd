import { describe, expect, it } from 'vitest';
import { isExplained } from '@renderer/components/doctorTarget';
import { readTrouble } from '@renderer/features/groups/groupWords';
import { errorText, reasonText } from '@renderer/lib/errorText';
import { explain } from '@shared/domain/wecom/codes';

describe('readTrouble', () => {
  it.each([48002, 84074, 60011])(
    'says why a group could not be read, and leads to the doctor (%i)',
    (code) => {
      const trouble = readTrouble({ loadError: code, goneAt: null });
      if (trouble === null) throw new Error('nothing is said');
      const { meaning, fix } = explain(code, 'zh-CN');
      const { sentence, next } = errorText(trouble, 'zh-CN');
      expect(sentence).toBe(reasonText('groups.unread', 'zh-CN'));
      expect(next).toContain(meaning);
      expect(next).toContain(fix);
      expect(isExplained(trouble)).toBe(true);
    },
  );

  it('explains as far as it can a code that no table holds', () => {
    const trouble = readTrouble({ loadError: 987_654, goneAt: null });
    expect(trouble).toMatchObject({ code: 'vendor', vendor: { errcode: 987_654 } });
    expect(trouble !== null && isExplained(trouble)).toBe(false);
  });

  it('has nothing to say of a group that was read or has gone', () => {
    expect(readTrouble({ loadError: null, goneAt: null })).toBeNull();
    expect(readTrouble({ loadError: 49008, goneAt: 1_795_000_000 })).toBeNull();
  });
});
