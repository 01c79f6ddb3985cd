import type { Database } from 'better-sqlite3';
import { dataset } from '@shared/domain/datasets';
import type { Dataset } from '@shared/domain/datasets/dataset';
import type { DatasetId } from '@shared/domain/datasets/ids';
import { ArchiveRemovalTable } from '../repositories/archive-removals';
import { AutomaticArchiveTable } from '../repositories/automatic-archives';
import { DayTable } from '../repositories/days';
import { EventTable } from '../repositories/events';
import { RangeReadTable } from '../repositories/range-reads';
import { RangeRowTable } from '../repositories/range-rows';
import { RestatementTable } from '../repositories/restatements';
import { SubjectTable } from '../repositories/subjects';
import { DayCounts } from './day-counts';
import { WriteHub } from './writes';

/** Everything that statistics are kept in. Tables of a dataset exist for its shape only, see `tablesOf`. */
export interface ArchiveTables {
  readonly db: Database;
  readonly subjects: SubjectTable;
  readonly restatements: RestatementTable;
  readonly reads: RangeReadTable;
  readonly removals: ArchiveRemovalTable;
  /** In the ledger, as all settings are. */
  readonly automatic: AutomaticArchiveTable;
  readonly counts: DayCounts;
  /** Hears of every write, for what is kept in memory. */
  readonly writes: WriteHub;
  /** Of a dataset of days or of records. */
  readonly days: (id: DatasetId) => DayTable;
  readonly rangeRows: (id: DatasetId) => RangeRowTable;
  readonly events: (id: DatasetId) => EventTable;
}

/** Statements are prepared when a dataset is first used: most connections use few. */
export function archiveTables(ledger: Database, archive: Database): ArchiveTables {
  const each = <T>(make: (definition: Dataset) => T): ((id: DatasetId) => T) => {
    const made = new Map<DatasetId, T>();
    return (id) => {
      const table = made.get(id) ?? make(dataset(id));
      made.set(id, table);
      return table;
    };
  };
  return {
    db: archive,
    subjects: new SubjectTable(archive),
    restatements: new RestatementTable(archive),
    reads: new RangeReadTable(archive),
    removals: new ArchiveRemovalTable(archive),
    automatic: new AutomaticArchiveTable(ledger),
    counts: new DayCounts(),
    writes: new WriteHub(),
    days: each((definition) => new DayTable(archive, definition)),
    rangeRows: each((definition) => new RangeRowTable(archive, definition)),
    events: each((definition) => new EventTable(archive, definition)),
  };
}
