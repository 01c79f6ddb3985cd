import type { Database } from 'better-sqlite3';
import { addDays, type Day, dayOf } from '@shared/domain/day';
import { ONJOB_LIMIT, ONJOB_WINDOW_DAYS } from '@shared/domain/limits';
import { EVER_SAME_CORP } from './same-corp';
import { FOUND_BACK, FOUND_GONE, FOUND_MOVED_ON } from './spent';

/** A sent onjob call counts unless the vendor refused it, whichever connection to the corp it was sent by. */
const SPENT = `FROM transfer_items
  WHERE connection_id IN ${EVER_SAME_CORP} AND kind = 'onjob' AND sent_at >= @since
    AND (state IN ('sent', 'accepted', 'verified', 'unknown')
      OR ${FOUND_GONE} OR ${FOUND_MOVED_ON} OR ${FOUND_BACK})`;
const FOREIGN = `FROM group_owner_history
  WHERE connection_id IN ${EVER_SAME_CORP} AND foreign_onjob = 1 AND at >= @since`;
/** What the vendor refused for this reason has no transfer left, whatever this app has counted. */
const TAUGHT = `FROM quota_lessons
  WHERE connection_id IN ${EVER_SAME_CORP} AND kind = 'onjob' AND at >= @since`;

const spent = (only: string): string => `SELECT chat_id, count(*) AS count ${SPENT} ${only} GROUP BY chat_id`;
/** Each connection to the corp discovers the same changes of owner by itself: the one that saw most counts. */
const foreign = (only: string): string => `
  SELECT chat_id, max(count) AS count FROM (
    SELECT chat_id, count(*) AS count ${FOREIGN} ${only} GROUP BY connection_id, chat_id)
  GROUP BY chat_id`;
const counts = (only = ''): string => `
  SELECT chat_id, max(count) AS count FROM (
    SELECT chat_id, sum(count) AS count FROM (${spent(only)} UNION ALL ${foreign(only)}) GROUP BY chat_id
    UNION ALL
    SELECT DISTINCT chat_id, ${ONJOB_LIMIT} ${TAUGHT} ${only})
  GROUP BY chat_id`;

interface UseRow {
  chat_id: string;
  /** The connection that discovered it; empty for what this app sent, null for what a refusal taught. */
  seen_by: string | null;
  at: number;
}

/** How often groups were handed over in service (D:95703 allows 2 in 90 days), as far as the ledger knows. */
export class OnjobCounts {
  readonly #all;
  readonly #one;
  readonly #uses;

  constructor(db: Database) {
    this.#all = db.prepare<[{ connection: string; since: number }], { chat_id: string; count: number }>(
      counts(),
    );
    this.#one = db
      .prepare<[{ connection: string; since: number; chat: string }], number>(
        `SELECT count FROM (${counts('AND chat_id = @chat')})`,
      )
      .pluck();
    this.#uses = db.prepare<[{ connection: string; since: number }], UseRow>(
      `WITH full AS (SELECT chat_id FROM (${counts()}) WHERE count >= ${ONJOB_LIMIT})
       SELECT * FROM (
         SELECT chat_id, '' AS seen_by, sent_at AS at ${SPENT}
         UNION ALL SELECT chat_id, connection_id, at ${FOREIGN}
         UNION ALL SELECT chat_id, NULL, at ${TAUGHT})
       WHERE chat_id IN full`,
    );
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

  /** The first day on which a group has a transfer left again, of all that have none since an instant. */
  freeDays(connectionId: string, since: number): Map<string, Day> {
    const uses = new Map<string, UseRow[]>();
    for (const use of this.#uses.all({ connection: connectionId, since })) {
      uses.set(use.chat_id, [...(uses.get(use.chat_id) ?? []), use]);
    }
    return new Map([...uses].map(([chatId, rows]) => [chatId, freeDay(rows)]));
  }
}

/** A use counts for 90 natural days, its own included. */
const endOf = (at: number): Day => addDays(dayOf(at), ONJOB_WINDOW_DAYS);

function freeDay(uses: readonly UseRow[]): Day {
  const ends = uses.filter((use) => use.seen_by === null).map(({ at }) => endOf(at));
  const observers = new Set(['', ...uses.flatMap(({ seen_by: observer }) => observer ?? [])]);
  for (const observer of observers) {
    const known = uses.filter((use) => use.seen_by === '' || use.seen_by === observer).map(({ at }) => at);
    const blocking = known.toSorted((a, b) => b - a)[ONJOB_LIMIT - 1];
    if (blocking !== undefined) ends.push(endOf(blocking));
  }
  return ends.reduce((last, end) => (end > last ? end : last));
}
