import type { Handlers } from '@shared/contract';
import { dataset } from '@shared/domain/datasets';
import { dayOf } from '@shared/domain/day';
import { failure } from '@shared/domain/errors';
import type { ExploreResult } from '@shared/domain/statistics';
import type { Timers } from '@main/features/jobs/timers';
import type { Cell } from '@main/features/tables/cell';
import { fileName } from '@main/features/tables/file';
import { writeCsv, writeParquet, writeXlsx } from '@main/features/tables/write';
import { aboutKeys, aboutPairs } from './about';
import { inLanguage, type ExportRequest, type ExportTable } from './columns';
import { rawTable, type RawStore } from './raw';
import { shownTable } from './shown';

export interface ExportDeps {
  readonly store: RawStore;
  readonly timers: Pick<Timers, 'now'>;
  /** Asks the admin where to save a file; null when the dialog was closed. */
  readonly chooseFile: (suggestedName: string) => Promise<string | null>;
}

/** Rows below the header that a sheet can hold. */
export const SHEET_ROWS = 1_048_575;

/**
 * Writes statistics to a file. What is shown is answered from the archive alone, where the screen has put it.
 * CSV and XLSX carry titles in the language of the request and end with the total; Parquet carries names
 * that never change, and no total, which a program would count twice. Fails as `writeWhole`, and with
 * `export.tooManyRows` for more than a sheet holds.
 */
export function createExportHandler(deps: ExportDeps): Pick<Handlers, 'statistics.export'> {
  return {
    'statistics.export': async (request) => {
      const { query, what, format } = request;
      const title = inLanguage(request, dataset(query.dataset).title);
      const path = await deps.chooseFile(fileName([title, `${query.from}_${query.to}`], format));
      if (path === null) return null;
      const today = dayOf(deps.timers.now());
      const result = await deps.store.explore(query, today);
      if (what === 'shown') return write(deps, request, path, shownTable(request, result), result);
      const { table, count } = await rawTable(deps.store, request, today);
      if (format === 'xlsx' && count > SHEET_ROWS) {
        const params = { count, most: SHEET_ROWS };
        throw failure('validation', 'export.tooManyRows', `${count} rows are more than a sheet holds`, {
          params,
        });
      }
      return write(deps, request, path, table, result);
    },
  };
}

async function write(
  { timers }: ExportDeps,
  request: ExportRequest,
  path: string,
  { columns, rows, total }: ExportTable,
  { readAt }: ExploreResult,
): Promise<{ readonly path: string; readonly rows: number }> {
  let count = 0;
  async function* counted(end: readonly Cell[] | null): AsyncGenerator<readonly Cell[]> {
    for await (const row of rows) {
      count += 1;
      yield row;
    }
    if (end !== null) yield end;
  }
  const [name, aboutName] = request.words.sheets;
  switch (request.format) {
    case 'csv':
      await writeCsv(path, { columns, rows: counted(total) });
      break;
    case 'xlsx': {
      const about = { name: aboutName, pairs: aboutPairs(request, readAt, timers.now()) };
      await writeXlsx(path, { name, columns, rows: counted(total) }, about);
      break;
    }
    case 'parquet': {
      const labels = columns.map((each): [string, string] => [`label.${each.name}`, each.title]);
      const about = [...aboutKeys(request, readAt, timers.now()), ...labels];
      await writeParquet(path, { columns, rows: counted(null), about });
    }
  }
  return { path, rows: count };
}
