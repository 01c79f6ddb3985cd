import { inflateSync } from 'node:zlib';
import { expect, it } from 'vitest';
import { ico, icns, png } from '../../../../scripts/package/png';

const two = Buffer.from([255, 0, 0, 255, 0, 255, 0, 128, 0, 0, 255, 0, 9, 9, 9, 255]);

it('writes a PNG whose pixels are the ones that it was given', () => {
  const file = png(2, two);
  expect(file.subarray(1, 4).toString()).toBe('PNG');
  expect(file.readUInt32BE(16)).toBe(2);
  const at = file.indexOf('IDAT');
  const lines = inflateSync(file.subarray(at + 4, at + 4 + file.readUInt32BE(at - 4)));
  expect(lines).toEqual(
    Buffer.concat([Buffer.from([0]), two.subarray(0, 8), Buffer.from([0]), two.subarray(8)]),
  );
});

it('keeps each image where the directory of a Windows icon says', () => {
  const images = [16, 256].map((side) => ({ side, data: Buffer.from(`image of ${side}`) }));
  const file = ico(images);
  expect(file.readUInt16LE(4)).toBe(2);
  const found = [0, 1].map((index) => {
    const at = 6 + 16 * index;
    const offset = file.readUInt32LE(at + 12);
    return [file[at], file.subarray(offset, offset + file.readUInt32LE(at + 8)).toString()];
  });
  // A side of 256 is written as 0.
  expect(found).toEqual([
    [16, 'image of 16'],
    [0, 'image of 256'],
  ]);
});

it('frames each image of a macOS icon with its type and length', () => {
  const file = icns([{ type: 'ic07', data: Buffer.from('abc') }]);
  expect(file.toString('latin1', 0, 4)).toBe('icns');
  expect([file.readUInt32BE(4), file.toString('latin1', 8, 12), file.readUInt32BE(12)]).toEqual([
    19,
    'ic07',
    11,
  ]);
});
