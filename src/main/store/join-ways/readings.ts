import type { AppError } from '@shared/domain/errors';
import { changedFields, type VersionSource } from '@shared/domain/join-way';
import type { JoinWayReading } from '../api.join-ways';
import type { JoinWayCall } from '../repositories/join-way-calls';
import { sourceOf } from './journal';
import { keepVersion, noteGone, requireJoinWay, wrongState } from './keep';
import type { JoinWayTables } from './tables';

/** Enters what the vendor says about a join way; that settles a change whose answer was lost. */
export function enterReading(tables: JoinWayTables, reading: JoinWayReading): void {
  const { joinWays } = tables;
  const { id, at, fields, qrCode } = reading;
  const kept = requireJoinWay(tables, id);
  const lost = settle(tables, id);
  joinWays.setState(id, 'live', null);
  joinWays.noteRead(id, at);
  if (qrCode !== kept.qrCode) joinWays.setQrCode(id, qrCode);
  keepVersion(tables, id, { at, source: sourceOfReading(kept.fields === null, lost, reading), fields });
}

/** A change found at the vendor is this app's own when it is what a lost update had sent. */
function sourceOfReading(
  first: boolean,
  lost: readonly JoinWayCall[],
  { fields }: JoinWayReading,
): VersionSource {
  if (first) return 'adopted';
  const own = lost.find((call) => call.fields !== null && changedFields(call.fields, fields).length === 0);
  return own === undefined ? 'read' : sourceOf(own);
}

/** Enters that the vendor does not know a join way. One that this app deleted is meant to be unknown. */
export function enterMissing(tables: JoinWayTables, id: number, error: AppError, at: number): void {
  const kept = requireJoinWay(tables, id);
  const deleted = settle(tables, id).some(({ action }) => action === 'delete') || kept.state === 'deleted';
  const gone = deleted
    ? ({ state: 'deleted', error: null } as const)
    : ({ state: 'missing', error } as const);
  noteGone(tables, kept, gone, at);
}

/** Settles the changes of a join way whose answers were lost; answers what they were. */
function settle({ calls }: JoinWayTables, id: number): JoinWayCall[] {
  const lost = calls.ofJoinWay(id, 'lost');
  for (const call of lost) calls.settle(call.id);
  return lost;
}

/** Takes a join way out of the vault of which nothing is known: no version, and nothing was ever sent about it. */
export function forget(tables: JoinWayTables, id: number): void {
  const { state, versions } = requireJoinWay(tables, id);
  const empty = versions === 0 && !tables.calls.hasAny(id);
  if (!empty || (state !== 'unread' && state !== 'missing')) throw wrongState(`Join way ${id} is ${state}.`);
  tables.joinWays.drop(id);
}
