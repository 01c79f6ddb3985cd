import type { Dataset } from '@shared/domain/datasets/dataset';
import type { Metric } from '@shared/domain/datasets/metric';
import type { RangeRow } from '@main/store/api.archive';

/** Whether the value of a long range follows from those of its parts. */
export const isAdditive = ({ overTime }: Metric): boolean => overTime !== 'none';

/**
 * Rows of a range from those of the windows that it consists of, in order: increments are summed, of totals
 * the last window counts, and what only the vendor could know stays empty. A subject without a row in a
 * window had nothing there; a value that a row leaves out is not known, and neither is a sum with it.
 */
export function stitch({ metrics }: Dataset, windows: readonly (readonly RangeRow[])[]): RangeRow[] {
  const byWindow = windows.map((rows) => new Map(rows.map(({ subject, values }) => [subject, values])));
  const subjects = new Set(windows.flatMap((rows) => rows.map(({ subject }) => subject)));
  return [...subjects].map((subject) => ({
    subject,
    values: metrics.map(({ overTime }, index) => {
      if (overTime === 'none') return null;
      const values = byWindow.map((rows) => {
        const row = rows.get(subject);
        return row ? (row[index] ?? null) : undefined;
      });
      return overTime === 'last' ? (values.at(-1) ?? null) : sum(values);
    }),
  }));
}

/** Undefined is nothing there, null is not known. */
function sum(values: readonly (number | null | undefined)[]): number | null {
  let total = 0;
  for (const value of values) {
    if (value === null) return null;
    total += value ?? 0;
  }
  return total;
}
