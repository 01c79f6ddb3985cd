import type { GroupSync } from '@shared/contract/changes';
import type { Database } from 'better-sqlite3';

/** A complete sync, and the last change that belongs to it or to an earlier one. */
export interface SyncRecord extends GroupSync {
  readonly lastChange: number;
}

interface SyncRow {
  id: number;
  finished_at: number;
  groups: number;
  members: number;
  last_change: number;
}

const toRecord = (row: SyncRow): SyncRecord => ({
  id: row.id,
  finishedAt: row.finished_at,
  groups: row.groups,
  members: row.members,
  lastChange: row.last_change,
});

/** The table `group_syncs` of cache.db. */
export class GroupSyncTable {
  readonly #statements;

  constructor(db: Database) {
    this.#statements = {
      add: db.prepare<[number, number, number, number, number]>(
        'INSERT INTO group_syncs (source, finished_at, groups, members, last_change) VALUES (?, ?, ?, ?, ?)',
      ),
      of: db.prepare<[number], SyncRow>('SELECT * FROM group_syncs WHERE source = ? ORDER BY id DESC'),
      one: db.prepare<[number, number], SyncRow>('SELECT * FROM group_syncs WHERE source = ? AND id = ?'),
      any: db.prepare<[number], number>('SELECT 1 FROM group_syncs WHERE source = ? LIMIT 1').pluck(),
      drop: db.prepare<[number, number]>('DELETE FROM group_syncs WHERE source = ? AND id < ?'),
    };
  }

  add(source: number, sync: Omit<SyncRecord, 'id'>): void {
    this.#statements.add.run(source, sync.finishedAt, sync.groups, sync.members, sync.lastChange);
  }

  /** Newest first. */
  of(source: number): SyncRecord[] {
    return this.#statements.of.all(source).map(toRecord);
  }

  get(source: number, id: number): SyncRecord | null {
    const row = this.#statements.one.get(source, id);
    return row === undefined ? null : toRecord(row);
  }

  /** Whether a complete sync of the connection is known. */
  any(source: number): boolean {
    return this.#statements.any.get(source) === 1;
  }

  /** Forgets the syncs before one. */
  dropBefore(source: number, id: number): void {
    this.#statements.drop.run(source, id);
  }
}
