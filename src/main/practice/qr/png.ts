import { crc32, deflateSync } from 'node:zlib';

const SIGNATURE = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
/** One bit a pixel: 0 is black, 1 is white. */
const BIT_DEPTH = 1;
const GREYSCALE = 0;

/** A PNG of square modules, `scale` pixels wide, inside a white margin of as many modules. */
export function pngOf(dark: readonly (readonly boolean[])[], scale: number, margin: number): Buffer {
  const side = (dark.length + 2 * margin) * scale;
  const width = Math.ceil(side / 8);
  const lines = Buffer.alloc((width + 1) * side, 0xff);
  for (let y = 0; y < side; y += 1) {
    const start = y * (width + 1);
    // The filter of a line: none.
    lines[start] = 0;
    const row = dark[Math.floor(y / scale) - margin];
    if (row === undefined) continue;
    for (let x = 0; x < side; x += 1) {
      if (row[Math.floor(x / scale) - margin] !== true) continue;
      const place = start + 1 + (x >> 3);
      lines[place] = (lines[place] ?? 0) & ~(0x80 >> (x & 7));
    }
  }
  const header = Buffer.alloc(13);
  header.writeUInt32BE(side, 0);
  header.writeUInt32BE(side, 4);
  header[8] = BIT_DEPTH;
  header[9] = GREYSCALE;
  return Buffer.concat([
    SIGNATURE,
    chunk('IHDR', header),
    chunk('IDAT', deflateSync(lines)),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

function chunk(name: string, content: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(name, 'latin1'), content]);
  const frame = Buffer.alloc(8);
  frame.writeUInt32BE(content.length, 0);
  frame.writeUInt32BE(crc32(body), 4);
  return Buffer.concat([frame.subarray(0, 4), body, frame.subarray(4)]);
}
