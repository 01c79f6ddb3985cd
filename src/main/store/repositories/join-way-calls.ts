import type { Database } from 'better-sqlite3';
import { z } from 'zod';
import type { LostCreation } from '@shared/contract/join-ways';
import type { AppError } from '@shared/domain/errors';
import type { JoinWayFields } from '@shared/domain/join-way';
import { fieldsFrom, fieldsText } from './join-way-versions';
import { errorText } from './stored-error';

const joinWayAction = z.enum(['create', 'update', 'restore', 'delete']);
export type JoinWayAction = z.infer<typeof joinWayAction>;
type CallState = 'sending' | 'done' | 'failed' | 'lost' | 'settled';

/** A call that changes something at the vendor; null fields for a deletion, no join way for a creation under way. */
export interface JoinWayCall {
  readonly id: number;
  readonly connectionId: string;
  readonly joinWayId: number | null;
  readonly action: JoinWayAction;
  readonly fields: JoinWayFields | null;
  readonly at: number;
}
export type NewCall = Omit<JoinWayCall, 'id'>;

interface Row {
  id: number;
  connectionId: string;
  joinWayId: number | null;
  action: string;
  fields: string | null;
  at: number;
}

function toCall(row: Row): JoinWayCall {
  return {
    ...row,
    action: joinWayAction.parse(row.action),
    fields: row.fields === null ? null : fieldsFrom(row.fields),
  };
}

/** The table `join_way_calls` of ledger.db, the journal. All writes inside transactions of the caller. */
export class JoinWayCallTable {
  readonly #statements;

  constructor(db: Database) {
    const call = `SELECT id, connection_id AS connectionId, join_way_id AS joinWayId, action, fields, at
      FROM join_way_calls`;
    this.#statements = {
      one: db.prepare<[number, CallState], Row>(`${call} WHERE id = ? AND state = ?`),
      ofJoinWay: db.prepare<[number, CallState], Row>(
        `${call} WHERE join_way_id = ? AND state = ? ORDER BY id`,
      ),
      sending: db.prepare<[], Row>(`${call} WHERE state = 'sending' ORDER BY id`),
      lostCreations: db.prepare<[string], Row>(
        `${call} WHERE connection_id = ? AND state = 'lost' AND action = 'create' ORDER BY id DESC`,
      ),
      any: db.prepare<[number], number>('SELECT 1 FROM join_way_calls WHERE join_way_id = ? LIMIT 1').pluck(),
      add: db.prepare<[string, number | null, JoinWayAction, string | null, number]>(
        `INSERT INTO join_way_calls (connection_id, join_way_id, action, fields, state, at)
         VALUES (?, ?, ?, ?, 'sending', ?)`,
      ),
      end: db.prepare<[CallState, string | null, number, number]>(
        'UPDATE join_way_calls SET state = ?, error = ?, ended_at = ? WHERE id = ?',
      ),
      made: db.prepare<[number, number]>('UPDATE join_way_calls SET join_way_id = ? WHERE id = ?'),
      settle: db.prepare<[number]>("UPDATE join_way_calls SET state = 'settled' WHERE id = ?"),
    };
  }

  /** The call with this id if it is in this state. */
  get(id: number, state: CallState): JoinWayCall | null {
    const row = this.#statements.one.get(id, state);
    return row === undefined ? null : toCall(row);
  }

  /** The calls to one join way that are in a state, oldest first. */
  ofJoinWay(joinWayId: number, state: CallState): JoinWayCall[] {
    return this.#statements.ofJoinWay.all(joinWayId, state).map(toCall);
  }

  /** Everything under way, of all connections. */
  sending(): JoinWayCall[] {
    return this.#statements.sending.all().map(toCall);
  }

  /** Newest first. */
  lostCreations(connectionId: string): LostCreation[] {
    return this.#statements.lostCreations.all(connectionId).flatMap((row) => {
      const { id, at, fields } = toCall(row);
      return fields === null ? [] : [{ id, at, fields }];
    });
  }

  /** Whether anything about a join way was ever sent. */
  hasAny(joinWayId: number): boolean {
    return this.#statements.any.get(joinWayId) === 1;
  }

  /** Enters a call as being sent; answers its id. */
  add({ connectionId, joinWayId, action, fields, at }: NewCall): number {
    const text = fields === null ? null : fieldsText(fields);
    return Number(this.#statements.add.run(connectionId, joinWayId, action, text, at).lastInsertRowid);
  }

  end(id: number, state: 'done' | 'failed' | 'lost', error: AppError | null, at: number): void {
    this.#statements.end.run(state, errorText(error), at, id);
  }

  /** Names the join way that a creation made. */
  noteMade(id: number, joinWayId: number): void {
    this.#statements.made.run(joinWayId, id);
  }

  settle(id: number): void {
    this.#statements.settle.run(id);
  }
}
