import { mkdir, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { Database } from 'better-sqlite3';
import { failure } from '@shared/domain/errors';
import type { DeskApi } from '../api.desk';
import { copySealed } from '../database/backup';
import { versionOf } from '../database/migrate';
import { countContent, type Counts } from '../safety/content';
import { type Part, readCopyFile, writeCopyFile } from '../safety/copy-file';
import { eraseMembers } from '../safety/erase';
import { countFiles, entryOf, generationsOf, requireGeneration } from '../safety/generations';
import { copyingIn, KEPT } from '../safety/restore';
import type { Session } from '../session';

type SafetyMethods = Pick<
  DeskApi,
  'listBackups' | 'makeBackup' | 'presentContent' | 'saveBackupCopy' | 'inspectBackup' | 'eraseMembers'
>;

/** Bytes of a live database, also of what stands in its log only. */
const sizeOf = (db: Database): number =>
  Number(db.pragma('page_count', { simple: true })) * Number(db.pragma('page_size', { simple: true }));

function presentCounts({ kept }: Session): Counts {
  const [ledger, archive] = kept;
  if (!ledger || !archive) throw failure('internal', 'internal', 'Two files are kept.');
  return countContent(ledger.db, archive.db);
}

/** Backups, copies for elsewhere, and what is to be forgotten. To restore means to open anew: the store does that. */
export function safetyMethods(session: Session): SafetyMethods {
  const { folder, kept, now } = session;
  return {
    listBackups: async () => generationsOf(folder).map(entryOf),
    makeBackup: () => session.apart(async () => entryOf(requireGeneration(folder, await session.backUp()))),
    presentContent: async () => ({
      madeAt: now(),
      bytes: kept.reduce((sum, { db }) => sum + sizeOf(db), 0),
      usable: true,
      ...presentCounts(session),
    }),
    saveBackupCopy: (path) => session.apart(() => saveCopy(session, path)),
    inspectBackup: (path) => readCopyFile(path, KEPT),
    eraseMembers: (connectionId, readBefore) => eraseMembers(session, connectionId, readBefore),
  };
}

/** A file of that name appears when it is complete and was read back; what failed leaves nothing. */
async function saveCopy(session: Session, path: string): Promise<number> {
  const home = copyingIn(session.folder);
  const partial = `${path}.partial`;
  await rm(home, { recursive: true, force: true });
  await rm(partial, { force: true });
  try {
    await mkdir(home);
    const parts: Part[] = [];
    for (const { kind, db } of session.kept) {
      const sealed = join(home, `${kind.name}.db`);
      await copySealed(db, sealed);
      parts.push({ kind, path: sealed, version: versionOf(db) });
    }
    const [ledger = '', archive = ''] = parts.map((part) => part.path);
    await writeCopyFile(partial, parts, { madeAt: session.now(), content: countFiles(ledger, archive) });
    const { bytes } = await readCopyFile(partial, KEPT);
    await rename(partial, path);
    return bytes;
  } finally {
    await rm(home, { recursive: true, force: true });
    await rm(partial, { force: true });
  }
}
