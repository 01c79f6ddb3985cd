import type { Database } from 'better-sqlite3';

/** The table `automatic_archives` of ledger.db: connections whose archive keeps itself filled. */
export class AutomaticArchiveTable {
  readonly #statements;

  constructor(db: Database) {
    this.#statements = {
      all: db.prepare<[], string>('SELECT connection_id FROM automatic_archives').pluck(),
      add: db.prepare<[string]>('INSERT OR IGNORE INTO automatic_archives (connection_id) VALUES (?)'),
      remove: db.prepare<[string]>('DELETE FROM automatic_archives WHERE connection_id = ?'),
    };
  }

  all(): string[] {
    return this.#statements.all.all();
  }

  set(connectionId: string, on: boolean): void {
    this.#statements[on ? 'add' : 'remove'].run(connectionId);
  }
}
