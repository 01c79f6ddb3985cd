import type { Database } from 'better-sqlite3';

export interface OwnerChangeRecord {
  readonly chatId: string;
  readonly at: number;
  readonly from: string | null;
  readonly to: string;
  readonly source: 'first' | 'sync' | 'transfer';
  /** A change away from an owner in service that this app did not make. */
  readonly foreignOnjob: boolean;
}

interface HistoryRow {
  chat_id: string;
  at: number;
  from_owner: string | null;
  to_owner: string;
  source: string;
  foreign_onjob: number;
}

function toRecord(row: HistoryRow): OwnerChangeRecord {
  return {
    chatId: row.chat_id,
    at: row.at,
    from: row.from_owner,
    to: row.to_owner,
    source: row.source === 'first' || row.source === 'transfer' ? row.source : 'sync',
    foreignOnjob: row.foreign_onjob === 1,
  };
}

/** The table `group_owner_history` of ledger.db. */
export class OwnerHistoryTable {
  readonly #statements;

  constructor(db: Database) {
    this.#statements = {
      of: db.prepare<[string, string], HistoryRow>(
        `SELECT chat_id, at, from_owner, to_owner, source, foreign_onjob FROM group_owner_history
         WHERE connection_id = ? AND chat_id = ? ORDER BY id`,
      ),
      last: db.prepare<[string], { chat_id: string; to_owner: string }>(
        `SELECT chat_id, to_owner FROM group_owner_history
         WHERE id IN (SELECT max(id) FROM group_owner_history WHERE connection_id = ? GROUP BY chat_id)`,
      ),
      own: db
        .prepare<[string, string, string], number>(
          `SELECT to_owner = ? AND source = 'transfer' FROM group_owner_history
           WHERE connection_id = ? AND chat_id = ? ORDER BY id DESC LIMIT 1`,
        )
        .pluck(),
      add: db.prepare<(string | number | null)[]>(
        `INSERT INTO group_owner_history (connection_id, chat_id, at, from_owner, to_owner, source, foreign_onjob)
         VALUES (?, ?, ?, ?, ?, ?, ?)`,
      ),
    };
  }

  of(connectionId: string, chatId: string): OwnerChangeRecord[] {
    return this.#statements.of.all(connectionId, chatId).map(toRecord);
  }

  /** The last owner of every group whose owner ever changed. */
  lastOwners(connectionId: string): Map<string, string> {
    return new Map(this.#statements.last.all(connectionId).map((row) => [row.chat_id, row.to_owner]));
  }

  /** Whether an owner is the last one that is known of a group, and got it by this app. */
  isOwn(connectionId: string, chatId: string, owner: string): boolean {
    return this.#statements.own.get(owner, connectionId, chatId) === 1;
  }

  add(connectionId: string, change: OwnerChangeRecord): void {
    this.#statements.add.run(
      connectionId,
      change.chatId,
      change.at,
      change.from,
      change.to,
      change.source,
      change.foreignOnjob ? 1 : 0,
    );
  }
}
