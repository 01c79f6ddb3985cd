import Database from 'better-sqlite3';
import { onTestFinished } from 'vitest';
import { dataset as definitionOf } from '@shared/domain/datasets';
import type { SubjectKind } from '@shared/domain/datasets/dataset';
import type { DatasetId } from '@shared/domain/datasets/ids';
import { type Day, dayNumber, startOfDay } from '@shared/domain/day';
import type { Vendor } from '@shared/domain/vendor';
import { archiveMigrations } from '@main/store/migrations/archive';
import { ledgerMigrations } from '@main/store/migrations/ledger';
import type { StoredDay } from '@main/store/repositories/days';
import { ensureDatasetTables } from '@main/store/statistics/ensure-tables';
import { Explorer } from '@main/store/statistics/explore/explorer';
import type { BlockMemory } from '@main/store/statistics/explore/memory';
import { listSubjects } from '@main/store/statistics/subjects';
import { type ArchiveTables, archiveTables } from '@main/store/statistics/tables';
import { Collation } from '@main/store/index/collation';
import { People } from '@main/store/index/people';

/** A cell of a daily dataset as tests put it into the archive. */
export type PutDay = Partial<StoredDay> & Pick<StoredDay, 'state'>;

/** An archive in memory, with the explorer that answers from it. */
export class ExploredArchive {
  readonly tables: ArchiveTables;
  readonly explorer: Explorer;
  readonly people = new People(new Collation());

  constructor(
    private readonly connectionId: string,
    vendor: Vendor,
    memory?: BlockMemory,
  ) {
    const [archive, ledger] = [new Database(':memory:'), new Database(':memory:')];
    for (const { sql } of archiveMigrations) archive.exec(sql);
    for (const { sql } of ledgerMigrations) ledger.exec(sql);
    ensureDatasetTables(archive);
    onTestFinished(() => {
      archive.close();
      ledger.close();
    });
    this.tables = archiveTables(ledger, archive);
    this.explorer = new Explorer({
      tables: this.tables,
      named: (id, kind) => listSubjects(this.tables, id, kind, this.people),
      vendorOf: () => vendor,
      ...(memory ? { memory } : {}),
    });
    this.tables.writes.add(this.explorer);
  }

  /** Adds a subject; `until` is the day on which it was last seen, null for one that is still there. */
  addSubject(kind: SubjectKind, key: string, until: Day | null = null): number {
    const { connectionId } = this;
    const lastSeenAt = until === null ? 0 : startOfDay(until);
    const known = { parentName: null, name: null, gone: until !== null, lastSeenAt };
    const id = this.tables.subjects.add({ connectionId, kind, key, parentKey: '' }, known, 0);
    this.tables.writes.subjectsWritten(connectionId);
    return id;
  }

  put(dataset: DatasetId, subject: number, day: Day, cell: PutDay): void {
    const whole = { readAt: 1, restated: false, values: [], ...cell };
    const width = definitionOf(dataset).metrics.length;
    const values = Array.from({ length: width }, (_, place) => whole.values[place] ?? null);
    this.tables.days(dataset).put(subject, dayNumber(day), { ...whole, values });
    this.tables.writes.dayWritten(this.connectionId, dataset, subject, dayNumber(day));
  }
}
