import type { Database } from 'better-sqlite3';
import type { KnownPerson } from '../index/people';

interface PersonRow {
  userid: string;
  name: string | null;
  state: string;
  follow_user: number;
  departments: string;
  left_at: number | null;
  alias: string | null;
  last_seen_at: number | null;
}

function toState(value: string): KnownPerson['state'] {
  return value === 'active' || value === 'left' ? value : 'unknown';
}

/** A stored list of texts; anything else reads as empty. */
export function textList(json: string): string[] {
  const value: unknown = JSON.parse(json);
  return Array.isArray(value) ? value.filter((entry) => typeof entry === 'string') : [];
}

/** The table `people` of ledger.db: every userid ever seen, with the last name known, for ever. */
export class PeopleTable {
  readonly #statements;

  constructor(db: Database) {
    this.#statements = {
      of: db.prepare<[string], PersonRow>(
        `SELECT userid, name, state, follow_user, departments, left_at, alias,
           last_seen_at FROM people WHERE connection_id = ? ORDER BY first_seen_at, userid`,
      ),
      write: db.prepare<(string | number | null)[]>(
        `INSERT INTO people (connection_id, userid, name, state, follow_user, departments, left_at,
           alias, last_seen_at, first_seen_at, changed_at)
         VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
         ON CONFLICT (connection_id, userid) DO UPDATE SET name = excluded.name, state = excluded.state,
           follow_user = excluded.follow_user, departments = excluded.departments,
           left_at = excluded.left_at, alias = excluded.alias,
           last_seen_at = excluded.last_seen_at, changed_at = excluded.changed_at`,
      ),
      see: db.prepare<[number, string, string]>(
        `UPDATE people SET last_seen_at = ?
         WHERE connection_id = ? AND userid IN (SELECT value FROM json_each(?))`,
      ),
      readAt: db
        .prepare<[string], number>('SELECT read_at FROM follow_user_reads WHERE connection_id = ?')
        .pluck(),
      noteRead: db.prepare<[string, number]>(
        'INSERT OR REPLACE INTO follow_user_reads (connection_id, read_at) VALUES (?, ?)',
      ),
    };
  }

  of(connectionId: string): KnownPerson[] {
    return this.#statements.of.all(connectionId).map((row) => ({
      userid: row.userid,
      name: row.name,
      state: toState(row.state),
      followUser: row.follow_user === 1,
      departments: textList(row.departments),
      leftAt: row.left_at,
      alias: row.alias,
      lastSeenAt: row.last_seen_at,
    }));
  }

  write(connectionId: string, person: KnownPerson, at: number): void {
    this.#statements.write.run(
      connectionId,
      person.userid,
      person.name,
      person.state,
      person.followUser ? 1 : 0,
      JSON.stringify(person.departments),
      person.leftAt,
      person.alias,
      person.lastSeenAt,
      at,
      at,
    );
  }

  /** Notes that people were seen in service, all in one statement. */
  see(connectionId: string, userids: readonly string[], at: number): void {
    this.#statements.see.run(at, connectionId, JSON.stringify(userids));
  }

  followUsersReadAt(connectionId: string): number | null {
    return this.#statements.readAt.get(connectionId) ?? null;
  }

  noteFollowUsersRead(connectionId: string, at: number): void {
    this.#statements.noteRead.run(connectionId, at);
  }
}
