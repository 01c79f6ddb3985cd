import type { Database } from 'better-sqlite3';
import type { GroupStatus } from '@shared/domain/group';
import type { DetailFacts, ListFacts } from '../index/group-index';

/** What the cache keeps of a detail answer besides what the grid shows. */
export interface DetailRecord extends DetailFacts {
  readonly ownerSince: number;
  readonly memberVersion: string | null;
  /** JSON list of userids. */
  readonly admins: string;
  readonly notice: string | null;
}

interface DetailRow {
  name: string;
  owner: string | null;
  owner_since: number;
  members: number;
  external_members: number;
  created_at: number | null;
  changed_at: number;
  synced_at: number;
  member_version: string | null;
  admins: string;
  notice: string | null;
}

type LoadedRow = [
  id: number,
  chatId: string,
  status: number,
  listChangedAt: number,
  goneAt: number | null,
  loadError: number | null,
  name: string | null,
  owner: string | null,
  members: number,
  externalMembers: number,
  createdAt: number | null,
  changedAt: number,
  syncedAt: number,
];

const toStatus = (value: number): GroupStatus => (value === 1 || value === 2 || value === 3 ? value : 0);

/** The tables `groups` and `group_details` of cache.db. */
export class GroupTable {
  readonly #db: Database;
  readonly #statements;

  constructor(db: Database) {
    this.#db = db;
    this.#statements = {
      source: db.prepare<[string], number>('SELECT key FROM sources WHERE connection_id = ?').pluck(),
      addSource: db.prepare<[string]>('INSERT INTO sources (connection_id) VALUES (?)'),
      count: db.prepare<[number], number>('SELECT count(*) FROM groups WHERE source = ?').pluck(),
      page: db
        .prepare<[number, number, number], LoadedRow>(
          `SELECT g.id, g.chat_id, g.status, g.changed_at, g.gone_at, g.load_error, d.name, d.owner, d.members,
             d.external_members, d.created_at, d.changed_at, d.synced_at
           FROM groups g LEFT JOIN group_details d ON d.id = g.id
           WHERE g.source = ? AND g.id > ? ORDER BY g.id LIMIT ?`,
        )
        .raw(),
      add: db.prepare<[number, string, number, number]>(
        'INSERT INTO groups (source, chat_id, status, changed_at) VALUES (?, ?, ?, ?)',
      ),
      list: db.prepare<[number, number, number]>(
        'UPDATE groups SET status = ?, changed_at = ?, gone_at = NULL WHERE id = ?',
      ),
      gone: db.prepare<[number, number]>('UPDATE groups SET gone_at = ? WHERE id = ?'),
      loadError: db.prepare<[number | null, number]>('UPDATE groups SET load_error = ? WHERE id = ?'),
      detail: db.prepare<[number], DetailRow>('SELECT * FROM group_details WHERE id = ?'),
      writeDetail: db.prepare<(number | string | null)[]>(
        `INSERT OR REPLACE INTO group_details (name, owner, owner_since, members, external_members,
           created_at, changed_at, synced_at, member_version, admins, notice, id)
         VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
      ),
      owner: db.prepare<[string, number, number, number]>(
        'UPDATE group_details SET owner = ?, owner_since = ?, changed_at = ? WHERE id = ?',
      ),
    };
  }

  /** Runs synchronous work as one transaction. */
  transaction<T>(work: () => T): T {
    return this.#db.transaction(work).immediate();
  }

  /** The small number that stands for a connection. */
  sourceOf(connectionId: string): number {
    const { source, addSource } = this.#statements;
    return source.get(connectionId) ?? Number(addSource.run(connectionId).lastInsertRowid);
  }

  /** Groups with ids after `after`, ascending. */
  page(source: number, after: number, limit: number): { list: ListFacts; detail: DetailFacts | null }[] {
    return this.#statements.page.all(source, after, limit).map((row) => ({
      list: {
        id: row[0],
        chatId: row[1],
        status: toStatus(row[2]),
        changedAt: row[3],
        goneAt: row[4],
        loadError: row[5],
      },
      detail:
        row[6] === null
          ? null
          : {
              name: row[6],
              owner: row[7],
              members: row[8],
              externalMembers: row[9],
              createdAt: row[10],
              changedAt: row[11],
              syncedAt: row[12],
            },
    }));
  }

  count(source: number): number {
    return this.#statements.count.get(source) ?? 0;
  }

  /** Adds a group; answers its id. */
  add(source: number, chatId: string, status: GroupStatus, at: number): number {
    return Number(this.#statements.add.run(source, chatId, status, at).lastInsertRowid);
  }

  list(id: number, status: GroupStatus, at: number): void {
    this.#statements.list.run(status, at, id);
  }

  setGone(id: number, at: number): void {
    this.#statements.gone.run(at, id);
  }

  setLoadError(id: number, errcode: number | null): void {
    this.#statements.loadError.run(errcode, id);
  }

  detail(id: number): DetailRecord | null {
    const row = this.#statements.detail.get(id);
    if (row === undefined) return null;
    return {
      name: row.name,
      owner: row.owner,
      ownerSince: row.owner_since,
      members: row.members,
      externalMembers: row.external_members,
      createdAt: row.created_at,
      changedAt: row.changed_at,
      syncedAt: row.synced_at,
      memberVersion: row.member_version,
      admins: row.admins,
      notice: row.notice,
    };
  }

  writeDetail(id: number, detail: DetailRecord): void {
    this.#statements.writeDetail.run(
      detail.name,
      detail.owner,
      detail.ownerSince,
      detail.members,
      detail.externalMembers,
      detail.createdAt,
      detail.changedAt,
      detail.syncedAt,
      detail.memberVersion,
      detail.admins,
      detail.notice,
      id,
    );
  }

  setOwner(id: number, owner: string, at: number): void {
    this.#statements.owner.run(owner, at, at, id);
  }
}
