import type { Database } from 'better-sqlite3';
import { offlineFile, type OfflineFileRow } from '@shared/contract/sobot';
import type { SobotApi } from '../api.sobot';

/** Most rows of one list. */
const LATEST = 500;

interface FileRow {
  id: number;
  connectionId: string;
  day: string;
  taskType: number;
  state: string;
  path: string | null;
  bytes: number;
  totalBytes: number | null;
  at: number;
  error: string | null;
}

type NewFile = Parameters<SobotApi['addFile']>[0];
type Patch = Parameters<SobotApi['updateFile']>[1];

/** The table `offline_files` of ledger.db: files of raw data of Sobot, as far as their downloads got. */
export class OfflineFileTable {
  readonly #statements;

  constructor(db: Database) {
    const columns = `id, connection_id AS connectionId, day, task_type AS taskType, state, path, bytes,
      total_bytes AS totalBytes, at, error`;
    this.#statements = {
      one: db.prepare<[number], FileRow>(`SELECT ${columns} FROM offline_files WHERE id = ?`),
      latest: db.prepare<[string, number], FileRow>(
        `SELECT ${columns} FROM offline_files WHERE connection_id = ? ORDER BY id DESC LIMIT ?`,
      ),
      add: db.prepare<[string, string, number, number]>(
        `INSERT INTO offline_files (connection_id, day, task_type, state, bytes, at)
         VALUES (?, ?, ?, 'waiting', 0, ?)`,
      ),
      write: db.prepare<(string | number | null)[]>(
        'UPDATE offline_files SET state = ?, path = ?, bytes = ?, total_bytes = ?, at = ?, error = ? WHERE id = ?',
      ),
    };
  }

  get(id: number): OfflineFileRow | null {
    const row = this.#statements.one.get(id);
    return row === undefined ? null : toFile(row);
  }

  /** Newest first. */
  latest(connectionId: string): OfflineFileRow[] {
    return this.#statements.latest.all(connectionId, LATEST).map(toFile);
  }

  add({ connectionId, day, taskType, at }: NewFile): number {
    return Number(this.#statements.add.run(connectionId, day, taskType, at).lastInsertRowid);
  }

  /** Writes what the patch names and keeps the rest. */
  update(id: number, patch: Patch): void {
    const before = this.get(id);
    if (before === null) return;
    const named = Object.entries(patch).filter(([, value]) => value !== undefined);
    const after: OfflineFileRow = { ...before, ...Object.fromEntries(named) };
    const error = after.error === null ? null : JSON.stringify(after.error);
    this.#statements.write.run(after.state, after.path, after.bytes, after.totalBytes, after.at, error, id);
  }
}

const toFile = ({ error, ...row }: FileRow): OfflineFileRow =>
  offlineFile.parse({ ...row, error: error === null ? null : (JSON.parse(error) as unknown) });
