import { failure } from '@shared/domain/errors';
import type { Day } from '@shared/domain/day';
import type { Cell } from '@main/features/tables/cell';
import { writeCsv, writeParquet, writeXlsx } from '@main/features/tables/write';
import type { ExportPayload } from './payload';
import type { ExportTable } from './table';

interface WriteTerms {
  readonly today: Day;
  /** Stopped before it is whole, nothing appears. */
  readonly signal: AbortSignal;
}

/** Writes a table as the file that was asked for. Fails as `writeWhole`. */
export async function writeTable(
  { path, partial, format }: ExportPayload,
  { columns, rows, sum = null, name, about, typed }: ExportTable,
  { today, signal }: WriteTerms,
): Promise<void> {
  const options = { temporary: partial, signal };
  switch (format) {
    case 'csv':
      return writeCsv(path, { columns, rows: above(rows, sum) }, options);
    case 'xlsx':
      // A sheet needs a name, and a day is one in every language.
      return writeXlsx(path, { name: name ?? today, columns, rows: above(rows, sum) }, about, options);
    case 'parquet':
      if (typed === undefined) throw failure('internal', 'internal', 'the table has no types');
      return writeParquet(path, { ...typed, rows }, options);
  }
}

async function* above(
  rows: ExportTable['rows'],
  sum: readonly Cell[] | null,
): AsyncGenerator<readonly Cell[]> {
  yield* rows;
  if (sum !== null) yield sum;
}
