import type { Database } from 'better-sqlite3';
import { DATASETS } from '@shared/domain/datasets';
import type { Dataset } from '@shared/domain/datasets/dataset';
import { type DatasetTable, tablesOf } from './layout';

/**
 * Brings the tables of the datasets up to their definitions: makes those that are missing, and adds a column
 * for each metric that a definition gained. Nothing is ever taken away: what a definition lost stays
 * archived. Writes nothing when nothing is missing, so that a disk that cannot be written to still opens.
 */
export function ensureDatasetTables(db: Database, datasets: readonly Dataset[] = DATASETS): void {
  const steps = datasets.flatMap(tablesOf).flatMap((table) => stepsFor(db, table));
  if (steps.length === 0) return;
  const change = db.transaction(() => {
    for (const step of steps) db.exec(step);
  });
  change.exclusive();
}

function stepsFor(db: Database, { name, fixed, columns, constraints, indexes }: DatasetTable): string[] {
  const known = db
    .prepare<[string], string>('SELECT lower(name) FROM pragma_table_info(?)')
    .pluck()
    .all(name);
  const typed = columns.map((column) => `${column} REAL`);
  if (known.length === 0) {
    const parts = [...fixed, ...typed, ...constraints];
    return [`CREATE TABLE ${name} (${parts.join(', ')}) STRICT, WITHOUT ROWID`, ...indexes];
  }
  const unquoted = (column: string): string => column.slice(1, -1).toLowerCase();
  return columns
    .filter((column) => !known.includes(unquoted(column)))
    .map((column) => `ALTER TABLE ${name} ADD COLUMN ${column} REAL`);
}
