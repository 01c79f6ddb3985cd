import type { Database } from 'better-sqlite3';
import { type Day, startOfDay } from '@shared/domain/day';
import { DAILY_LIMIT } from '@shared/domain/limits';
import type { DailyLimitScope } from '@shared/domain/transfer';
import { quotaAccount, type QuotaRoute } from '@shared/domain/transfer-schedule';
import { EVER_SAME_CORP, SAME_CORP } from './same-corp';
import { FOUND_GONE } from './spent';

/** A refusal by the vendor that showed a quota to be used up further than this app knew. */
export interface QuotaLesson {
  readonly connectionId: string;
  /** `daily`: the old owner has nothing left on `day`. `onjob`: the group `chatId` has no transfer left. */
  readonly kind: 'daily' | 'onjob';
  readonly oldOwner: string;
  readonly taker: string;
  readonly chatId: string | null;
  readonly day: Day;
  readonly at: number;
  readonly errcode: number;
}

export interface QuotaSpan {
  readonly from: Day;
  readonly scope: DailyLimitScope;
  /** The plan that asks: what it has planned itself, or is going to take over, does not count. */
  readonly except: number | null;
}

interface UseRow {
  day: string;
  old_owner: string;
  taker: string;
  count: number;
}

/** What left this app, unless the vendor refused it; what nobody knows the outcome of counts. */
const SPENT = `(state <> 'failed' OR reason IN ('not-applied', 'unexpected-owner', 'still-old-owner') OR ${FOUND_GONE})`;

/** What the ledger knows of the 300 a day (D:92127, D:95703): over all connections to the same corp. */
export class QuotaTable {
  readonly #statements;

  constructor(db: Database) {
    this.#statements = {
      learn: db.prepare<[QuotaLesson]>(
        `INSERT INTO quota_lessons (connection_id, kind, old_owner, taker, chat_id, day, at, errcode)
         VALUES (@connectionId, @kind, @oldOwner, @taker, @chatId, @day, @at, @errcode)`,
      ),
      full: db.prepare<[{ connection: string; from: string }], { day: string; old_owner: string }>(
        `SELECT DISTINCT day, old_owner FROM quota_lessons
         WHERE connection_id IN ${EVER_SAME_CORP} AND kind = 'daily' AND day >= @from`,
      ),
      isFull: db
        .prepare<[{ connection: string; day: string; owner: string }], number>(
          `SELECT 1 FROM quota_lessons WHERE connection_id IN ${EVER_SAME_CORP} AND kind = 'daily'
             AND day >= @day AND old_owner = @owner LIMIT 1`,
        )
        .pluck(),
      sent: db.prepare<[{ connection: string; since: number }], UseRow>(
        `SELECT date(sent_at + 28800, 'unixepoch') AS day, old_owner, taker, count(*) AS count
         FROM transfer_items
         WHERE connection_id IN ${EVER_SAME_CORP} AND sent_at >= @since AND ${SPENT} GROUP BY 1, 2, 3`,
      ),
      planned: db.prepare<[{ connection: string; from: string; except: number | null }], UseRow>(
        `SELECT b.day, i.old_owner, i.taker, count(*) AS count
         FROM transfer_items i JOIN transfer_batches b ON b.id = i.batch_id
         WHERE i.connection_id IN ${SAME_CORP} AND i.live = 1 AND i.state = 'planned'
           AND b.day >= @from AND i.plan_id IS NOT @except AND i.chat_id NOT IN (
             SELECT own.chat_id FROM transfer_items own JOIN transfer_plans p ON p.id = own.plan_id
             WHERE p.id = @except AND p.take_over = 1 AND own.state = 'planned')
         GROUP BY 1, 2, 3`,
      ),
      sentOn: db
        .prepare<[{ connection: string; since: number; owner: string; taker: string | null }], number>(
          `SELECT count(*) FROM transfer_items
           WHERE connection_id IN ${EVER_SAME_CORP} AND sent_at >= @since
             AND old_owner = @owner AND (@taker IS NULL OR taker = @taker) AND ${SPENT}`,
        )
        .pluck(),
    };
  }

  /** Believed from now on. Inside the transaction that enters the refusal. */
  learn(lesson: QuotaLesson): void {
    this.#statements.learn.run(lesson);
  }

  /**
   * How much of a day is used, for a schedule: what was sent, what other started plans are going to send
   * then, and all of it where the vendor said so. What a clock that ran ahead dates later than the first
   * day counts for that one as well. What others missed to send counts for no day until they plan it anew:
   * a plan that is held must not keep all others waiting.
   */
  used(connectionId: string, { from, scope, except }: QuotaSpan): (day: Day, route: QuotaRoute) => number {
    const uses = new Map<string, number>();
    const use = (day: string, { old_owner: oldOwner, taker, count }: UseRow): void => {
      const key = `${day} ${quotaAccount({ oldOwner, taker }, scope)}`;
      uses.set(key, (uses.get(key) ?? 0) + count);
    };
    const sent = this.#statements.sent.all({ connection: connectionId, since: startOfDay(from) });
    for (const row of sent) for (const day of new Set([from, row.day])) use(day, row);
    const planned = this.#statements.planned.all({ connection: connectionId, from, except });
    for (const row of planned) use(row.day, row);
    const taught = this.#statements.full.all({ connection: connectionId, from });
    const full = new Set(
      taught.flatMap(({ day, old_owner: owner }) => [`${from} ${owner}`, `${day} ${owner}`]),
    );
    return (day, route) => {
      const known = uses.get(`${day} ${quotaAccount(route, scope)}`) ?? 0;
      return full.has(`${day} ${route.oldOwner}`) ? Math.max(known, DAILY_LIMIT) : known;
    };
  }

  /**
   * Groups of an old owner that were sent on a day, in either kind; to one taker only, where one is given.
   * Those dated later count as well: a clock that goes back opens no day for a second time.
   */
  sentOn(connectionId: string, day: Day, oldOwner: string, taker: string | null = null): number {
    const since = startOfDay(day);
    return this.#statements.sentOn.get({ connection: connectionId, since, owner: oldOwner, taker }) ?? 0;
  }

  /** Groups of each old owner that were sent on a day; those who sent none are not in it. */
  sentBy(connectionId: string, day: Day): Map<string, number> {
    const sent = new Map<string, number>();
    const rows = this.#statements.sent.all({ connection: connectionId, since: startOfDay(day) });
    for (const { old_owner: owner, count } of rows) sent.set(owner, (sent.get(owner) ?? 0) + count);
    return sent;
  }

  /** Whether the vendor said that an old owner has nothing left on a day, or on a later one. */
  isFull(connectionId: string, day: Day, oldOwner: string): boolean {
    return this.#statements.isFull.get({ connection: connectionId, day, owner: oldOwner }) === 1;
  }
}
