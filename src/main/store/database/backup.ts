import { existsSync, mkdirSync, readdirSync, renameSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { storeFailure } from './errors';

const GENERATIONS = 2;
const DAY_MS = 86_400_000;
const BACKUP = /^([a-z]+)-(\d+)\.db$/;

const folderOf = (folder: string): string => join(folder, 'backups');

/** A backup of one file. The number is that of its generation: files that were backed up together share it. */
export interface Backup {
  readonly name: string;
  readonly number: number;
  readonly path: string;
}

/**
 * All backups of a folder, newest first. They are numbered and not dated, so that a clock that was
 * wrong for a day cannot make an old one look new.
 */
export function allBackups(folder: string): Backup[] {
  const home = folderOf(folder);
  if (!existsSync(home)) return [];
  return readdirSync(home)
    .flatMap((file) => {
      const [, name, number] = BACKUP.exec(file) ?? [];
      return name === undefined ? [] : [{ name, number: Number(number), path: join(home, file) }];
    })
    .toSorted((a, b) => b.number - a.number);
}

/** Paths of a file's backups, newest first. */
export function backupsOf(folder: string, name: string): string[] {
  return allBackups(folder)
    .filter((backup) => backup.name === name)
    .map(({ path }) => path);
}

/** The number that the next generation gets. */
function nextGeneration(folder: string): number {
  return (allBackups(folder)[0]?.number ?? 0) + 1;
}

/** Whether the newest backup is missing, a day old, or dated in the future by a wrong clock. */
export function isBackupDue(folder: string, name: string, nowMs: number): boolean {
  const [newest] = backupsOf(folder, name);
  return newest === undefined || Math.abs(nowMs - statSync(newest).mtimeMs) >= DAY_MS;
}

/** A database that is backed up, by the name of its file. */
export interface Original {
  readonly name: string;
  readonly db: Database.Database;
}

/**
 * Copies databases into a generation of their own and proves the copies readable before any of them counts;
 * keeps the last two of each. Writes may go on meanwhile. Answers the number. The first database makes the
 * generation: its copy appears last, when those that go with it are there.
 */
export async function backUp(folder: string, originals: readonly Original[]): Promise<number> {
  const home = folderOf(folder);
  mkdirSync(home, { recursive: true });
  const number = nextGeneration(folder);
  const partialOf = (name: string): string => join(home, `${name}.partial`);
  for (const { name, db } of originals) await copySealed(db, partialOf(name));
  for (const { name } of originals.toReversed()) {
    renameSync(partialOf(name), join(home, `${name}-${number}.db`));
  }
  prune(folder);
  return number;
}

/** Of each file the last two stay, and what the last two of another go with: its newest that is not newer. */
function prune(folder: string): void {
  const all = allBackups(folder);
  const laterOf = ({ name, number }: Backup, until: number): Backup[] =>
    all.filter((other) => other.name === name && other.number > number && other.number <= until);
  const last = all.filter((backup) => laterOf(backup, Infinity).length < GENERATIONS);
  for (const backup of all) {
    const goesWith = ({ number }: Backup): boolean =>
      number >= backup.number && laterOf(backup, number).length === 0;
    if (!last.some(goesWith)) rmSync(backup.path);
  }
}

/** Writes one self-contained, checked file with what a live database holds now. */
export async function copySealed(db: Database.Database, path: string): Promise<void> {
  rmSync(path, { force: true });
  await db.backup(path);
  const copy = new Database(path);
  try {
    copy.pragma('journal_mode = DELETE');
    if (copy.pragma('quick_check(1)', { simple: true }) !== 'ok') {
      throw storeFailure('store.damaged', 'The fresh copy failed its check.');
    }
  } finally {
    copy.close();
  }
}
