import { crc32, deflateRawSync } from 'node:zlib';

const LOCAL = 0x04034b50;
const CENTRAL = 0x02014b50;
const END = 0x06054b50;
const VERSION = 20;
/** Names are UTF-8. */
const FLAGS = 0x0800;
const DEFLATED = 8;
/** 1980-01-01, the first day that the format knows. */
const DATE = 0x21;

/** A ZIP archive of a few small files. */
export function zipOf(files: readonly { readonly name: string; readonly text: string }[]): Buffer {
  const bodies: Buffer[] = [];
  const directory: Buffer[] = [];
  let offset = 0;
  for (const { name, text } of files) {
    const title = Buffer.from(name);
    const content = Buffer.from(text);
    const packed = deflateRawSync(content);
    const facts = Buffer.alloc(26);
    [VERSION, FLAGS, DEFLATED, 0, DATE].forEach((value, index) => facts.writeUInt16LE(value, index * 2));
    [crc32(content), packed.length, content.length].forEach((value, index) =>
      facts.writeUInt32LE(value, 10 + index * 4),
    );
    facts.writeUInt16LE(title.length, 22);
    bodies.push(signature(LOCAL), facts, title, packed);
    const place = Buffer.alloc(14);
    place.writeUInt32LE(offset, 10);
    const version = Buffer.alloc(2);
    version.writeUInt16LE(VERSION);
    directory.push(signature(CENTRAL), version, facts, place, title);
    offset += 4 + facts.length + title.length + packed.length;
  }
  const central = Buffer.concat(directory);
  const end = Buffer.alloc(18);
  end.writeUInt16LE(files.length, 4);
  end.writeUInt16LE(files.length, 6);
  end.writeUInt32LE(central.length, 8);
  end.writeUInt32LE(offset, 12);
  return Buffer.concat([...bodies, central, signature(END), end]);
}

function signature(value: number): Buffer {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32LE(value);
  return bytes;
}
