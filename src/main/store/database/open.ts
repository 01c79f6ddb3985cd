import { copyFileSync, existsSync, readdirSync, renameSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type Database from 'better-sqlite3';
import { dayOf } from '@shared/domain/day';
import { failure } from '@shared/domain/errors';
import { backUp, backupsOf } from './backup';
import { isSound } from './check';
import { asFailure, isDamage, isHalfWritten, storeFailure } from './errors';
import type { FileKind } from './files';
import { migrate, versionOf } from './migrate';
import { readRestoredFlag, type Restored, writeRestoredFlag } from './restored';

export type Opener = (path: string, options?: Database.Options) => Database.Database;

export interface OpenContext {
  readonly folder: string;
  readonly opener: Opener;
  /** Unix seconds, for the name of a file that is set aside. */
  readonly now: number;
  /** Whether everything is checked, however large. */
  readonly thorough: boolean;
}

export interface OpenedFile {
  readonly db: Database.Database;
  /** Whether it was damaged and begins anew. */
  readonly rebuilt: boolean;
  /** Set when it comes from a backup. */
  readonly restored: Restored | null;
}

type Finding = 'absent' | 'damaged' | 'sound' | 'outdated';

/** Opens one file: checked, restored or rebuilt where it is broken, backed up where a migration is due, migrated. */
export async function openFile(kind: FileKind, context: OpenContext): Promise<OpenedFile> {
  const path = join(context.folder, `${kind.name}.db`);
  const finding = inspect(kind, path, context);
  const rebuilt = heal(kind, finding, context, path);
  const restored = readRestoredFlag(context.folder, kind);
  const db = connect(kind, path, context.opener);
  try {
    const version = versionOf(db);
    if (version > 0 && version < kind.migrations.length && !kind.rebuildable) {
      await backUp(context.folder, [{ name: kind.name, db }]);
    }
    migrate(db, kind.migrations);
    kind.furnish?.(db);
    return { db, rebuilt, restored };
  } catch (error) {
    db.close();
    throw error;
  }
}

/**
 * Takes back what a process was writing when it died before the file had its write-ahead log, as a new or a
 * restored file has none at first: SQLite does so for a connection that may write, and refuses any other one.
 */
function takeBack(path: string, opener: Opener): void {
  const db = opener(path, { fileMustExist: true });
  try {
    versionOf(db);
  } finally {
    db.close();
  }
}

/** Opens a file that is not to be written to. */
function openToRead(path: string, opener: Opener): Database.Database {
  const db = opener(path, { readonly: true, fileMustExist: true });
  try {
    versionOf(db);
    return db;
  } catch (error) {
    db.close();
    if (!isHalfWritten(error)) throw error;
    takeBack(path, opener);
    return opener(path, { readonly: true, fileMustExist: true });
  }
}

/** Looks at a file without writing to it. Throws `store.newer` for one that a later version made. */
function inspect(kind: FileKind, path: string, { folder, opener, thorough }: OpenContext): Finding {
  if (!existsSync(path)) return 'absent';
  let db: Database.Database | undefined;
  try {
    db = openToRead(path, opener);
    const version = versionOf(db);
    if (version > kind.migrations.length) {
      throw storeFailure('store.newer', `${kind.name}.db has version ${version}, made by a later Handover.`);
    }
    // A file that was ever filled has a version; one without it beside backups lost everything.
    if (version === 0 && backupsOf(folder, kind.name).length > 0) return 'damaged';
    if (!isSound(db, statSync(path).size, thorough ? [] : kind.heavy)) return 'damaged';
    return version < kind.migrations.length ? 'outdated' : 'sound';
  } catch (error) {
    if (isDamage(error)) return 'damaged';
    throw asFailure(error);
  } finally {
    db?.close();
  }
}

/** Answers whether the file has to be filled anew. */
function heal(kind: FileKind, finding: Finding, context: OpenContext, path: string): boolean {
  if (finding === 'sound' || finding === 'outdated') return false;
  if (kind.rebuildable) {
    if (finding === 'absent') return false;
    setAside(kind, context, path);
    return true;
  }
  const good = backupFor(kind, finding, context);
  if (good === null) return false;
  if (good === undefined) {
    throw failure('store', 'store.damaged', `${kind.name}.db is damaged and no good backup is left.`, {
      params: { file: kind.name },
    });
  }
  // Also of a file that vanished: a log that it left behind would be replayed into the restored one.
  setAside(kind, context, path);
  const copy = `${path}.copy`;
  copyFileSync(good, copy);
  const backupAt = Math.floor(statSync(good).mtimeMs / 1000);
  writeRestoredFlag(context.folder, kind, { backupAt, chosen: false });
  renameSync(copy, path);
  return false;
}

/** Whether a file is damaged that cannot be filled again, and none of its backups is good. */
export function isHopeless(kind: FileKind, context: OpenContext): boolean {
  const finding = inspect(kind, join(context.folder, `${kind.name}.db`), context);
  return !kind.rebuildable && backupFor(kind, finding, context) === undefined;
}

/** The backup that takes the place of a file: null where it needs none, undefined where none is good. */
function backupFor(kind: FileKind, finding: Finding, context: OpenContext): string | null | undefined {
  if (finding === 'sound' || finding === 'outdated') return null;
  const backups = backupsOf(context.folder, kind.name);
  // A first start has neither file nor backup; a file that vanished beside its backups was lost.
  if (finding === 'absent' && backups.length === 0) return null;
  return backups.find((backup) => isUsable(kind, backup, context));
}

function isUsable(kind: FileKind, path: string, context: OpenContext): boolean {
  try {
    const finding = inspect(kind, path, context);
    return finding === 'sound' || finding === 'outdated';
  } catch {
    return false;
  }
}

/** Keeps a broken file for support; of a rebuildable one only the latest. */
function setAside(kind: FileKind, context: OpenContext, path: string): void {
  const stem = `${kind.name}-damaged-`;
  if (kind.rebuildable) {
    for (const file of readdirSync(context.folder)) {
      if (file.startsWith(stem)) rmSync(join(context.folder, file));
    }
  }
  const aside = join(context.folder, `${stem}${dayOf(context.now)}-${context.now}.db`);
  for (const suffix of ['-wal', '-shm', '-journal', '']) {
    if (existsSync(path + suffix)) renameSync(path + suffix, aside + suffix);
  }
}

function connect(kind: FileKind, path: string, opener: Opener): Database.Database {
  const db = opener(path);
  db.pragma('busy_timeout = 5000');
  db.pragma('journal_mode = WAL');
  db.pragma(`synchronous = ${kind.durable ? 'FULL' : 'NORMAL'}`);
  db.pragma('foreign_keys = ON');
  db.pragma('trusted_schema = OFF');
  db.pragma('temp_store = MEMORY');
  db.pragma(`cache_size = -${kind.cacheKib}`);
  db.pragma('journal_size_limit = 1048576');
  return db;
}
