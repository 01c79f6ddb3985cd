import type { Cell, Column } from '@main/features/tables/cell';

/** What is to be written, as it is read: `total` is what the progress counts against. */
export interface ExportTable {
  readonly columns: readonly Column[];
  readonly rows: AsyncIterable<readonly Cell[]>;
  readonly total: number;
}

/** Rows read from the store at a time. */
export const PAGE = 1000;
