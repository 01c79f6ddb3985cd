import { copyFileSync, existsSync, mkdirSync, renameSync } from 'node:fs';
import { basename, join } from 'node:path';
import { dayOf } from '@shared/domain/day';
import type { Rescue } from '../api.desk';
import { backupsOf } from '../database/backup';
import { ARCHIVE, CACHE, type FileKind, LEDGER } from '../database/files';
import { isHopeless, type OpenContext } from '../database/open';
import { restoredFlag } from '../database/restored';
import { commit, KEPT, stage } from './restore';

/**
 * Gives up the damaged files of a folder, so that it can be opened next. They are kept in a folder of their own, and
 * a file that is sound stays in use. Fails as `stage` does for a copy that cannot be taken; nothing has changed then.
 */
export async function rescue(context: OpenContext, { copy }: Rescue): Promise<void> {
  const { folder, now } = context;
  const lost = KEPT.filter((kind) => isHopeless(kind, context));
  const aside = join(folder, `damaged-${dayOf(now)}-${now}`);
  if (copy !== null) {
    await stage(folder, { path: copy }, lost);
    mkdirSync(aside);
    for (const path of lost.flatMap((kind) => filesOf(folder, kind)))
      copyFileSync(path, join(aside, basename(path)));
    commit(folder);
    return;
  }
  mkdirSync(join(aside, 'backups'), { recursive: true });
  // Nothing in the others belongs to a ledger that begins anew.
  const kinds = lost.includes(LEDGER) ? [CACHE, ARCHIVE, LEDGER] : lost;
  for (const { name } of kinds) {
    for (const path of backupsOf(folder, name)) renameSync(path, join(aside, 'backups', basename(path)));
  }
  // Last what says by itself that it is damaged: a crash on the way leaves a folder that can be rescued again.
  for (const path of kinds.flatMap((kind) => filesOf(folder, kind)))
    renameSync(path, join(aside, basename(path)));
}

/** The files of a database, itself last. */
function filesOf(folder: string, kind: FileKind): string[] {
  const path = join(folder, `${kind.name}.db`);
  return [restoredFlag(folder, kind), `${path}-wal`, `${path}-shm`, `${path}-journal`, path].filter((file) =>
    existsSync(file),
  );
}
