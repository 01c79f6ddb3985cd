import type { Database } from 'better-sqlite3';
import type { Pace } from '../pace';

/** Rows read at a time. */
const PAGE = 500;

/** A group without an owner in service: since when, and whether somebody has looked at that. */
export interface OrphanRecord {
  readonly chatId: string;
  readonly owner: string | null;
  /** Unix seconds. */
  readonly since: number;
  readonly seen: boolean;
}

/** What a finished sync could read of people. */
export interface PeopleCheck {
  /** When it began to, Unix seconds; null when not even the follow users could ever be read. */
  readonly readAt: number | null;
  /** Whether people were read that are no follow users. */
  readonly contacts: boolean;
}

interface OrphanRow {
  chat_id: string;
  owner: string | null;
  since: number;
  seen: number;
}

const toRecord = (row: OrphanRow): OrphanRecord => ({
  chatId: row.chat_id,
  owner: row.owner,
  since: row.since,
  seen: row.seen === 1,
});

/** The tables `orphans` and `orphan_checks` of ledger.db: they outlive the cache, so that no old orphan is announced again. */
export class OrphanTable {
  readonly #statements;

  constructor(db: Database) {
    this.#statements = {
      page: db.prepare<[string, string, number], OrphanRow>(
        `SELECT chat_id, owner, since, seen FROM orphans
         WHERE connection_id = ? AND chat_id > ? ORDER BY chat_id LIMIT ?`,
      ),
      news: db.prepare<[string], OrphanRow>(
        'SELECT chat_id, owner, since, seen FROM orphans WHERE connection_id = ? AND seen = 0',
      ),
      since: db
        .prepare<[string, string], number>(
          'SELECT since FROM orphans WHERE connection_id = ? AND chat_id = ?',
        )
        .pluck(),
      write: db.prepare<[string, string, string | null, number, number]>(
        'INSERT OR REPLACE INTO orphans (connection_id, chat_id, owner, since, seen) VALUES (?, ?, ?, ?, ?)',
      ),
      remove: db.prepare<[string, string]>('DELETE FROM orphans WHERE connection_id = ? AND chat_id = ?'),
      check: db.prepare<[string], { people_read_at: number | null; contacts: number }>(
        'SELECT people_read_at, contacts FROM orphan_checks WHERE connection_id = ?',
      ),
      noteCheck: db.prepare<[string, number | null, number]>(
        'INSERT OR REPLACE INTO orphan_checks (connection_id, people_read_at, contacts) VALUES (?, ?, ?)',
      ),
      look: db.prepare<[string]>('UPDATE orphans SET seen = 1 WHERE connection_id = ? AND seen = 0'),
    };
  }

  /** By chat id; read page by page, resting in between. */
  async of(connectionId: string, pace: Pace): Promise<Map<string, OrphanRecord>> {
    const all = new Map<string, OrphanRecord>();
    for (let after = ''; ;) {
      const page = this.#statements.page.all(connectionId, after, PAGE);
      for (const row of page) all.set(row.chat_id, toRecord(row));
      if (page.length < PAGE) return all;
      after = page.at(-1)?.chat_id ?? after;
      if (pace.due) await pace.rest();
    }
  }

  /** Those that nobody has looked at. */
  news(connectionId: string): OrphanRecord[] {
    return this.#statements.news.all(connectionId).map(toRecord);
  }

  since(connectionId: string, chatId: string): number | null {
    return this.#statements.since.get(connectionId, chatId) ?? null;
  }

  write(connectionId: string, { chatId, owner, since, seen }: OrphanRecord): void {
    this.#statements.write.run(connectionId, chatId, owner, since, seen ? 1 : 0);
  }

  remove(connectionId: string, chatId: string): void {
    this.#statements.remove.run(connectionId, chatId);
  }

  /** What the last finished sync could read of people; null before the first one. */
  check(connectionId: string): PeopleCheck | null {
    const row = this.#statements.check.get(connectionId);
    return row === undefined ? null : { readAt: row.people_read_at, contacts: row.contacts === 1 };
  }

  noteCheck(connectionId: string, { readAt, contacts }: PeopleCheck): void {
    this.#statements.noteCheck.run(connectionId, readAt, contacts ? 1 : 0);
  }

  /** Somebody has looked at all of them. */
  look(connectionId: string): void {
    this.#statements.look.run(connectionId);
  }
}
