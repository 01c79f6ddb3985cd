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

  add(joinWayId: number, { at, source, fields }: NewVersion): void {
    this.#statements.add.run(joinWayId, at, source, fieldsText(fields));
  }
}

function toVersion(row: Row): JoinWayVersion {
  return { ...row, source: versionSource.parse(row.source), fields: fieldsFrom(row.fields) };
}
