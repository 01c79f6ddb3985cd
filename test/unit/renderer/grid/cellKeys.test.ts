import { describe, expect, it } from 'vitest';
import { cellDeed } from '@renderer/grid/cellKeys';

const pressed = (key: string, held: readonly ('ctrlKey' | 'metaKey' | 'altKey' | 'shiftKey')[] = []) => ({
  key,
  ctrlKey: held.includes('ctrlKey'),
  metaKey: held.includes('metaKey'),
  altKey: held.includes('altKey'),
  shiftKey: held.includes('shiftKey'),
});

describe('a key in a cell', () => {
  it('copies, picks and opens', () => {
    expect(cellDeed(pressed('c', ['ctrlKey']), false)).toBe('copy');
    expect(cellDeed(pressed('a', ['ctrlKey']), false)).toBe('pickAll');
    expect(cellDeed(pressed(' '), false)).toBe('pick');
    expect(cellDeed(pressed(' ', ['shiftKey']), false)).toBe('pickRange');
    expect(cellDeed(pressed('Enter'), false)).toBe('open');
  });

  it('does the same under Caps Lock', () => {
    expect(cellDeed(pressed('C', ['ctrlKey']), false)).toBe('copy');
    expect(cellDeed(pressed('A', ['ctrlKey']), false)).toBe('pickAll');
  });

  it('leaves the keys of the system alone: the input method, the desktop', () => {
    expect(cellDeed(pressed(' ', ['ctrlKey']), false)).toBeNull();
    expect(cellDeed(pressed(' ', ['metaKey']), true)).toBeNull();
    expect(cellDeed(pressed('Enter', ['altKey']), false)).toBeNull();
    expect(cellDeed(pressed('c', ['metaKey']), false)).toBeNull();
  });

  it('takes Cmd on a Mac, where Ctrl is not the same', () => {
    expect(cellDeed(pressed('c', ['metaKey']), true)).toBe('copy');
    expect(cellDeed(pressed('a', ['ctrlKey']), true)).toBeNull();
  });
});
