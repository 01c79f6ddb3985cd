import type { Table } from './cell';
import { csvText } from './csv';
import { writeWhole, type WriteOptions } from './file';
import { parquetBytes, type TypedTable } from './parquet';
import { xlsxBytes, type Pairs } from './xlsx';

/** Writes a CSV file: UTF-8 with a byte order mark, no text that runs as a formula. Fails as `writeWhole`. */
export async function writeCsv(path: string, table: Table, options?: WriteOptions): Promise<void> {
  await writeWhole(path, csvText(table), options);
}

/** Writes a workbook: the table, and a second sheet of labels and values if there are any. Fails as `writeWhole`. */
export async function writeXlsx(
  path: string,
  table: Table & { readonly name: string },
  about?: { readonly name: string; readonly pairs: Pairs },
  options?: WriteOptions,
): Promise<void> {
  await writeWhole(path, xlsxBytes(about ? [table, about] : [table]), options);
}

/** Writes a Parquet file for programs. Fails as `writeWhole`. */
export async function writeParquet(path: string, table: TypedTable, options?: WriteOptions): Promise<void> {
  await writeWhole(path, parquetBytes(table), options);
}
