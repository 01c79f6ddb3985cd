import type { Database } from 'better-sqlite3';

/** The table `join_way_images` of ledger.db: the QR images, as PNG. */
export class JoinWayImageTable {
  readonly #statements;

  constructor(db: Database) {
    this.#statements = {
      one: db.prepare<[number], Uint8Array>('SELECT png FROM join_way_images WHERE join_way_id = ?').pluck(),
      write: db.prepare<[number, Uint8Array, number]>(
        'INSERT OR REPLACE INTO join_way_images (join_way_id, png, at) VALUES (?, ?, ?)',
      ),
    };
  }

  get(joinWayId: number): Uint8Array | null {
    return this.#statements.one.get(joinWayId) ?? null;
  }

  write(joinWayId: number, png: Uint8Array, at: number): void {
    this.#statements.write.run(joinWayId, png, at);
  }
}
