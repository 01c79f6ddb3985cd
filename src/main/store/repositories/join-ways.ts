import type { Database } from 'better-sqlite3';
import type { JoinWayRow } from '@shared/contract/join-ways';
import type { AppError } from '@shared/domain/errors';
import { type JoinWayState, joinWayState } from '@shared/domain/join-way';
import type { JoinWayRecord } from '../api.join-ways';
import { fieldsFrom } from './join-way-versions';
import { errorFrom, errorText } from './stored-error';

/** A join way with what its row in the grid says of it that stands in the ledger. */
export type KeptJoinWay = JoinWayRecord &
  Pick<JoinWayRow, 'versions' | 'addedAt' | 'changedAt' | 'readAt' | 'error'>;

interface Row {
  id: number;
  connectionId: string;
  configId: string;
  state: string;
  qrCode: string | null;
  addedAt: number;
  changedAt: number;
  readAt: number | null;
  error: string | null;
  fields: string | null;
  hasImage: number;
  imageAddress: string | null;
  versions: number;
}

function toKept(row: Row): KeptJoinWay {
  return {
    ...row,
    state: joinWayState.parse(row.state),
    error: errorFrom(row.error),
    fields: row.fields === null ? null : fieldsFrom(row.fields),
    hasImage: row.hasImage === 1,
  };
}

const JOIN_WAY = `SELECT j.id, j.connection_id AS connectionId, j.config_id AS configId, j.state,
    j.qr_code AS qrCode, j.added_at AS addedAt, j.changed_at AS changedAt, j.read_at AS readAt, j.error, j.fields,
    EXISTS (SELECT 1 FROM join_way_images i WHERE i.join_way_id = j.id) AS hasImage,
    j.image_address AS imageAddress,
    (SELECT count(*) FROM join_way_versions v WHERE v.join_way_id = j.id) AS versions
  FROM join_ways j`;

/** The table `join_ways` of ledger.db. All writes inside transactions of the caller. */
export class JoinWayTable {
  readonly #statements;

  constructor(db: Database) {
    this.#statements = {
      one: db.prepare<[number], Row>(`${JOIN_WAY} WHERE j.id = ?`),
      of: db.prepare<[string], Row>(`${JOIN_WAY} WHERE j.connection_id = ? ORDER BY j.id DESC`),
      page: db.prepare<[string, number, number], Row>(
        `${JOIN_WAY} WHERE j.connection_id = ? AND j.id > ? ORDER BY j.id LIMIT ?`,
      ),
      ids: db
        .prepare<[string], number>(
          `SELECT id FROM join_ways WHERE connection_id = ? AND state <> 'deleted' ORDER BY id`,
        )
        .pluck(),
      find: db
        .prepare<[string, string], number>(
          'SELECT id FROM join_ways WHERE connection_id = ? AND config_id = ?',
        )
        .pluck(),
      bringing: db
        .prepare<[string, string], number>(
          'SELECT count(*) FROM join_ways WHERE connection_id = ? AND brings = ?',
        )
        .pluck(),
      add: db.prepare<[string, string, JoinWayState, number, number]>(
        'INSERT INTO join_ways (connection_id, config_id, state, added_at, changed_at) VALUES (?, ?, ?, ?, ?)',
      ),
      state: db.prepare<[JoinWayState, string | null, number]>(
        'UPDATE join_ways SET state = ?, error = ? WHERE id = ?',
      ),
      error: db.prepare<[string | null, number]>('UPDATE join_ways SET error = ? WHERE id = ?'),
      changed: db.prepare<[number, number]>('UPDATE join_ways SET changed_at = ? WHERE id = ?'),
      read: db.prepare<[number, number]>('UPDATE join_ways SET read_at = ? WHERE id = ?'),
      qrCode: db.prepare<[string | null, number]>('UPDATE join_ways SET qr_code = ? WHERE id = ?'),
      imageAddress: db.prepare<[string, number]>('UPDATE join_ways SET image_address = ? WHERE id = ?'),
      drop: db.prepare<[number]>('DELETE FROM join_ways WHERE id = ?'),
    };
  }

  get(id: number): KeptJoinWay | null {
    const row = this.#statements.one.get(id);
    return row === undefined ? null : toKept(row);
  }

  /** Newest first, deleted ones too. */
  of(connectionId: string): KeptJoinWay[] {
    return this.#statements.of.all(connectionId).map(toKept);
  }

  /** Those after the one with id `after`, oldest first. */
  page(connectionId: string, after: number, count: number): KeptJoinWay[] {
    return this.#statements.page.all(connectionId, after, count).map(toKept);
  }

  /** Ids of those that are not deleted, oldest first. */
  ids(connectionId: string): number[] {
    return this.#statements.ids.all(connectionId);
  }

  find(connectionId: string, configId: string): number | null {
    return this.#statements.find.get(connectionId, configId) ?? null;
  }

  /** How many join ways of a connection let members join with this state. */
  bringing(connectionId: string, state: string): number {
    return this.#statements.bringing.get(connectionId, state) ?? 0;
  }

  add(connectionId: string, configId: string, state: JoinWayState, at: number): number {
    return Number(this.#statements.add.run(connectionId, configId, state, at, at).lastInsertRowid);
  }

  /** Enters a state, and what is wrong with it. */
  setState(id: number, state: JoinWayState, error: AppError | null): void {
    this.#statements.state.run(state, errorText(error), id);
  }

  setError(id: number, error: AppError | null): void {
    this.#statements.error.run(errorText(error), id);
  }

  noteChanged(id: number, at: number): void {
    this.#statements.changed.run(at, id);
  }

  noteRead(id: number, at: number): void {
    this.#statements.read.run(at, id);
  }

  setQrCode(id: number, qrCode: string | null): void {
    this.#statements.qrCode.run(qrCode, id);
  }

  /** Enters where the image that is kept was loaded from. */
  setImageAddress(id: number, address: string): void {
    this.#statements.imageAddress.run(address, id);
  }

  drop(id: number): void {
    this.#statements.drop.run(id);
  }
}
