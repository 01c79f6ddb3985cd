import { statSync } from 'node:fs';
import { failure } from '@shared/domain/errors';
import type { BackupContent, BackupEntry } from '@shared/contract/safety';
import { allBackups, type Backup } from '../database/backup';
import { ARCHIVE, LEDGER } from '../database/files';
import { countContent, type Counts, NOTHING } from './content';
import { openCopy } from './judge';

/** The files that belong together: a ledger, and the archive as it was when that was backed up. */
export interface Generation {
  readonly number: number;
  readonly ledger: string;
  readonly archive: string | null;
  readonly madeAt: number;
}

/** The generations of a folder, newest first. A ledger that was backed up alone has the archive of before. */
export function generationsOf(folder: string): Generation[] {
  const backups = allBackups(folder);
  const archives = backups.filter(({ name }) => name === ARCHIVE.name);
  const archiveOf = ({ number }: Backup): string | null =>
    archives.find((archive) => archive.number <= number)?.path ?? null;
  return backups
    .filter(({ name }) => name === LEDGER.name)
    .map((backup) => ({
      number: backup.number,
      ledger: backup.path,
      archive: archiveOf(backup),
      madeAt: secondsOf(backup.path),
    }));
}

export const secondsOf = (path: string): number => Math.floor(statSync(path).mtimeMs / 1000);

/** Fails with `backups.notFound`. */
export function requireGeneration(folder: string, number: number): Generation {
  const found = generationsOf(folder).find((generation) => generation.number === number);
  if (found) return found;
  throw failure('not-found', 'backups.notFound', `There is no generation ${number}.`);
}

/** What is in a generation. One that cannot be restored is listed too, and says so. */
export function entryOf({ number, ledger, archive, madeAt }: Generation): BackupEntry {
  const bytes = [ledger, archive].reduce((sum, path) => sum + (path === null ? 0 : statSync(path).size), 0);
  const counted = (): Pick<BackupContent, 'usable'> & Counts => {
    try {
      return { usable: true, ...countFiles(ledger, archive) };
    } catch {
      return { usable: false, ...NOTHING };
    }
  };
  return { generation: number, content: { madeAt, bytes, ...counted() } };
}

/** Counts what is in copies of both files, checked as quickly as at a start; fails as `openCopy` does. */
export function countFiles(ledger: string, archive: string | null): Counts {
  const opened = openCopy(LEDGER, ledger, true);
  try {
    const days = archive === null ? null : openCopy(ARCHIVE, archive, true);
    try {
      return countContent(opened, days);
    } finally {
      days?.close();
    }
  } finally {
    opened.close();
  }
}
