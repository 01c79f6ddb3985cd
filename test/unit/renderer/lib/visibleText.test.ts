import { describe, expect, it } from 'vitest';
import { visibleText } from '@renderer/lib/visibleText';

describe('visibleText', () => {
  it('keeps a name on one line and shows where it broke', () => {
    expect(visibleText('售后\r\n一群\n二群')).toBe('售后 ⏎ 一群 ⏎ 二群');
  });

  it('makes characters visible that would hide or reorder what stands beside them', () => {
    expect(visibleText('a\u0000b\u202ec\u200bd')).toBe('a\ufffdb\ufffdc\ufffdd');
  });

  it('leaves markup, formulas and emoji as the text they are', () => {
    const name = '<img src=x onerror=1> =SUM(A1) 🎉👨‍👩‍👧';
    expect(visibleText(name)).toBe(name);
  });
});
