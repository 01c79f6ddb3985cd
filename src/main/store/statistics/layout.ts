import type { Dataset, SubjectKind } from '@shared/domain/datasets/dataset';
import type { DatasetId } from '@shared/domain/datasets/ids';

/** States of a day in a daily table. A day without a row was never read. */
export const FETCHED = 1;
/** Read, and the vendor had nothing. */
export const EMPTY = 2;
/** Read before the vendor had it. */
export const NOT_READY = 3;

/** A table that follows from the definition of a dataset: as new, and what it is to have of every metric. */
export interface DatasetTable {
  readonly name: string;
  /** Columns that are no metrics. */
  readonly fixed: readonly string[];
  /** The columns of the metrics, quoted. */
  readonly columns: readonly string[];
  readonly constraints: readonly string[];
  readonly indexes: readonly string[];
}

export const dailyName = (id: DatasetId): string => `daily_${id}`;
export const rangeName = (id: DatasetId): string => `range_${id}`;
export const eventsName = (id: DatasetId): string => `events_${id}`;

/** The columns of a dataset's metrics, quoted, in their order. */
export const metricColumns = ({ metrics }: Dataset): string[] => metrics.map(({ id }) => `"${id}"`);

/** Whether it is known day by day what was read of a dataset. */
export const hasDays = ({ shape }: Dataset): boolean => shape !== 'range';

/** Whose days those are: events are read for everybody at once. */
export const coveredKind = ({ shape, subject }: Dataset): SubjectKind =>
  shape === 'records' ? 'company' : subject;

/** The tables of a dataset: days, rows of ranges, or events together with the days that they were read for. */
export function tablesOf(dataset: Dataset): DatasetTable[] {
  switch (dataset.shape) {
    case 'daily':
      return [daily(dataset.id, metricColumns(dataset))];
    case 'range':
      return [range(dataset)];
    case 'records':
      return [events(dataset), daily(dataset.id, [])];
  }
}

/** `day`: days since 1970-01-01 of the Shanghai day. */
function daily(id: DatasetId, columns: string[]): DatasetTable {
  const name = dailyName(id);
  return {
    name,
    fixed: [
      'subject INTEGER NOT NULL',
      'day INTEGER NOT NULL',
      'state INTEGER NOT NULL',
      'read_at INTEGER NOT NULL',
      'restated INTEGER NOT NULL',
    ],
    columns,
    constraints: ['PRIMARY KEY (subject, day)'],
    // Answers what is read and missing of a day without touching a single value.
    indexes: [`CREATE INDEX ${name}_by_day ON ${name} (day, state, restated, read_at)`],
  };
}

function range(dataset: Dataset): DatasetTable {
  return {
    name: rangeName(dataset.id),
    fixed: [
      'read INTEGER NOT NULL REFERENCES range_reads (id) ON DELETE CASCADE',
      'subject INTEGER NOT NULL',
    ],
    columns: metricColumns(dataset),
    constraints: ['PRIMARY KEY (read, subject)'],
    indexes: [],
  };
}

function events(dataset: Dataset): DatasetTable {
  const name = eventsName(dataset.id);
  return {
    name,
    fixed: [
      'key TEXT NOT NULL',
      'connection_id TEXT NOT NULL',
      'subject INTEGER NOT NULL',
      'at INTEGER NOT NULL',
      'changed_at INTEGER',
      'facts TEXT NOT NULL',
    ],
    columns: metricColumns(dataset),
    constraints: ['PRIMARY KEY (connection_id, key)'],
    indexes: [`CREATE INDEX ${name}_by_time ON ${name} (connection_id, at)`],
  };
}
