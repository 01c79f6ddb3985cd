import type { Day } from '@shared/domain/day';
import type { ExploreRow } from '@shared/domain/statistics';
import { type AskedMetric, type Behind, type Cell, cellOf } from './rules';

/** A row before it is compared with another. */
export interface Figures {
  readonly subject: number | null;
  readonly bucket: Day;
  /** Which bucket of the range it is: rows that are compared with each other have the same. */
  readonly place: number;
  readonly cells: readonly Cell[];
  readonly known: number;
  readonly days: number;
}

/** The rows of a range, and the one over all of it. */
export interface Tallied {
  readonly rows: readonly Figures[];
  readonly total: Figures;
}

export const cellsOf = (
  asked: readonly AskedMetric[],
  values: readonly (number | null)[],
  behind: Behind,
): Cell[] => asked.map(({ metric }, index) => cellOf(metric, values[index] ?? null, behind));

/** Rows as they are answered, each beside the one of the compared range in the same place. */
export function rowsOf(
  tallied: Tallied,
  compared: Tallied | null,
): { rows: ExploreRow[]; total: ExploreRow } {
  const keyOf = ({ subject, place }: Figures): string => `${subject}/${place}`;
  const others = new Map(compared?.rows.map((row) => [keyOf(row), row]));
  return {
    rows: tallied.rows.map((row) => toRow(row, compared && (others.get(keyOf(row)) ?? null))),
    total: toRow(tallied.total, compared?.total ?? null, compared !== null),
  };
}

function toRow(row: Figures, other: Figures | null, isCompared = other !== null): ExploreRow {
  const { subject, bucket, cells, known, days } = row;
  return {
    subject,
    bucket,
    values: cells.map(({ value }) => value),
    compared: isCompared ? cells.map((_, index) => other?.cells[index]?.value ?? null) : [],
    blanks: cells.map(({ blank }) => blank),
    known,
    days,
  };
}
