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
export const PLANS = `SELECT id, state, (SELECT count(*) FROM audit
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

  /** What the journal says is on its way at this moment. */
  sending(): BatchFact[] {
    return this.#rows<Omit<BatchFact, 'sent'> & { sent: string }>(
      `SELECT id, plan_id AS planId, kind, old_owner AS oldOwner, taker, state,
         (SELECT json_group_array(chat_id) FROM transfer_items i WHERE i.batch_id = b.id AND i.state = 'sent')
           AS sent
       FROM transfer_batches b WHERE state = 'sending'
         AND EXISTS (SELECT 1 FROM transfer_journal j WHERE j.batch_id = b.id AND j.event = 'sending')`,
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
