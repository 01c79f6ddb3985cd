import {
  closeSync,
  existsSync,
  fsyncSync,
  mkdirSync,
  openSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { copyFile } from 'node:fs/promises';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { ARCHIVE, type FileKind, LEDGER } from '../database/files';
import { restoredFlag, writeRestoredFlag } from '../database/restored';
import { unpackCopyFile } from './copy-file';
import { requireGeneration } from './generations';
import { notBackup, openCopy } from './judge';

// A restore in three steps, each of which a crash may follow: what is to come is laid beside the present
// files (`stage`), then it is decided upon (`commit`, one rename), and then it takes their place (`swapping`).
// Until `commit` the former state stands, from then on every opening completes the new one.

export const KEPT: readonly FileKind[] = [LEDGER, ARCHIVE];

export type BackupSource = { readonly generation: number } | { readonly path: string };

const stagedIn = (folder: string): string => join(folder, 'restore.partial');
const decidedIn = (folder: string): string => join(folder, 'restore');
const ABOUT = 'made-at';

/** Where the files lie while they are put into a copy. */
export const copyingIn = (folder: string): string => join(folder, 'copy.partial');

/**
 * Lays checked copies of what is to be restored beside the present files, of which nothing changes.
 * @param only the files that are wanted, each of which has to be there; all that there are when left out
 */
export async function stage(folder: string, from: BackupSource, only?: readonly FileKind[]): Promise<void> {
  const home = stagedIn(folder);
  rmSync(home, { recursive: true, force: true });
  mkdirSync(home);
  try {
    const target = (name: string): string => join(home, `${name}.db`);
    const madeAt =
      'path' in from
        ? await unpackCopyFile(from.path, KEPT, target)
        : await copyGeneration(folder, from.generation, target);
    if (!existsSync(target(LEDGER.name))) throw notBackup('There is no ledger to be restored.');
    for (const kind of only === undefined ? [] : KEPT) {
      if (!only?.includes(kind)) rmSync(target(kind.name), { force: true });
      else if (!existsSync(target(kind.name))) throw notBackup(`There is no ${kind.name} to be restored.`);
    }
    writeFileSync(join(home, ABOUT), String(madeAt));
    for (const kind of KEPT) {
      if (!existsSync(target(kind.name))) continue;
      openCopy(kind, target(kind.name), false).close();
      if (kind === LEDGER && 'path' in from) leaveBehind(target(kind.name));
      flush(target(kind.name));
    }
    flush(join(home, ABOUT));
    flush(home);
  } catch (error) {
    rmSync(home, { recursive: true, force: true });
    throw error;
  }
}

/**
 * Takes out of a ledger from elsewhere what holds for its computer only: which authorities are believed, which
 * is decided in a dialog of this one, and exports and downloads, whose files lie there.
 */
function leaveBehind(path: string): void {
  const ledger = new Database(path);
  try {
    ledger.exec(`
      DELETE FROM settings WHERE key IN ('caFile', 'caDigest');
      UPDATE jobs SET state = 'cancelled', waiting = NULL, finished_at = coalesce(finished_at, created_at)
        WHERE kind IN ('export', 'download') AND state <> 'done';`);
  } catch (error) {
    throw notBackup('The ledger cannot be taken over.', error);
  } finally {
    ledger.close();
  }
}

async function copyGeneration(
  folder: string,
  number: number,
  target: (name: string) => string,
): Promise<number> {
  const { ledger, archive, madeAt } = requireGeneration(folder, number);
  await copyFile(ledger, target(LEDGER.name));
  if (archive !== null) await copyFile(archive, target(ARCHIVE.name));
  return madeAt;
}

/** Decides for what was staged. The files must be closed, and opened next. */
export function commit(folder: string): void {
  renameSync(stagedIn(folder), decidedIn(folder));
  flush(folder);
}

/** Drops what was staged and not decided upon. */
export function abandon(folder: string): void {
  rmSync(stagedIn(folder), { recursive: true, force: true });
}

/** Puts what was decided upon into the place of the files, step by step; to be completed before they are opened. */
export function* swapping(folder: string): Generator<void> {
  const home = decidedIn(folder);
  if (!existsSync(home)) return;
  for (const kind of KEPT) {
    const staged = join(home, `${kind.name}.db`);
    const path = join(folder, `${kind.name}.db`);
    if (!existsSync(staged)) continue;
    // Read here: a crash may have left no more than the emptied folder.
    const backupAt = Number(readFileSync(join(home, ABOUT), 'utf8'));
    writeRestoredFlag(folder, kind, { backupAt, chosen: true });
    flush(restoredFlag(folder, kind));
    yield;
    // A log of the former file would be replayed into the new one.
    for (const suffix of ['-wal', '-shm', '-journal']) {
      rmSync(path + suffix, { force: true });
      yield;
    }
    renameSync(staged, path);
    yield;
  }
  flush(folder);
  rmSync(home, { recursive: true });
  yield;
}

/** Completes a restore that was decided upon, and clears away what was begun and not decided upon. */
export function finishRestore(folder: string): void {
  for (const _ of swapping(folder));
  abandon(folder);
  rmSync(copyingIn(folder), { recursive: true, force: true });
}

/** Waits until a file or a folder is on the disk; Windows has no such thing for folders. */
function flush(path: string): void {
  let file: number;
  try {
    file = openSync(path, 'r+');
  } catch {
    if (process.platform === 'win32') return;
    file = openSync(path, 'r');
  }
  try {
    fsyncSync(file);
  } finally {
    closeSync(file);
  }
}
