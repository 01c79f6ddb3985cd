import type { Cell, Column } from '@main/features/tables/cell';
import type { TypedTable } from '@main/features/tables/parquet';
import type { Pairs } from '@main/features/tables/xlsx';

/** What is to be written, as it is read: `total` is what the progress counts against. */
export interface ExportTable {
  readonly columns: readonly Column[];
  readonly rows: AsyncIterable<readonly Cell[]>;
  readonly total: number;
  /** A last row that sums up for people; it is not counted, and a program would count it twice. */
  readonly sum?: readonly Cell[] | null;
  /** What its sheet is called; the day where it has no name. */
  readonly name?: string;
  /** A second sheet of a workbook. */
  readonly about?: { readonly name: string; readonly pairs: Pairs };
  /** The columns and the facts of a Parquet file, for tables that can be written so. */
  readonly typed?: Omit<TypedTable, 'rows'>;
  /** Lets go of what the rows are read from, also where none was read. */
  readonly close?: () => Promise<void>;
}

/** Rows read from the store at a time. */
export const PAGE = 1000;
