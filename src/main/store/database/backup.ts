import { existsSync, mkdirSync, readdirSync, renameSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { storeFailure } from './errors';

const GENERATIONS = 2;
const DAY_MS = 86_400_000;

const folderOf = (folder: string): string => join(folder, 'backups');

function generation(name: string, file: string): number | null {
  const found = new RegExp(`^${name}-(\\d+)\\.db$`).exec(file);
  return found ? Number(found[1]) : null;
}

/**
 * Paths of a file's backups, newest first. They are numbered and not dated, so that a clock that was
 * wrong for a day cannot make an old one look new.
 */
export function backupsOf(folder: string, name: string): string[] {
  const home = folderOf(folder);
  if (!existsSync(home)) return [];
  return readdirSync(home)
    .map((file) => ({ file, number: generation(name, file) }))
    .filter(({ number }) => number !== null)
    .toSorted((a, b) => Number(b.number) - Number(a.number))
    .map(({ file }) => join(home, file));
}

/** Whether the newest backup is missing, a day old, or dated in the future by a wrong clock. */
export function isBackupDue(folder: string, name: string, nowMs: number): boolean {
  const [newest] = backupsOf(folder, name);
  return newest === undefined || Math.abs(nowMs - statSync(newest).mtimeMs) >= DAY_MS;
}

/**
 * Copies a live database and proves the copy readable before it counts as a backup; keeps the last
 * two. Writes may go on meanwhile.
 */
export async function backUp(db: Database.Database, folder: string, name: string): Promise<string> {
  const home = folderOf(folder);
  mkdirSync(home, { recursive: true });
  const [newest] = backupsOf(folder, name);
  const number = newest === undefined ? 1 : Number(/-(\d+)\.db$/.exec(newest)?.[1]) + 1;
  const partial = join(home, `${name}.partial`);
  rmSync(partial, { force: true });
  await db.backup(partial);
  seal(partial);
  const path = join(home, `${name}-${number}.db`);
  renameSync(partial, path);
  for (const old of backupsOf(folder, name).slice(GENERATIONS)) rmSync(old);
  return path;
}

/** Makes the copy one self-contained file and checks it. */
function seal(path: string): void {
  const copy = new Database(path);
  try {
    copy.pragma('journal_mode = DELETE');
    if (copy.pragma('quick_check(1)', { simple: true }) !== 'ok') {
      throw storeFailure('store.damaged', 'The fresh backup failed its check.');
    }
  } finally {
    copy.close();
  }
}
