import { readFile } from 'node:fs/promises';
import { inflateRawSync } from 'node:zlib';

/** The text of the first sheet and of the styles of a workbook, past every reader. */
export async function readXlsxParts(path: string): Promise<{ sheet: string; styles: string }> {
  const bytes = await readFile(path);
  return { sheet: part(bytes, 'xl/worksheets/sheet1.xml'), styles: part(bytes, 'xl/styles.xml') };
}

function part(bytes: Buffer, name: string): string {
  // The entry of the central directory, which alone knows the size of what was packed in pieces.
  const entry = bytes.lastIndexOf(name) - 46;
  const packed = bytes.readUInt32LE(entry + 20);
  const local = bytes.readUInt32LE(entry + 42);
  const start = local + 30 + bytes.readUInt16LE(local + 26) + bytes.readUInt16LE(local + 28);
  return inflateRawSync(bytes.subarray(start, start + packed)).toString('utf8');
}
