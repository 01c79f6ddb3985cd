import type { AppError } from '@shared/domain/errors';
import type { JoinWayFields } from '@shared/domain/join-way';
import type { CallOutcome } from '../api.join-ways';
import type { JoinWayCall } from '../repositories/join-way-calls';
import { keepVersion, noteGone, requireJoinWay, wrongState } from './keep';
import type { JoinWayTables } from './tables';

/** What is to be done to a join way; null deletes it. */
export type Change = { readonly fields: JoinWayFields; readonly source: 'updated' | 'restored' } | null;

const INTERRUPTED: AppError = {
  code: 'cancelled',
  reason: 'call.cancelled',
  message: 'The app stopped meanwhile.',
  retryable: false,
};

/** The call that is under way; anything else has ended and stays as it ended. */
function requireSending({ calls }: JoinWayTables, callId: number): JoinWayCall {
  const call = calls.get(callId, 'sending');
  if (call === null) throw wrongState(`No call ${callId} to a join way is under way.`);
  return call;
}

/** The vendor gave an id. An answer that comes after its call was given up for lost is one all the same. */
export function endCreation(tables: JoinWayTables, callId: number, configId: string, at: number): number {
  const { joinWays, calls } = tables;
  const call = calls.get(callId, 'lost') ?? requireSending(tables, callId);
  if (call.action !== 'create' || call.fields === null) throw wrongState(`Call ${callId} creates nothing.`);
  const id =
    joinWays.find(call.connectionId, configId) ?? joinWays.add(call.connectionId, configId, 'live', at);
  joinWays.setState(id, 'live', null);
  keepVersion(tables, id, { at, source: 'created', fields: call.fields });
  calls.noteMade(callId, id);
  calls.end(callId, 'done', null, at);
  return id;
}

export function failCreation(
  tables: JoinWayTables,
  callId: number,
  outcome: 'failed' | 'lost',
  error: AppError,
  at: number,
): void {
  const { action } = requireSending(tables, callId);
  if (action !== 'create') throw wrongState(`Call ${callId} creates nothing.`);
  tables.calls.end(callId, outcome, error, at);
}

/** Enters a change as being sent; answers its call's id. One join way is changed by one call at a time. */
export function beginChange(tables: JoinWayTables, id: number, change: Change, at: number): number {
  const { connectionId, state } = requireJoinWay(tables, id);
  if (state !== 'live') throw wrongState(`Join way ${id} is ${state}.`);
  if (tables.calls.ofJoinWay(id, 'sending').length > 0) throw wrongState(`Join way ${id} is being changed.`);
  const action = change === null ? 'delete' : change.source === 'restored' ? 'restore' : 'update';
  return tables.calls.add({ connectionId, joinWayId: id, action, fields: change?.fields ?? null, at });
}

/** Ends a change; answers the id of its join way. */
export function endChange(
  tables: JoinWayTables,
  callId: number,
  outcome: CallOutcome,
  error: AppError | null,
  at: number,
): number {
  const call = requireSending(tables, callId);
  if (call.joinWayId === null) throw wrongState(`Call ${callId} changes nothing.`);
  const kept = requireJoinWay(tables, call.joinWayId);
  tables.calls.end(callId, outcome, error, at);
  if (outcome === 'lost') tables.joinWays.setState(kept.id, 'unsettled', error);
  else if (outcome === 'failed') tables.joinWays.setError(kept.id, error);
  else if (call.fields === null) noteGone(tables, kept, { state: 'deleted', error: null }, at);
  else {
    tables.joinWays.setError(kept.id, null);
    keepVersion(tables, kept.id, { at, source: sourceOf(call), fields: call.fields });
  }
  return kept.id;
}

/** What a version is that an update or a restoring made. */
export function sourceOf({ action }: Pick<JoinWayCall, 'action'>): 'updated' | 'restored' {
  return action === 'restore' ? 'restored' : 'updated';
}

/** Takes for lost what says that it is being sent although nothing sends; answers how many calls. */
export function loseCalls({ calls, joinWays }: JoinWayTables, at: number): number {
  const sending = calls.sending();
  for (const { id, joinWayId } of sending) {
    calls.end(id, 'lost', INTERRUPTED, at);
    if (joinWayId !== null) joinWays.setState(joinWayId, 'unsettled', INTERRUPTED);
  }
  return sending.length;
}
