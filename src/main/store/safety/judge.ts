import Database from 'better-sqlite3';
import { statSync } from 'node:fs';
import { failure, type Failure } from '@shared/domain/errors';
import { isSound } from '../database/check';
import { asFailure, storeFailure } from '../database/errors';
import type { FileKind } from '../database/files';
import { migrate, versionOf } from '../database/migrate';

/** The application id of all files of Handover. */
const OURS = 1_212_436_036;

/** A file that is no backup of this app, or whose content is not what was written. */
export function notBackup(why: string, cause?: unknown): Failure {
  return failure('validation', 'backups.notBackup', why, { cause });
}

/** Refuses a schema that a later version made. */
export function refuseNewer({ name, migrations }: FileKind, version: number): void {
  if (version <= migrations.length) return;
  throw storeFailure('store.newer', `The ${name} has version ${version}, made by a later Handover.`);
}

/** How a database is built, as text; of some types of things only, if any are named. */
export function schemaOf(db: Database.Database, types: readonly string[] = []): string {
  const rows = db
    .prepare<[], { type: string }>('SELECT type, name, tbl_name, sql FROM sqlite_schema ORDER BY type, name')
    .all();
  return JSON.stringify(rows.filter(({ type }) => types.length === 0 || types.includes(type)));
}

/** What acts by itself in a file must be what the migrations made: a ledger from elsewhere may hold anything. */
function refuseOtherTriggers({ name, migrations }: FileKind, db: Database.Database, version: number): void {
  const ours = new Database(':memory:');
  const acting = ['trigger', 'view'];
  try {
    migrate(ours, migrations.slice(0, version));
    if (schemaOf(db, acting) !== schemaOf(ours, acting)) throw notBackup(`Something acts in the ${name}.`);
  } finally {
    ours.close();
  }
}

/**
 * Looks into a copy of a file without writing to it, checked as a whole or, with `quickly`, as at a start.
 * Fails with `store.newer`, and with `backups.notBackup` for whatever is damaged or foreign.
 */
export function openCopy(kind: FileKind, path: string, quickly: boolean): Database.Database {
  let db: Database.Database | undefined;
  try {
    db = new Database(path, { readonly: true, fileMustExist: true });
    const version = versionOf(db);
    refuseNewer(kind, version);
    if (version === 0 || db.pragma('application_id', { simple: true }) !== OURS) {
      throw notBackup(`This is no ${kind.name} of Handover.`);
    }
    refuseOtherTriggers(kind, db, version);
    if (!isSound(db, statSync(path).size, quickly ? kind.heavy : [])) {
      throw notBackup(`The ${kind.name} in the backup is damaged.`);
    }
    return db;
  } catch (error) {
    db?.close();
    throw foreign(error);
  }
}

/** What reading a copy failed with. That a copy is broken says nothing about the files in use. */
export function foreign(error: unknown): Failure {
  const failed = asFailure(error);
  return failed.error.reason === 'store.damaged' ? notBackup(failed.error.message, error) : failed;
}
