import type { Database } from 'better-sqlite3';

/** Above this size reading a whole file would be felt at start; then only the tables asked for are read. */
const WHOLE_FILE_LIMIT = 16 * 1024 * 1024;

/**
 * SQLite's `quick_check` of a file, or, when the file is large, of all tables but the `heavy` ones:
 * what those hide is found when it is read.
 */
export function isSound(db: Database, size: number, heavy: readonly string[]): boolean {
  if (heavy.length === 0 || size <= WHOLE_FILE_LIMIT) return quickCheck(db);
  const tables = db.prepare<[], string>("SELECT name FROM sqlite_schema WHERE type = 'table'").pluck();
  return tables.all().every((table) => heavy.includes(table) || quickCheck(db, table));
}

function quickCheck(db: Database, table?: string): boolean {
  const found = db.pragma(table === undefined ? 'quick_check(1)' : `quick_check("${table}")`, {
    simple: true,
  });
  return found === 'ok';
}
