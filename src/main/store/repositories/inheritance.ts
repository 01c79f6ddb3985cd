import type { Database } from 'better-sqlite3';

/** Removed connections to the corp of the one that is bound as `@id`. A practice begins anew. */
const FORMER = `SELECT former.connection_id FROM corps this JOIN corps former
    ON former.vendor = this.vendor AND former.corp_id = this.corp_id AND former.practice = this.practice
  WHERE this.connection_id = @id AND this.practice = 0
    AND NOT EXISTS (SELECT 1 FROM connections c WHERE c.id = former.connection_id)`;

const PERSON = `userid, name, state, follow_user, departments, left_at, first_seen_at, changed_at, alias, last_seen_at`;

/**
 * What a new connection takes over from removed ones to the same corp, because nothing could bring it back: the
 * vault of join ways, which the vendor lists nowhere, and the names of people.
 */
export class Inheritance {
  readonly #statements;

  constructor(db: Database) {
    this.#statements = [
      `UPDATE OR IGNORE join_ways SET connection_id = @id WHERE connection_id IN (${FORMER})`,
      `UPDATE join_way_calls SET connection_id = @id WHERE connection_id IN (${FORMER})
         AND NOT EXISTS (SELECT 1 FROM join_ways j WHERE j.id = join_way_id AND j.connection_id <> @id)`,
      `INSERT OR IGNORE INTO people (connection_id, ${PERSON})
         SELECT @id, ${PERSON} FROM people WHERE connection_id IN (${FORMER}) ORDER BY changed_at DESC`,
    ].map((sql) => db.prepare<[{ id: string }]>(sql));
  }

  /** Inside the transaction that adds the connection. */
  take(id: string): void {
    for (const statement of this.#statements) statement.run({ id });
  }
}
