import type { Database } from 'better-sqlite3';

/** Members of one group of cache.db who came by a state. */
export interface Arrivals {
  readonly state: string;
  readonly groupId: number;
  readonly count: number;
}

/** Those of them who joined on one day; the day is a number as `dayOfNumber` reads it. */
export interface DayArrivals {
  readonly day: number;
  readonly groupId: number;
  readonly count: number;
}

/** How many members came by a join way's state, in the table `group_members` of cache.db. */
export class ArrivalTable {
  readonly #statements;

  constructor(db: Database) {
    this.#statements = {
      by: db.prepare<[string], Arrivals>(
        `SELECT state, group_id AS groupId, count(*) AS count FROM group_members
         WHERE state IN (SELECT value FROM json_each(?)) GROUP BY state, group_id`,
      ),
      byDay: db.prepare<[string], DayArrivals>(
        `SELECT (joined_at + 28800) / 86400 AS day, group_id AS groupId, count(*) AS count FROM group_members
         WHERE state IN (SELECT value FROM json_each(?)) AND joined_at IS NOT NULL GROUP BY 1, 2 ORDER BY 1`,
      ),
    };
  }

  /** By state and group, of all connections: whether a group counts, the index in memory says. */
  by(states: readonly string[]): Arrivals[] {
    return this.#statements.by.all(JSON.stringify(states));
  }

  /** By Shanghai day and group, ascending; those whose day is not known are left out. */
  byDay(states: readonly string[]): DayArrivals[] {
    return this.#statements.byDay.all(JSON.stringify(states));
  }
}
