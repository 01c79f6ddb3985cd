import { pipeline, Readable } from 'node:stream';
import { crc32, createDeflateRaw } from 'node:zlib';

/** One file of an archive; its text comes when it is asked for. */
export interface ZipPart {
  readonly name: string;
  readonly text: AsyncIterable<string>;
}

interface Entry {
  readonly name: Buffer;
  readonly offset: number;
  crc: number;
  size: number;
  packed: number;
}

/** Sizes follow the data, and names are UTF-8 (general purpose bits 3 and 11). */
const FLAGS = 0x0808;
const DEFLATE = 8;
const VERSION = 20;
/** 1980-01-01, the first day that the format knows: files that hold the same are the same. */
const DATE = 0x0021;

/** An archive, piece by piece (APPNOTE 6.3, without ZIP64: up to 4 GiB); the parts are read in order. */
export async function* zip(parts: AsyncIterable<ZipPart>): AsyncGenerator<Uint8Array> {
  const entries: Entry[] = [];
  let offset = 0;
  for await (const part of parts) {
    const entry: Entry = { name: Buffer.from(part.name), offset, crc: 0, size: 0, packed: 0 };
    const header = localHeader(entry);
    yield header;
    for await (const chunk of deflated(part.text, entry)) {
      entry.packed += chunk.length;
      yield chunk;
    }
    const end = words(0x08074b50, entry.crc, entry.packed, entry.size);
    yield end;
    offset += header.length + entry.packed + end.length;
    entries.push(entry);
  }
  const directory = Buffer.concat(entries.map(directoryEntry));
  yield directory;
  const count = entries.length;
  yield Buffer.concat([
    words(0x06054b50),
    halves(0, 0, count, count),
    words(directory.length, offset),
    halves(0),
  ]);
}

async function* deflated(text: AsyncIterable<string>, entry: Entry): AsyncGenerator<Buffer> {
  async function* counted(): AsyncGenerator<Buffer> {
    for await (const piece of text) {
      const bytes = Buffer.from(piece);
      entry.crc = crc32(bytes, entry.crc);
      entry.size += bytes.length;
      yield bytes;
    }
  }
  const packer = createDeflateRaw();
  // What fails on either side comes out of the packer, which is being read here.
  pipeline(Readable.from(counted()), packer, () => undefined);
  yield* packer as AsyncIterable<Buffer>;
}

function localHeader({ name }: Entry): Buffer {
  return Buffer.concat([
    words(0x04034b50),
    halves(VERSION, FLAGS, DEFLATE, 0, DATE),
    words(0, 0, 0),
    halves(name.length, 0),
    name,
  ]);
}

function directoryEntry({ name, offset, crc, size, packed }: Entry): Buffer {
  return Buffer.concat([
    words(0x02014b50),
    halves(VERSION, VERSION, FLAGS, DEFLATE, 0, DATE),
    words(crc, packed, size),
    halves(name.length, 0, 0, 0, 0),
    words(0, offset),
    name,
  ]);
}

function words(...values: readonly number[]): Buffer {
  const buffer = Buffer.alloc(values.length * 4);
  values.forEach((value, index) => buffer.writeUInt32LE(value, index * 4));
  return buffer;
}

function halves(...values: readonly number[]): Buffer {
  const buffer = Buffer.alloc(values.length * 2);
  values.forEach((value, index) => buffer.writeUInt16LE(value, index * 2));
  return buffer;
}
