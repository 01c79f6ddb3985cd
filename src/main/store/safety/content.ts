import type { Database } from 'better-sqlite3';
import type { BackupContent } from '@shared/contract/safety';
import { dayOfNumber } from '@shared/domain/day';

/** What a backup holds, but for what only its file can say. */
export type Counts = Omit<BackupContent, 'madeAt' | 'bytes' | 'usable'>;

export const NOTHING: Counts = {
  connections: 0,
  plans: 0,
  joinWays: 0,
  people: 0,
  auditEntries: 0,
  statistics: null,
};

/** Counts what a ledger and an archive hold; an older one lacks tables, which then hold nothing. */
export function countContent(ledger: Database, archive: Database | null): Counts {
  return {
    connections: rowsOf(ledger, 'connections'),
    plans: rowsOf(ledger, 'transfer_plans'),
    joinWays: rowsOf(ledger, 'join_ways'),
    people: rowsOf(ledger, 'people'),
    auditEntries: rowsOf(ledger, 'audit'),
    statistics: archive && statisticsOf(archive),
  };
}

function tablesLike(db: Database, pattern: string): string[] {
  return db
    .prepare<[string], string>("SELECT name FROM sqlite_schema WHERE type = 'table' AND name GLOB ?")
    .pluck()
    .all(pattern);
}

/** A restored file may name its tables as it likes. */
const quoted = (name: string): string => `"${name.replaceAll('"', '""')}"`;

function rowsOf(db: Database, table: string): number {
  if (tablesLike(db, table).length === 0) return 0;
  return (
    db
      .prepare<[], number>(`SELECT count(*) FROM ${quoted(table)}`)
      .pluck()
      .get() ?? 0
  );
}

/** The days are those of the daily tables; the rows are those of all datasets. */
function statisticsOf(archive: Database): Counts['statistics'] {
  const daily = tablesLike(archive, 'daily_*');
  const others = [...tablesLike(archive, 'range_*'), ...tablesLike(archive, 'events_*')];
  const rows = [...daily, ...others.filter((table) => table !== 'range_reads')].reduce(
    (sum, table) => sum + rowsOf(archive, table),
    0,
  );
  const edges = daily.flatMap((table) => {
    const edge = (which: 'min' | 'max'): number | null | undefined =>
      archive
        .prepare<[], number | null>(`SELECT ${which}(day) FROM ${quoted(table)}`)
        .pluck()
        .get();
    return [edge('min'), edge('max')].filter((day) => typeof day === 'number');
  });
  if (edges.length === 0) return null;
  return { first: dayOfNumber(Math.min(...edges)), last: dayOfNumber(Math.max(...edges)), rows };
}
