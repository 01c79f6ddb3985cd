import type { Database } from 'better-sqlite3';

/** A sent onjob call counts unless the vendor refused it. */
const SPENT = `
  SELECT chat_id FROM transfer_items
  WHERE connection_id = @connection AND kind = 'onjob' AND sent_at >= @since
    AND state IN ('sent', 'accepted', 'verified', 'unknown')`;
const FOREIGN = `
  SELECT chat_id FROM group_owner_history
  WHERE connection_id = @connection AND foreign_onjob = 1 AND at >= @since`;

/** How often groups were handed over in service (D:95703 allows 2 in 90 days), as far as the ledger knows. */
export class OnjobCounts {
  readonly #all;
  readonly #one;

  constructor(db: Database) {
    this.#all = db.prepare<[{ connection: string; since: number }], { chat_id: string; count: number }>(
      `SELECT chat_id, count(*) AS count FROM (${SPENT} UNION ALL ${FOREIGN}) GROUP BY chat_id`,
    );
    this.#one = db
      .prepare<[{ connection: string; since: number; chat: string }], number>(
        `SELECT count(*) FROM (${SPENT} AND chat_id = @chat UNION ALL ${FOREIGN} AND chat_id = @chat)`,
      )
      .pluck();
  }

  /** Counts since an instant, of the groups that have any. */
  all(connectionId: string, since: number): { chatId: string; count: number }[] {
    return this.#all
      .all({ connection: connectionId, since })
      .map((row) => ({ chatId: row.chat_id, count: row.count }));
  }

  of(connectionId: string, chatId: string, since: number): number {
    return this.#one.get({ connection: connectionId, since, chat: chatId }) ?? 0;
  }
}
