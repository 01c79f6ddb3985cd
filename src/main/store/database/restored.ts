import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { FileKind } from './files';

/** What is known of a restore whose consequences have not been drawn yet. */
export interface Restored {
  /** When the backup was made, Unix seconds; null where that is not known. */
  readonly backupAt: number | null;
  /** Whether somebody chose to restore it; otherwise the file was damaged. */
  readonly chosen: boolean;
}

/** A file that lies beside a restored one until it has been dealt with that the backup is older. */
export const restoredFlag = (folder: string, kind: FileKind): string => join(folder, `${kind.name}.restored`);

export function writeRestoredFlag(folder: string, kind: FileKind, what: Restored): void {
  writeFileSync(restoredFlag(folder, kind), `${what.backupAt ?? ''} ${what.chosen ? 'chosen' : 'damage'}`);
}

/** Null when the file was not restored. */
export function readRestoredFlag(folder: string, kind: FileKind): Restored | null {
  const path = restoredFlag(folder, kind);
  if (!existsSync(path)) return null;
  const [at = '', why] = readFileSync(path, 'utf8').split(' ');
  return { backupAt: at === '' ? null : Number(at), chosen: why === 'chosen' };
}
