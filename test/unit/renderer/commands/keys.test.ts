import { describe, expect, it } from 'vitest';
import { KEY_SHEET } from '@renderer/commands/keySheet';
import { FIXED_COMMANDS } from '@renderer/commands/all';
import { ariaKeys, isPressed, keyCaps, keyText } from '@renderer/commands/keys';

const event = (
  key: string,
  held: Partial<Record<'ctrlKey' | 'metaKey' | 'altKey' | 'shiftKey', true>> = {},
) => ({
  key,
  ctrlKey: false,
  metaKey: false,
  altKey: false,
  shiftKey: false,
  ...held,
});
const PALETTE = { mod: true, key: 'k' };

describe('a shortcut', () => {
  it('is Cmd on a Mac and Ctrl elsewhere, in what is pressed and in what is written', () => {
    expect(isPressed(PALETTE, event('k', { ctrlKey: true }), false)).toBe(true);
    expect(isPressed(PALETTE, event('k', { metaKey: true }), false)).toBe(false);
    expect(isPressed(PALETTE, event('k', { metaKey: true }), true)).toBe(true);
    expect(isPressed(PALETTE, event('k', { ctrlKey: true }), true)).toBe(false);
    expect(keyText(PALETTE, false)).toBe('Ctrl+K');
    expect(keyText(PALETTE, true)).toBe('⌘K');
    expect(keyCaps({ mod: true, shift: true, key: 'ArrowUp' }, false)).toEqual(['Ctrl', 'Shift', '↑']);
    expect(ariaKeys(PALETTE, true)).toBe('Meta+K');
  });

  it('is no other one with more held down, whatever Caps Lock does', () => {
    expect(isPressed(PALETTE, event('K', { ctrlKey: true }), false)).toBe(true);
    expect(isPressed(PALETTE, event('k', { ctrlKey: true, shiftKey: true }), false)).toBe(false);
    expect(isPressed(PALETTE, event('k', { ctrlKey: true, altKey: true }), false)).toBe(false);
    expect(isPressed(PALETTE, event('k'), false)).toBe(false);
  });

  it('takes a sign as the keyboard makes it, with Shift, without, or full-width', () => {
    expect(isPressed({ key: '?' }, event('?', { shiftKey: true }), false)).toBe(true);
    expect(isPressed({ key: '?' }, event('?'), false)).toBe(true);
    expect(isPressed({ key: '?' }, event('？', { shiftKey: true }), false)).toBe(true);
    expect(isPressed({ key: '?' }, event('/'), false)).toBe(false);
  });
});

describe('the shortcut sheet', () => {
  it('names the keys of every command that has some', () => {
    const listed = new Set(
      KEY_SHEET.flatMap(({ lines }) =>
        lines.map(({ title, keys }) => `${title} ${keyText(keys[0] ?? { key: '' }, false)}`),
      ),
    );
    const missing = FIXED_COMMANDS.flatMap(({ title, shortcut }) =>
      shortcut === undefined || listed.has(`${title} ${keyText(shortcut, false)}`) ? [] : [title],
    );
    expect(missing).toEqual([]);
  });

  it('gives no two commands the same keys', () => {
    const keys = FIXED_COMMANDS.flatMap(({ shortcut }) =>
      shortcut === undefined ? [] : [keyText(shortcut, false)],
    );
    expect(new Set(keys).size).toBe(keys.length);
  });
});
