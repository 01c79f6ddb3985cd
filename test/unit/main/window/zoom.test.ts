import { expect, test } from 'vitest';
import { nextZoom } from '@main/window/zoom';

test('zooming goes in tenths and comes back to where it was', () => {
  expect(nextZoom(1, 'in')).toBe(1.1);
  expect(nextZoom(nextZoom(1, 'in'), 'out')).toBe(1);
  expect(nextZoom(1.1, 'in')).toBe(1.2);
});

test('zooming stops at sizes that can be read', () => {
  expect(nextZoom(1.6, 'in')).toBe(1.6);
  expect(nextZoom(0.7, 'out')).toBe(0.7);
});
