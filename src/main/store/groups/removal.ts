import type { Database } from 'better-sqlite3';
import { Pace } from '../pace';
import { GroupChangeTable } from '../repositories/group-changes';

const SLICE = 100;
/** Changes deleted in one transaction. */
const CHANGES_SLICE = 2000;

/** Deletes the cached groups of connections that were removed, a slice at a time; a crash only interrupts it. */
export class Removal {
  readonly #db: Database;
  readonly #changes: GroupChangeTable;
  readonly #statements;

  constructor(db: Database) {
    this.#db = db;
    this.#changes = new GroupChangeTable(db);
    this.#statements = {
      doom: db.prepare<[string]>(
        'INSERT OR IGNORE INTO removals (source) SELECT key FROM sources WHERE connection_id = ?',
      ),
      doomed: db.prepare<[], number>('SELECT source FROM removals').pluck(),
      page: db
        .prepare<[number, number, number], number>(
          'SELECT id FROM groups WHERE source = ? AND id > ? ORDER BY id LIMIT ?',
        )
        .pluck(),
      byGroup: ['group_members WHERE group_id', 'group_details WHERE id', 'groups WHERE id'].map((from) =>
        db.prepare<[number]>(`DELETE FROM ${from} = ?`),
      ),
      bySource: [
        'group_syncs WHERE source',
        'group_freshness WHERE source',
        'sync_marks WHERE source',
        'sources WHERE key',
      ].map((from) => db.prepare<[number]>(`DELETE FROM ${from} = ?`)),
      done: db.prepare<[number]>('DELETE FROM removals WHERE source = ?'),
    };
  }

  /** Marks a connection's groups for deletion; from then on `run` deletes them, also after a restart. */
  doom(connectionId: string): void {
    this.#statements.doom.run(connectionId);
  }

  async run(): Promise<void> {
    for (const source of this.#statements.doomed.all()) await this.#empty(source);
  }

  async #empty(source: number): Promise<void> {
    const pace = new Pace();
    for (let after = 0; ;) {
      const ids = this.#statements.page.all(source, after, SLICE);
      after = ids.at(-1) ?? after;
      this.#transaction(() => {
        for (const id of ids) for (const statement of this.#statements.byGroup) statement.run(id);
      });
      if (ids.length < SLICE) break;
      if (pace.due) await pace.rest();
    }
    while (this.#changes.drop(source, Number.MAX_SAFE_INTEGER, CHANGES_SLICE) === CHANGES_SLICE) {
      if (pace.due) await pace.rest();
    }
    this.#transaction(() => {
      for (const statement of this.#statements.bySource) statement.run(source);
      this.#statements.done.run(source);
    });
  }

  #transaction(work: () => void): void {
    this.#db.transaction(work).immediate();
  }
}
