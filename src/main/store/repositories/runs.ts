import type { Database } from 'better-sqlite3';
import type { Day } from '@shared/domain/day';
import type { DuePlan } from '../api';

interface DueRow {
  plan_id: number;
  connection_id: string;
  groups: number;
}

/** Seconds after which what is unproven is read again at the earliest, and at the latest. */
const SOONEST = 600;
const LATEST = 86_400;
/** Seconds after which what is still unproven is left to the admin. */
const GIVE_UP_AFTER = 30 * 86_400;

/** What a started plan waits for: somebody who holds it, or a day. The table `transfer_plans` of ledger.db. */
export class RunTable {
  readonly #statements;

  constructor(db: Database) {
    this.#statements = {
      hold: db.prepare<[number, number]>(
        `UPDATE transfer_plans SET held = ? WHERE id = ? AND state = 'running'`,
      ),
      // A job that failed or was paused is somebody's to look at; one that is done, or a recheck that was
      // cancelled, leaves the rest to the days. A cancelled plan without an end lost its last job to a crash.
      due: db.prepare<[string], DueRow>(
        `SELECT p.id AS plan_id, p.connection_id, count(i.id) AS groups
         FROM transfer_plans p
           LEFT JOIN transfer_batches b ON b.plan_id = p.id AND b.state = 'planned' AND b.day <= ?
           LEFT JOIN transfer_items i ON i.batch_id = b.id AND i.state = 'planned'
         WHERE p.state IN ('running', 'cancelled') AND p.finished_at IS NULL
           AND p.connection_id IN (SELECT id FROM connections)
           AND (SELECT state FROM jobs WHERE plan_id = p.id ORDER BY id DESC LIMIT 1) IN ('done', 'cancelled')
           AND NOT EXISTS (SELECT 1 FROM jobs
             WHERE plan_id = p.id AND state IN ('queued', 'running', 'waiting', 'paused'))
         GROUP BY p.id
         HAVING (p.held = 0 AND groups > 0) OR NOT EXISTS (SELECT 1 FROM transfer_items
           WHERE plan_id = p.id AND state = 'planned')
         ORDER BY p.id`,
      ),
      // From one reading to the next, the time since the sending doubles.
      unproven: db.prepare<[{ at: number }], { plan_id: number; connection_id: string }>(
        `WITH open AS (
           SELECT i.plan_id, max(i.sent_at) AS sent,
             (SELECT finished_at FROM jobs WHERE plan_id = i.plan_id ORDER BY id DESC LIMIT 1) AS looked
           FROM transfer_items i WHERE i.live = 1 AND i.state IN ('accepted', 'unknown') GROUP BY i.plan_id)
         SELECT p.id AS plan_id, p.connection_id FROM open JOIN transfer_plans p ON p.id = open.plan_id
         WHERE p.connection_id IN (SELECT id FROM connections)
           AND @at - looked >= min(max(looked - sent, ${SOONEST}), ${LATEST})
           AND @at - sent < ${GIVE_UP_AFTER}
           AND NOT EXISTS (SELECT 1 FROM jobs
             WHERE plan_id = p.id AND state IN ('queued', 'running', 'waiting', 'paused', 'failed')
               AND (state <> 'failed' OR id = (SELECT max(id) FROM jobs WHERE plan_id = p.id)))
         ORDER BY p.id`,
      ),
    };
  }

  /** Answers whether the plan is one that runs. */
  hold(planId: number, held: boolean): boolean {
    return this.#statements.hold.run(held ? 1 : 0, planId).changes === 1;
  }

  /**
   * Plans that nothing works on, of which some groups were sent and are still not proven one way or the
   * other: it is time to read them again.
   */
  unproven(at: number): Pick<DuePlan, 'planId' | 'connectionId'>[] {
    return this.#statements.unproven
      .all({ at })
      .map((row) => ({ planId: row.plan_id, connectionId: row.connection_id }));
  }

  /**
   * Plans that nothing works on and that have not ended: those that have something to send until a day and
   * are not held, and those that have nothing left, because others took it over or the plan was cancelled.
   */
  due(until: Day): DuePlan[] {
    return this.#statements.due.all(until).map((row) => ({
      planId: row.plan_id,
      connectionId: row.connection_id,
      groups: row.groups,
    }));
  }
}
