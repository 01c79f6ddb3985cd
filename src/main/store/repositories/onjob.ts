import type { Database } from 'better-sqlite3';
import { SAME_CORP } from './same-corp';

/** A sent onjob call counts unless the vendor refused it, whichever connection to the corp it was sent by. */
const spent = (only: string): string => `
  SELECT chat_id, count(*) AS count FROM transfer_items
  WHERE connection_id IN ${SAME_CORP} AND kind = 'onjob' AND sent_at >= @since
    AND state IN ('sent', 'accepted', 'verified', 'unknown') ${only}
  GROUP BY chat_id`;
/** Each connection to the corp discovers the same changes of owner by itself: the one that saw most counts. */
const foreign = (only: string): string => `
  SELECT chat_id, max(count) AS count FROM (
    SELECT chat_id, count(*) AS count FROM group_owner_history
    WHERE connection_id IN ${SAME_CORP} AND foreign_onjob = 1 AND at >= @since ${only}
    GROUP BY connection_id, chat_id)
  GROUP BY chat_id`;
const both = (only = ''): string => `(${spent(only)} UNION ALL ${foreign(only)})`;

/** How often groups were handed over in service (D:95703 allows 2 in 90 days), as far as the ledger knows. */
export class OnjobCounts {
  readonly #all;
  readonly #one;

  constructor(db: Database) {
    this.#all = db.prepare<[{ connection: string; since: number }], { chat_id: string; count: number }>(
      `SELECT chat_id, sum(count) AS count FROM ${both()} GROUP BY chat_id`,
    );
    this.#one = db
      .prepare<[{ connection: string; since: number; chat: string }], number>(
        `SELECT coalesce(sum(count), 0) FROM ${both('AND chat_id = @chat')}`,
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
