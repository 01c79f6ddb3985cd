import type { Database } from 'better-sqlite3';
import { retryAdvice } from '@shared/domain/retry-advice';
import type { TakerShare } from '@shared/domain/transfer';
import { EVER_SAME_CORP } from './same-corp';

export type EarlierRefusal = TakerShare['earlierRefusals'][number];

interface RefusalRow {
  taker: string;
  errcode: number;
  count: number;
  last_at: number;
}

/** Refusals by the vendor that were about the person who was to take groups. */
export class RefusalTable {
  readonly #ofTakers;

  constructor(db: Database) {
    // Groups that were refused one by one, and calls that were refused as a whole.
    this.#ofTakers = db.prepare<[{ connection: string; takers: string }], RefusalRow>(
      `SELECT taker, errcode, sum(count) AS count, max(last_at) AS last_at FROM (
         SELECT taker, errcode, count(*) AS count, max(answered_at) AS last_at FROM transfer_items
         WHERE connection_id IN ${EVER_SAME_CORP} AND errcode IS NOT NULL AND state = 'failed'
           AND reason IS NOT 'whole-call' AND answered_at IS NOT NULL
           AND taker IN (SELECT value FROM json_each(@takers))
         GROUP BY taker, errcode
         UNION ALL
         SELECT b.taker, b.errcode, 1, b.answered_at
         FROM transfer_plans p JOIN transfer_batches b ON b.plan_id = p.id
         WHERE p.connection_id IN ${EVER_SAME_CORP} AND b.errcode <> 0 AND b.answered_at IS NOT NULL
           AND b.taker IN (SELECT value FROM json_each(@takers)))
       GROUP BY taker, errcode ORDER BY max(last_at) DESC`,
    );
  }

  /** Earlier refusals of people by the whole corp, the latest ones first. */
  ofTakers(connectionId: string, takers: readonly string[]): Map<string, EarlierRefusal[]> {
    const refusals = new Map<string, EarlierRefusal[]>(takers.map((taker) => [taker, []]));
    const rows = this.#ofTakers.all({ connection: connectionId, takers: JSON.stringify(takers) });
    for (const { taker, errcode, count, last_at: lastAt } of rows) {
      if (retryAdvice(errcode, null) !== 'other-taker') continue;
      refusals.get(taker)?.push({ errcode, count, lastAt });
    }
    return refusals;
  }
}
