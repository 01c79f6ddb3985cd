import type { Database } from 'better-sqlite3';
import type { SubjectKind } from '@shared/domain/datasets/dataset';

/** What makes a subject one of its own: an agent has a row for each of its skill groups. */
export interface SubjectIdentity {
  readonly connectionId: string;
  readonly kind: SubjectKind;
  /** Empty for kinds without a parent. */
  readonly parentKey: string;
  readonly key: string;
}

/** What is known of a subject, which later sightings may change. */
export interface SubjectKnowledge {
  readonly parentName: string | null;
  readonly name: string | null;
  readonly gone: boolean;
  /** Unix seconds. */
  readonly lastSeenAt: number;
}

export interface StoredSubject extends Pick<SubjectIdentity, 'key' | 'parentKey'>, SubjectKnowledge {
  readonly id: number;
}

interface SubjectRow {
  id: number;
  key: string;
  parent_key: string;
  parent_name: string | null;
  name: string | null;
  gone: number;
  last_seen_at: number;
}

/** How many subjects are asked about up to which day; null for those that have no last day. */
export interface Lasting {
  readonly until: number | null;
  readonly count: number;
}

/** SQL: the number of the last Shanghai day that a subject is asked about; null when it has none. */
const UNTIL = 'CASE gone WHEN 0 THEN NULL ELSE (last_seen_at + 28800) / 86400 END';

/** SQL: whether a subject `s` is asked about on a day. */
export const askedOn = (day: string): string => `(s.gone = 0 OR (s.last_seen_at + 28800) / 86400 >= ${day})`;

/** The table `subjects` of archive.db: whatever statistics are about. */
export class SubjectTable {
  readonly #statements;

  constructor(db: Database) {
    const columns = 'id, key, parent_key, parent_name, name, gone, last_seen_at';
    this.#statements = {
      find: db.prepare<[string, SubjectKind, string, string], SubjectRow>(
        `SELECT ${columns} FROM subjects
         WHERE connection_id = ? AND kind = ? AND parent_key = ? AND key = ?`,
      ),
      add: db.prepare<(string | number | null)[]>(
        `INSERT INTO subjects (connection_id, kind, parent_key, key, parent_name, name, gone, last_seen_at,
           first_seen_at) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)`,
      ),
      update: db.prepare<[string | null, string | null, number, number, number]>(
        'UPDATE subjects SET parent_name = ?, name = ?, gone = ?, last_seen_at = ? WHERE id = ?',
      ),
      of: db.prepare<[string, SubjectKind], SubjectRow>(
        `SELECT ${columns} FROM subjects WHERE connection_id = ? AND kind = ? ORDER BY id`,
      ),
      is: db
        .prepare<[number, string, SubjectKind], number>(
          'SELECT 1 FROM subjects WHERE id = ? AND connection_id = ? AND kind = ?',
        )
        .pluck(),
      lasting: db.prepare<[string, SubjectKind], Lasting>(
        `SELECT ${UNTIL} AS until, count(*) AS count FROM subjects
         WHERE connection_id = ? AND kind = ? GROUP BY 1`,
      ),
      some: db.prepare<[string, number], { id: number; kind: SubjectKind }>(
        'SELECT id, kind FROM subjects WHERE connection_id = ? LIMIT ?',
      ),
      remove: db.prepare<[number]>('DELETE FROM subjects WHERE id = ?'),
    };
  }

  find({ connectionId, kind, parentKey, key }: SubjectIdentity): StoredSubject | null {
    const row = this.#statements.find.get(connectionId, kind, parentKey, key);
    return row === undefined ? null : toSubject(row);
  }

  add(identity: SubjectIdentity, known: SubjectKnowledge, at: number): number {
    const { connectionId, kind, parentKey, key } = identity;
    const { parentName, name, gone, lastSeenAt } = known;
    const added = this.#statements.add.run(
      connectionId,
      kind,
      parentKey,
      key,
      parentName,
      name,
      gone ? 1 : 0,
      lastSeenAt,
      at,
    );
    return Number(added.lastInsertRowid);
  }

  update(id: number, { parentName, name, gone, lastSeenAt }: SubjectKnowledge): void {
    this.#statements.update.run(parentName, name, gone ? 1 : 0, lastSeenAt, id);
  }

  /** All of a kind, in the order in which they were first seen. */
  of(connectionId: string, kind: SubjectKind): StoredSubject[] {
    return this.#statements.of.all(connectionId, kind).map(toSubject);
  }

  /** Whether an id is a subject of that connection and kind. */
  is(id: number, connectionId: string, kind: SubjectKind): boolean {
    return this.#statements.is.get(id, connectionId, kind) === 1;
  }

  lasting(connectionId: string, kind: SubjectKind): Lasting[] {
    return this.#statements.lasting.all(connectionId, kind);
  }

  /** Any subjects of a connection, to be deleted. */
  some(connectionId: string, limit: number): { id: number; kind: SubjectKind }[] {
    return this.#statements.some.all(connectionId, limit);
  }

  remove(id: number): void {
    this.#statements.remove.run(id);
  }
}

function toSubject(row: SubjectRow): StoredSubject {
  return {
    id: row.id,
    key: row.key,
    parentKey: row.parent_key,
    parentName: row.parent_name,
    name: row.name,
    gone: row.gone === 1,
    lastSeenAt: row.last_seen_at,
  };
}
