import { dataset as definitionOf } from '@shared/domain/datasets';
import type { RangeKey, RangeRow } from '../api.archive';
import type { ArchiveTables } from './tables';
import { valuesOf } from './write-days';

type RangeTables = Pick<ArchiveTables, 'db' | 'subjects' | 'reads' | 'rangeRows'>;

/** What a question was last answered with; null when it was never asked. */
export function readRange(
  { reads, rangeRows }: RangeTables,
  key: RangeKey,
): { rows: RangeRow[]; readAt: number } | null {
  const read = reads.find(key);
  return read === null ? null : { rows: rangeRows(key.dataset).of(read.id), readAt: read.readAt };
}

/**
 * Keeps an answer in place of the one before, in one step: half an answer would be a wrong one. Rows of
 * subjects that the connection does not have are left out.
 */
export function writeRange(
  { db, subjects, reads, rangeRows }: RangeTables,
  key: RangeKey,
  rows: readonly RangeRow[],
  at: number,
): void {
  const { metrics, subject: kind } = definitionOf(key.dataset);
  const table = rangeRows(key.dataset);
  const write = db.transaction(() => {
    const former = reads.find(key);
    if (former !== null) reads.remove(former.id);
    const read = reads.add(key, at);
    for (const { subject, values } of rows) {
      if (!subjects.is(subject, key.connectionId, kind)) continue;
      table.put(read, { subject, values: valuesOf(metrics.length, values) });
    }
  });
  write.immediate();
}
