import Database from 'better-sqlite3';
import { Failure, failure } from '@shared/domain/errors';

type StoreReason =
  | 'store.diskFull'
  | 'store.readOnly'
  | 'store.newer'
  | 'store.damaged'
  | 'store.io'
  | 'store.busy'
  | 'store.closed'
  | 'store.stopped';

/** Waiting or making room may help; a damaged or newer database stays what it is. */
const HOPELESS: ReadonlySet<StoreReason> = new Set(['store.newer', 'store.damaged']);

/** A failure of the store itself. */
export function storeFailure(reason: StoreReason, message: string, cause?: unknown): Failure {
  return failure('store', reason, message, { retryable: !HOPELESS.has(reason), cause });
}

const SQLITE_REASONS: readonly (readonly [prefix: string, reason: StoreReason])[] = [
  ['SQLITE_FULL', 'store.diskFull'],
  ['SQLITE_IOERR_SHMSIZE', 'store.diskFull'],
  ['SQLITE_READONLY', 'store.readOnly'],
  ['SQLITE_PERM', 'store.readOnly'],
  ['SQLITE_CORRUPT', 'store.damaged'],
  ['SQLITE_NOTADB', 'store.damaged'],
  ['SQLITE_BUSY', 'store.busy'],
  ['SQLITE_LOCKED', 'store.busy'],
  ['SQLITE_IOERR', 'store.io'],
  ['SQLITE_CANTOPEN', 'store.io'],
  ['SQLITE_NOMEM', 'store.io'],
];

const SYSTEM_REASONS: Readonly<Record<string, StoreReason>> = {
  ENOSPC: 'store.diskFull',
  EDQUOT: 'store.diskFull',
  EROFS: 'store.readOnly',
  EACCES: 'store.readOnly',
  EPERM: 'store.readOnly',
};

function systemCode(cause: unknown): string | undefined {
  if (!(cause instanceof Error) || !('code' in cause)) return undefined;
  return typeof cause.code === 'string' ? cause.code : undefined;
}

/**
 * Turns whatever the disk or SQLite threw into a failure that has a sentence. Anything else (a bug)
 * becomes `internal`.
 */
export function asFailure(cause: unknown): Failure {
  if (cause instanceof Failure) return cause;
  const code = systemCode(cause);
  const message = cause instanceof Error ? cause.message : String(cause);
  if (cause instanceof Database.SqliteError) {
    const known = SQLITE_REASONS.find(([prefix]) => cause.code.startsWith(prefix));
    if (known) return storeFailure(known[1], `${cause.code}: ${message}`, cause);
  } else if (code !== undefined) {
    return storeFailure(SYSTEM_REASONS[code] ?? 'store.io', `${code}: ${message}`, cause);
  }
  return failure('internal', 'internal', message, { cause });
}

/** Whether SQLite found the file itself broken. */
export function isDamage(cause: unknown): boolean {
  return asFailure(cause).error.reason === 'store.damaged';
}

/** Whether what another process was writing when it died has to be taken back before the file can be read. */
export function isHalfWritten(cause: unknown): boolean {
  return cause instanceof Database.SqliteError && cause.code === 'SQLITE_READONLY_ROLLBACK';
}
