import type { BatchState, ItemState, PlanState, TransferKind } from '@shared/domain/transfer';

/** A batch as the ledger has it on disk. */
export interface BatchFact {
  readonly id: number;
  readonly planId: number;
  readonly kind: TransferKind;
  readonly oldOwner: string;
  readonly taker: string;
  readonly state: BatchState;
  /** Its groups that count as sent. */
  readonly sent: readonly string[];
}

/** A call that the journal told of before it left. */
export interface Announced extends BatchFact {
  /** The row of the journal. */
  readonly entry: number;
}

export interface ItemFact {
  readonly id: number;
  readonly planId: number;
  readonly batchId: number | null;
  readonly chatId: string;
  readonly kind: TransferKind;
  readonly oldOwner: string;
  readonly taker: string;
  readonly state: ItemState;
  readonly reason: string | null;
  readonly errcode: number | null;
  readonly live: number;
  /** Who owned the group when it was last read. */
  readonly ownerRead: string | null;
}

export interface PlanFact {
  readonly id: number;
  readonly state: PlanState;
  /** Unix seconds; null until nothing of it is on its way any more. */
  readonly finishedAt: number | null;
  /** How often the audit says that it was started. */
  readonly starts: number;
}

export interface JobFact {
  readonly id: number;
  readonly planId: number | null;
  readonly state: string;
  readonly error: string | null;
}

/** Every plan, as `PlanFact`. */
export const PLANS = `SELECT id, state, finished_at AS finishedAt, (SELECT count(*) FROM audit
  WHERE action = 'plan.started' AND json_extract(detail, '$.planId') = p.id) AS starts
  FROM transfer_plans p ORDER BY id`;

/** Every item of every plan, as `ItemFact`. */
export const ITEMS = `SELECT id, plan_id AS planId, batch_id AS batchId, chat_id AS chatId, kind,
  old_owner AS oldOwner, taker, state, reason, errcode, live, owner_read AS ownerRead
  FROM transfer_items ORDER BY id`;

/** A connection to ledger.db that only reads. */
export interface LedgerReader {
  readonly prepare: (sql: string) => { readonly all: () => unknown[] };
  readonly close: () => unknown;
}

/** Reads ledger.db as it is on disk, beside whoever writes it: an independent look at what the app claims. */
export class LedgerFile {
  readonly #db: LedgerReader;

  constructor(db: LedgerReader) {
    this.#db = db;
  }

  plans(): PlanFact[] {
    return this.#rows<PlanFact>(PLANS);
  }

  items(): ItemFact[] {
    return this.#rows<ItemFact>(ITEMS);
  }

  jobs(): JobFact[] {
    return this.#rows<JobFact>('SELECT id, plan_id AS planId, state, error FROM jobs ORDER BY id');
  }

  /**
   * What the journal says is on its way at this moment, and then what may be: the call of an app that was
   * killed can still wait in the vendor's queue when the next one has set its batch to unknown.
   */
  announced(): Announced[] {
    return this.#rows<Omit<Announced, 'sent'> & { sent: string }>(
      `SELECT j.id AS entry, b.id, plan_id AS planId, kind, old_owner AS oldOwner, taker, state,
         json_extract(j.detail, '$.chatIds') AS sent
       FROM transfer_batches b JOIN transfer_journal j ON j.id =
         (SELECT max(id) FROM transfer_journal WHERE batch_id = b.id AND event = 'sending')
       WHERE state IN ('sending', 'unknown') ORDER BY state = 'sending' DESC, j.id DESC`,
    ).map((batch) => ({ ...batch, sent: JSON.parse(batch.sent) as string[] }));
  }

  /** Whether a plan is under way or a job has not ended. */
  isBusy(): boolean {
    const [row] = this.#rows<{ busy: number }>(
      `SELECT EXISTS (SELECT 1 FROM transfer_plans WHERE state = 'running')
         OR EXISTS (SELECT 1 FROM jobs WHERE state IN ('queued', 'running', 'waiting')) AS busy`,
    );
    return row?.busy === 1;
  }

  close(): void {
    this.#db.close();
  }

  #rows<Row>(sql: string): Row[] {
    return this.#db.prepare(sql).all() as Row[];
  }
}
