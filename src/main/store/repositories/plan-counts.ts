import type { Database } from 'better-sqlite3';
import { itemDoubt, itemReason, itemState, transferKind } from '@shared/domain/transfer';
import type { ItemDoubt, ItemReason, ItemState, PlanDay, TransferKind } from '@shared/domain/transfer';

interface TallyRow {
  state: string;
  reason: string | null;
  doubt: string | null;
  errcode: number | null;
  kind: string;
  taker: string;
  count: number;
  members: number;
}

/** Items of a plan that have all of this in common. */
export interface Tally {
  readonly state: ItemState;
  readonly reason: ItemReason | null;
  readonly doubt: ItemDoubt | null;
  readonly errcode: number | null;
  readonly kind: TransferKind;
  readonly taker: string;
  readonly count: number;
  readonly members: number;
}

function toTally(row: TallyRow): Tally {
  return {
    ...row,
    state: itemState.parse(row.state),
    reason: row.reason === null ? null : itemReason.parse(row.reason),
    doubt: row.doubt === null ? null : itemDoubt.parse(row.doubt),
    kind: transferKind.parse(row.kind),
  };
}

/** The items of plans of ledger.db, counted. */
export class PlanCounts {
  readonly #statements;

  constructor(db: Database) {
    this.#statements = {
      tallies: db.prepare<[number], TallyRow>(
        `SELECT state, reason, doubt, errcode, kind, taker, count(*) AS count,
           sum(coalesce(members, 0)) AS members
         FROM transfer_items WHERE plan_id = ? GROUP BY 1, 2, 3, 4, 5, 6`,
      ),
      days: db.prepare<[number], PlanDay>(
        `SELECT b.day, count(*) AS groups, count(DISTINCT b.id) AS calls
         FROM transfer_batches b JOIN transfer_items i ON i.batch_id = b.id
         WHERE b.plan_id = ? AND i.state = 'planned' GROUP BY b.day ORDER BY b.day`,
      ),
    };
  }

  tallies(planId: number): Tally[] {
    return this.#statements.tallies.all(planId).map(toTally);
  }

  /** What is left to send, by day. */
  days(planId: number): PlanDay[] {
    return this.#statements.days.all(planId);
  }
}
