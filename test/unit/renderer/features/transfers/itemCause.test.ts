import { beforeAll, describe, expect, it } from 'vitest';
import { itemReason } from '@shared/domain/transfer';
import { itemCause, type TransfersT } from '@renderer/features/transfers/itemCause';
import { wordsOf } from './made';

let chinese: TransfersT;
let english: TransfersT;

beforeAll(async () => {
  chinese = await wordsOf('zh-CN');
  english = await wordsOf('en');
});

describe('the cause of an outcome', () => {
  it("comes from the vendor's code, with what to do", () => {
    const cause = itemCause({ errcode: 90500, reason: null }, 'zh-CN', chinese);
    expect(cause?.text).toContain('群主并未离职');
    expect(cause?.fix).not.toBe('');
    expect(cause?.errcode).toBe(90500);
  });

  it('prefers the code over the reason that the whole call was refused', () => {
    expect(itemCause({ errcode: 84083, reason: 'whole-call' }, 'en', english)?.errcode).toBe(84083);
  });

  it.each(itemReason.options)('has words and a remedy for %s in both languages', (reason) => {
    for (const [language, t] of [['zh-CN', chinese] as const, ['en', english] as const]) {
      const cause = itemCause({ errcode: null, reason }, language, t);
      expect(cause?.text).toMatch(/\S/);
      expect(cause?.text).not.toContain('reason.');
      expect(cause?.fix).not.toContain('reason.');
    }
  });

  it('is none for what went well', () => {
    expect(itemCause({ errcode: null, reason: null }, 'en', english)).toBeNull();
    expect(itemCause({ errcode: 0, reason: null }, 'en', english)).toBeNull();
  });
});
