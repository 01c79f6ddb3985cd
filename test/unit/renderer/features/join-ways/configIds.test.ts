import { describe, expect, it } from 'vitest';
import { configId } from '@shared/domain/join-way';
import { configIdsIn } from '@renderer/features/join-ways/adopt/configIds';

describe('config ids that were pasted', () => {
  it('are taken apart at lines, commas, spaces and semicolons of both scripts, without quotes', () => {
    expect(configIdsIn(' a1\r\nb2,c3，d4；"e5"\t“f6”、g7 ').ids).toEqual([
      'a1',
      'b2',
      'c3',
      'd4',
      'e5',
      'f6',
      'g7',
    ]);
  });

  it('count once, and what repeats is counted', () => {
    expect(configIdsIn('a b a a b')).toEqual({ ids: ['a', 'b'], repeated: 3, impossible: [] });
  });

  it('are told apart from what main would refuse', () => {
    const { ids, impossible } = configIdsIn(`ok-1 http://p.qpic.cn/x 渠道 ${'x'.repeat(129)} ok_2 渠道`);
    expect(ids).toEqual(['ok-1', 'ok_2']);
    expect(impossible).toEqual(['http://p.qpic.cn/x', '渠道', 'x'.repeat(129)]);
    expect(ids.every((id) => configId.safeParse(id).success)).toBe(true);
    expect(impossible.some((id) => configId.safeParse(id).success)).toBe(false);
  });
});
