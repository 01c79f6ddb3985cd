import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync, type SQLInputValue } from 'node:sqlite';

/** Reads one of the app's database files as it is on disk, whether or not the app runs. */
export function readRows<Row>(
  userData: string,
  file: 'ledger' | 'archive' | 'cache',
  sql: string,
  ...params: readonly SQLInputValue[]
): Row[] {
  const database = new DatabaseSync(databasePath(userData, file), { readOnly: true, timeout: 5000 });
  try {
    return database.prepare(sql).all(...params) as Row[];
  } finally {
    database.close();
  }
}

/** Where a database file is, wherever below the user data folder the app keeps it. */
export function databasePath(userData: string, file: 'ledger' | 'archive' | 'cache'): string {
  const found = readdirSync(userData, { recursive: true, encoding: 'utf8' }).find(
    (path) => path === `${file}.db` || path.endsWith(`/${file}.db`),
  );
  if (found === undefined) throw new Error(`there is no ${file}.db`);
  return join(userData, found);
}

/** One group of a plan, as the ledger has it. */
export interface ItemRow {
  readonly chat_id: string;
  readonly state: string;
  readonly reason: string | null;
  readonly errcode: number | null;
  readonly owner_read: string | null;
  readonly batch_id: number | null;
}

/** All groups of all plans, by plan and place. */
export const itemRows = (userData: string): ItemRow[] =>
  readRows(
    userData,
    'ledger',
    'SELECT chat_id, state, reason, errcode, owner_read, batch_id FROM transfer_items ORDER BY id',
  );
