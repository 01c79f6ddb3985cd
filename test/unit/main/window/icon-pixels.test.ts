import { expect, it } from 'vitest';
import { iconPixels } from '@main/window/icon-pixels';

const at = (pixels: Buffer, side: number, x: number, y: number): number[] => [
  ...pixels.subarray((y * side + x) * 4, (y * side + x) * 4 + 4),
];

it.each([16, 32])('draws white arrows on a tile of the accent with round corners, %i pixels wide', (side) => {
  const pixels = iconPixels(side, false);
  expect(pixels).toHaveLength(side * side * 4);
  expect(at(pixels, side, 0, 0)[3]).toBeLessThan(128);
  expect(at(pixels, side, side / 2, 1)).toEqual([0x86, 0x7c, 0x0e, 255]);
  expect(at(pixels, side, (side * 5) / 16, Math.floor((side * 5.5) / 16))).toEqual([255, 255, 255, 255]);
});

it('draws the arrows alone where the system colours them', () => {
  const pixels = iconPixels(32, true);
  expect(at(pixels, 32, 16, 2)).toEqual([0, 0, 0, 0]);
  expect(at(pixels, 32, 10, 11)).toEqual([0, 0, 0, 255]);
});
