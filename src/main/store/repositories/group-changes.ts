import type { Database } from 'better-sqlite3';

type Value = string | number | null;

/** One change of one group, as it was written beside the change itself. */
export type NewChange =
  | { readonly kind: 'created' | 'gone' | 'back' }
  | { readonly kind: 'name' | 'members'; readonly before: Value; readonly after: Value }
  | {
      readonly kind: 'owner';
      readonly before: string | null;
      readonly after: string | null;
      /** Whether this app gave the group to its new owner. */
      readonly own: boolean;
    };

export type RecordedKind = NewChange['kind'];

/** As read: the id of the group in cache.db, Unix seconds, and 1 for a change of owner by this app. */
export type RecordedChange = [
  id: number,
  groupId: number,
  at: number,
  kind: RecordedKind,
  before: Value,
  after: Value,
  own: number,
];

/** The table `group_changes` of cache.db; its ids ascend and are never given twice. */
export class GroupChangeTable {
  readonly #db: Database;
  readonly #statements;

  constructor(db: Database) {
    this.#db = db;
    this.#statements = {
      add: db.prepare<[number, number, number, string, Value, Value, number]>(
        `INSERT INTO group_changes (source, group_id, at, kind, before, after, own)
         VALUES (?, ?, ?, ?, ?, ?, ?)`,
      ),
      last: db
        .prepare<[number], number>('SELECT coalesce(max(id), 0) FROM group_changes WHERE source = ?')
        .pluck(),
      page: db
        .prepare<[number, number, number, number], RecordedChange>(
          `SELECT id, group_id, at, kind, before, after, own FROM group_changes
           WHERE source = ? AND id > ? AND id <= ? ORDER BY id LIMIT ?`,
        )
        .raw(),
      newest: db
        .prepare<[number, number], number>(
          'SELECT id FROM group_changes WHERE source = ? ORDER BY id DESC LIMIT 1 OFFSET ?',
        )
        .pluck(),
      drop: db.prepare<[number, number, number]>(
        `DELETE FROM group_changes
         WHERE id IN (SELECT id FROM group_changes WHERE source = ? AND id <= ? ORDER BY id LIMIT ?)`,
      ),
    };
  }

  /** Inside the transaction that changes the group. */
  add(source: number, groupId: number, at: number, change: NewChange): void {
    const valued = 'after' in change;
    const before = valued ? change.before : null;
    const after = valued ? change.after : null;
    const own = change.kind === 'owner' && change.own ? 1 : 0;
    this.#statements.add.run(source, groupId, at, change.kind, before, after, own);
  }

  /** The id of the newest change of a connection; 0 when there is none. */
  last(source: number): number {
    return this.#statements.last.get(source) ?? 0;
  }

  /** Changes with ids after `after` up to `upTo`, ascending. */
  page(source: number, after: number, upTo: number, limit: number): RecordedChange[] {
    return this.#statements.page.all(source, after, upTo, limit);
  }

  /** The id of the newest change that has so many newer ones; null when there are fewer. */
  newestBut(source: number, newer: number): number | null {
    return this.#statements.newest.get(source, newer) ?? null;
  }

  /** Deletes the oldest changes up to an id, so many at most; answers how many. */
  drop(source: number, upTo: number, most: number): number {
    return this.#db.transaction(() => this.#statements.drop.run(source, upTo, most).changes).immediate();
  }
}
