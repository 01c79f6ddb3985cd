import type { Database } from 'better-sqlite3';
import {
  type JoinWayFields,
  joinWayFields,
  type JoinWayVersion,
  type VersionSource,
  versionSource,
} from '@shared/domain/join-way';

export type NewVersion = Omit<JoinWayVersion, 'id'>;

interface Row {
  id: number;
  at: number;
  source: string;
  fields: string;
}

/** Fields as a column keeps them: equal fields make equal texts. */
export function fieldsText(fields: JoinWayFields): string {
  return JSON.stringify(joinWayFields.parse(fields));
}

export function fieldsFrom(text: string): JoinWayFields {
  return joinWayFields.parse(JSON.parse(text));
}

/** The table `join_way_versions` of ledger.db: rows are only ever added. Inside transactions of the caller. */
export class JoinWayVersionTable {
  readonly #statements;

  constructor(db: Database) {
    const version = 'SELECT id, at, source, fields FROM join_way_versions WHERE join_way_id = ?';
    this.#statements = {
      of: db.prepare<[number], Row>(`${version} ORDER BY at, id`),
      newest: db.prepare<[number], Row>(`${version} ORDER BY at DESC, id DESC LIMIT 1`),
      states: db.prepare<[string], { joinWayId: number; state: string }>(
        `SELECT DISTINCT v.join_way_id AS joinWayId, v.fields ->> '$.state' AS state
         FROM join_ways j JOIN join_way_versions v ON v.join_way_id = j.id
         WHERE j.connection_id = ? AND v.fields ->> '$.state' <> ''`,
      ),
      statesOf: db
        .prepare<[number], string>(
          `SELECT DISTINCT fields ->> '$.state' FROM join_way_versions
           WHERE join_way_id = ? AND fields ->> '$.state' <> ''`,
        )
        .pluck(),
      add: db.prepare<[number, number, VersionSource, string]>(
        'INSERT INTO join_way_versions (join_way_id, at, source, fields) VALUES (?, ?, ?, ?)',
      ),
    };
  }

  /** Oldest first. */
  of(joinWayId: number): JoinWayVersion[] {
    return this.#statements.of.all(joinWayId).map(toVersion);
  }

  newest(joinWayId: number): JoinWayVersion | null {
    const row = this.#statements.newest.get(joinWayId);
    return row === undefined ? null : toVersion(row);
  }

  /** Every state that each join way of a connection has or had. */
  states(connectionId: string): Map<number, string[]> {
    const found = new Map<number, string[]>();
    for (const { joinWayId, state } of this.#statements.states.all(connectionId)) {
      found.set(joinWayId, [...(found.get(joinWayId) ?? []), state]);
    }
    return found;
  }

  /** Every state that a join way has or had. */
  statesOf(joinWayId: number): string[] {
    return this.#statements.statesOf.all(joinWayId);
  }

  add(joinWayId: number, { at, source, fields }: NewVersion): void {
    this.#statements.add.run(joinWayId, at, source, fieldsText(fields));
  }
}

function toVersion(row: Row): JoinWayVersion {
  return { ...row, source: versionSource.parse(row.source), fields: fieldsFrom(row.fields) };
}
