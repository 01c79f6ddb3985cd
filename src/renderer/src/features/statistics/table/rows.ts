import type { ExploreQuery, ExploreResult, ExploreRow, Subject } from '@shared/domain/statistics';
import type { SortKey } from '@renderer/grid/columns';
import type { Place } from '../chart/model';
import type { Stretch } from '../chart/panels';
import { subjectLabel } from '../words';

/** A row of the grid: what was answered, and whom it is about. */
export interface TableRow {
  readonly key: string;
  readonly row: ExploreRow;
  readonly subject: Subject | null;
  /** Sums up all the others. */
  readonly isTotal: boolean;
}

type Asked = Pick<ExploreQuery, 'metrics'>;

export function tableRows({ rows, subjects }: ExploreResult): readonly TableRow[] {
  const known = new Map(subjects.map((subject) => [subject.id, subject]));
  return rows.map((row) => ({
    key: `${row.subject ?? ''}/${row.bucket}`,
    row,
    subject: row.subject === null ? null : (known.get(row.subject) ?? null),
    isTotal: false,
  }));
}

export const totalRow = ({ total }: ExploreResult): TableRow => ({
  key: 'total',
  row: total,
  subject: null,
  isTotal: true,
});

/** The rows of what was brushed in the chart. */
export function brushedRows(
  rows: readonly TableRow[],
  places: readonly Place[],
  brushed: Stretch | null,
): readonly TableRow[] {
  if (brushed === null) return rows;
  const chosen = places.slice(brushed[0], brushed[1] + 1);
  const buckets = new Set(chosen.map(({ bucket }) => bucket));
  const subjects = new Set(chosen.map(({ subject }) => subject));
  const byBucket = places[0]?.bucket !== null;
  return rows.filter(({ row }) => (byBucket ? buckets.has(row.bucket) : subjects.has(row.subject)));
}

type Sortable = number | string | null;

/** What a row is ordered by in a column: `bucket`, `subject`, a metric, or `delta:` and a metric. */
function sortValue({ row, subject }: TableRow, field: string, { metrics }: Asked): Sortable {
  if (field === 'bucket') return row.bucket;
  if (field === 'subject') return subject === null ? null : subjectLabel(subject);
  const delta = field.startsWith('delta:');
  const index = metrics.indexOf(delta ? field.slice('delta:'.length) : field);
  const value = row.values[index] ?? null;
  if (!delta) return value;
  const compared = row.compared[index] ?? null;
  return value === null || compared === null ? null : value - compared;
}

const names = new Intl.Collator('zh-CN', { numeric: true });

function compare(a: Sortable, b: Sortable): number {
  if (typeof a === 'string' && typeof b === 'string') return names.compare(a, b);
  return Number(a) - Number(b);
}

/** Rows in an order; what is unknown comes last in either direction. */
export function sortedRows(
  rows: readonly TableRow[],
  sort: readonly SortKey[],
  asked: Asked,
): readonly TableRow[] {
  if (sort.length === 0) return rows;
  return rows.toSorted((a, b) => {
    for (const { field, direction } of sort) {
      const left = sortValue(a, field, asked);
      const right = sortValue(b, field, asked);
      if (left === null || right === null) {
        if (left === right) continue;
        return left === null ? 1 : -1;
      }
      const order = compare(left, right) * (direction === 'asc' ? 1 : -1);
      if (order !== 0) return order;
    }
    return 0;
  });
}
