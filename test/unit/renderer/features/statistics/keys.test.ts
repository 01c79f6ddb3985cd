import { describe, expect, it } from 'vitest';
import { afterKey, type Cursor } from '@renderer/features/statistics/chart/keys';

const none: Cursor = { at: null, anchor: null, brushed: null };
const press = (cursor: Cursor, ...keys: string[]): Cursor =>
  keys.reduce<Cursor>((at, name) => {
    const shiftKey = name.startsWith('+');
    return afterKey(at, { key: name.replace('+', ''), shiftKey }, 5) ?? at;
  }, cursor);

describe('keys in a chart', () => {
  it('begin at either end and stop there', () => {
    expect(press(none, 'ArrowRight').at).toBe(0);
    expect(press(none, 'ArrowLeft').at).toBe(4);
    expect(press(none, 'End', 'ArrowRight').at).toBe(4);
    expect(press(none, 'Home', 'ArrowLeft').at).toBe(0);
  });

  it('draw a stretch with Shift, in either direction', () => {
    expect(press(none, 'Home', 'ArrowRight', '+ArrowRight', '+ArrowRight').brushed).toEqual([1, 3]);
    expect(press(none, 'End', '+ArrowLeft').brushed).toEqual([3, 4]);
    expect(press(none, 'End', '+ArrowLeft', '+ArrowRight').brushed).toEqual([4, 4]);
  });

  it('keep the stretch while reading on, and take it away with Escape', () => {
    const drawn = press(none, 'Home', '+ArrowRight');
    expect(press(drawn, 'ArrowRight')).toMatchObject({ at: 2, brushed: [0, 1] });
    expect(press(drawn, 'Escape')).toEqual(none);
    expect(press(none, 'Home', 'Enter').brushed).toEqual([0, 0]);
  });

  it('leave every other key to the page', () => {
    expect(afterKey(none, { key: 'Tab', shiftKey: false }, 5)).toBeUndefined();
    expect(afterKey(none, { key: 'Escape', shiftKey: false }, 5)).toBeUndefined();
    expect(afterKey(none, { key: 'ArrowLeft', shiftKey: false }, 0)).toBeUndefined();
  });
});
