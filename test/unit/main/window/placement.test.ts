import { readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { onDisplays, readPlacement, writePlacement } from '@main/window/placement';
import { tempFolder } from '../../../support/temp-folder';

const LAPTOP = { x: 0, y: 25, width: 1440, height: 875 };
const MONITOR = { x: 1440, y: 0, width: 1920, height: 1080 };
const window = (x: number, y: number, width = 1280, height = 800) => ({ x, y, width, height });

describe('where a window opens', () => {
  it('is where it was, on any display that is there', () => {
    expect(onDisplays(window(100, 40), [LAPTOP])).toEqual(window(100, 40));
    expect(onDisplays(window(1500, 100), [LAPTOP, MONITOR])).toEqual(window(1500, 100));
    expect(onDisplays(window(-600, 40), [LAPTOP])).toEqual(window(-600, 40));
  });

  it('is left to the system where its display is gone, or nobody could take hold of it', () => {
    expect(onDisplays(window(1500, 100), [LAPTOP])).toBeNull();
    expect(onDisplays(window(-1200, 40), [LAPTOP])).toBeNull();
    expect(onDisplays(window(100, -200), [LAPTOP])).toBeNull();
    expect(onDisplays(window(100, 890), [LAPTOP])).toBeNull();
    expect(onDisplays(window(0, 0), [])).toBeNull();
  });

  it('is no larger than the display', () => {
    expect(onDisplays(window(0, 30, 3840, 2160), [LAPTOP])).toEqual(window(0, 30, 1440, 875));
  });
});

describe('the file', () => {
  it('gives back what was kept, and leaves nothing beside it', () => {
    const folder = tempFolder();
    const path = join(folder, 'window.json');
    const placement = { bounds: window(10, 30), maximized: true };
    writePlacement(path, placement);
    expect(readPlacement(path)).toEqual(placement);
    expect(readdirSync(folder)).toEqual(['window.json']);
  });

  it('may be missing or hold anything', () => {
    const path = join(tempFolder(), 'window.json');
    expect(readPlacement(path)).toBeNull();
    for (const text of [
      '',
      'null',
      '[]',
      '{"bounds":{"x":1}}',
      '{"bounds":{"x":0,"y":0,"width":"9","height":1}}',
    ]) {
      writeFileSync(path, text);
      expect(readPlacement(path), text).toBeNull();
    }
  });

  it('that cannot be written stops nothing', () => {
    expect(() =>
      writePlacement('/nowhere/window.json', { bounds: window(0, 0), maximized: false }),
    ).not.toThrow();
  });
});
