import type { Database } from 'better-sqlite3';

export type JournalEvent = 'sending' | 'answered' | 'lost' | 'reading';

/** The table `transfer_journal` of ledger.db: what was about to happen to a batch, and what did. Append-only. */
export class JournalTable {
  readonly #add;

  constructor(db: Database) {
    this.#add = db.prepare<[number, number, JournalEvent, string]>(
      'INSERT INTO transfer_journal (batch_id, at, event, detail) VALUES (?, ?, ?, ?)',
    );
  }

  /** Inside the transaction that changes the states. The detail never holds a secret. */
  add(batchId: number, at: number, event: JournalEvent, detail: Readonly<Record<string, unknown>>): void {
    this.#add.run(batchId, at, event, JSON.stringify(detail));
  }
}
