import { describe, expect, it } from 'vitest';
import { isTyped } from '@renderer/components/isTyped';

describe('isTyped', () => {
  it('takes the number with or without separators', () => {
    expect(isTyped('1204', '1,204')).toBe(true);
    expect(isTyped(' 1,204 ', '1204')).toBe(true);
  });

  it('takes nothing else', () => {
    expect(isTyped('', '1204')).toBe(false);
    expect(isTyped('120', '1204')).toBe(false);
  });
});
