import { failure, type Failure } from '@shared/domain/errors';

/** Most bytes that a workbook may hold once it is unpacked, all parts together and any single part but a sheet. */
const UNPACKED = 200_000_000;
const UNPACKED_PART = 32_000_000;

const END = 0x06054b50;
const END_64 = 0x06064b50;
const LOCATOR_64 = 0x07064b50;
const ENTRY = 0x02014b50;
/** A field that did not fit; its value stands in the extra field 0x0001. */
const ELSEWHERE = 0xffffffff;
const END_SIZE = 22;
const LONGEST_COMMENT = 0xffff;

/**
 * Refuses an archive that would unpack to more than a spreadsheet ever does, by what its directory says;
 * the reader holds every part to the size that stands there. `import.unreadable` for what is no archive
 * or says nothing of its sizes, `import.tooLarge` for what is too much.
 */
export function checkArchive(bytes: Uint8Array): void {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  try {
    let total = 0;
    for (const { name, size, packed } of directory(view, bytes)) {
      // Without a size there is nothing to hold the part to; an empty one is packed into two bytes at most.
      if (size === 0 && packed > 2) throw unreadable('a part without a size');
      total += size;
      if (total > UNPACKED || (size > UNPACKED_PART && !name.startsWith('xl/worksheets/'))) throw tooLarge();
    }
  } catch (error) {
    throw error instanceof RangeError ? unreadable('the directory lies outside of the file') : error;
  }
}

export function unreadable(why: string, cause?: unknown): Failure {
  return failure('validation', 'import.unreadable', `the file cannot be read as a table: ${why}`, { cause });
}

export function tooLarge(): Failure {
  return failure('validation', 'import.tooLarge', 'the file is larger than an import may be');
}

interface Part {
  readonly name: string;
  readonly size: number;
  readonly packed: number;
}

function* directory(view: DataView, bytes: Uint8Array): Generator<Part> {
  const { count, offset } = findDirectory(view);
  let at = offset;
  for (let index = 0; index < count; index += 1) {
    if (view.getUint32(at, true) !== ENTRY) throw unreadable('the directory is damaged');
    const nameLength = view.getUint16(at + 28, true);
    const extraLength = view.getUint16(at + 30, true);
    const name = new TextDecoder().decode(bytes.subarray(at + 46, at + 46 + nameLength));
    const sizes = { packed: view.getUint32(at + 20, true), size: view.getUint32(at + 24, true) };
    yield { name, ...inFull(view, at + 46 + nameLength, extraLength, sizes) };
    at += 46 + nameLength + extraLength + view.getUint16(at + 32, true);
  }
}

function findDirectory(view: DataView): { readonly count: number; readonly offset: number } {
  const first = Math.max(0, view.byteLength - END_SIZE - LONGEST_COMMENT);
  for (let at = view.byteLength - END_SIZE; at >= first; at -= 1) {
    if (view.getUint32(at, true) !== END) continue;
    const count = view.getUint16(at + 10, true);
    const offset = view.getUint32(at + 16, true);
    if (count !== 0xffff && offset !== ELSEWHERE && view.getUint32(at + 12, true) !== ELSEWHERE) {
      return { count, offset };
    }
    if (view.getUint32(at - 20, true) !== LOCATOR_64) throw unreadable('the directory is nowhere');
    const end = long(view, at - 12);
    if (view.getUint32(end, true) !== END_64) throw unreadable('the directory is nowhere');
    return { count: long(view, end + 32), offset: long(view, end + 48) };
  }
  throw unreadable('no archive');
}

/** Sizes that did not fit into their fields (ZIP64), as some writers put all of them. */
function inFull(
  view: DataView,
  start: number,
  length: number,
  { size, packed }: Pick<Part, 'size' | 'packed'>,
): Pick<Part, 'size' | 'packed'> {
  if (size !== ELSEWHERE && packed !== ELSEWHERE) return { size, packed };
  for (let at = start; at < start + length; at += 4 + view.getUint16(at + 2, true)) {
    if (view.getUint16(at, true) !== 1) continue;
    const full = size === ELSEWHERE ? long(view, at + 4) : size;
    const after = size === ELSEWHERE ? at + 12 : at + 4;
    return { size: full, packed: packed === ELSEWHERE ? long(view, after) : packed };
  }
  throw unreadable('a part without a size');
}

function long(view: DataView, at: number): number {
  return Number(view.getBigUint64(at, true));
}
