import type { Database } from 'better-sqlite3';

/** The table `removals` of archive.db: connections whose statistics are being deleted. */
export class ArchiveRemovalTable {
  readonly #statements;

  constructor(db: Database) {
    this.#statements = {
      all: db.prepare<[], string>('SELECT connection_id FROM removals').pluck(),
      add: db.prepare<[string]>('INSERT OR IGNORE INTO removals (connection_id) VALUES (?)'),
      done: db.prepare<[string]>('DELETE FROM removals WHERE connection_id = ?'),
    };
  }

  all(): string[] {
    return this.#statements.all.all();
  }

  add(connectionId: string): void {
    this.#statements.add.run(connectionId);
  }

  done(connectionId: string): void {
    this.#statements.done.run(connectionId);
  }
}
