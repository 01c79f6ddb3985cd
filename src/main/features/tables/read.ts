import type { Output } from '@shared/contract';
import { IMPORT_BYTES } from '@shared/domain/limits';
import { failure } from '@shared/domain/errors';
import { tooLarge, unreadable } from './archive';
import { toColumns, type RawSheet } from './columns';
import { decodeText, readText } from './text';
import { readWorkbook } from './workbook';

const ARCHIVE = [0x50, 0x4b];
/** Workbooks of before 2007, and workbooks with a password. */
const COMPOUND = [0xd0, 0xcf, 0x11, 0xe0];

export type ReadTable = (name: string, bytes: Uint8Array) => Promise<Output<'transfers.readTable'>>;

/**
 * Reads the columns of a CSV, TSV or XLSX file as text. What the file is, its first bytes say, and not its
 * name, which only names the sheet of a text. Fails as `validation`: `import.unreadable`,
 * `import.tooLarge`, `import.noRows`.
 */
export const readTable: ReadTable = async (name, bytes) => {
  if (bytes.length > IMPORT_BYTES) throw tooLarge();
  const read = (await readSheets(name, bytes)).map(toColumns).filter((sheet) => sheet !== null);
  if (read.length === 0) throw failure('validation', 'import.noRows', 'the file holds no rows');
  return { sheets: read.map(({ sheet }) => sheet), cut: read.some(({ cut }) => cut) };
};

async function readSheets(name: string, bytes: Uint8Array): Promise<RawSheet[]> {
  if (startsWith(bytes, COMPOUND)) throw unreadable('an old or encrypted workbook');
  if (startsWith(bytes, ARCHIVE)) return readWorkbook(bytes);
  return [{ ...readText(decodeText(bytes)), name }];
}

function startsWith(bytes: Uint8Array, magic: readonly number[]): boolean {
  return magic.every((byte, index) => bytes[index] === byte);
}
