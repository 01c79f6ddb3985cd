import { failure, type Failure } from '@shared/domain/errors';
import { changedFields, type JoinWayState } from '@shared/domain/join-way';
import type { KeptJoinWay } from '../repositories/join-ways';
import type { NewVersion } from '../repositories/join-way-versions';
import type { JoinWayTables } from './tables';

/** The join way with this id; a `not-found` failure when there is none. */
export function requireJoinWay({ joinWays }: JoinWayTables, id: number): KeptJoinWay {
  const kept = joinWays.get(id);
  if (kept === null) throw failure('not-found', 'joinWays.notFound', `There is no join way ${id}.`);
  return kept;
}

/** A change that the state of a join way, or of a call, does not allow. */
export function wrongState(message: string): Failure {
  return failure('conflict', 'joinWays.wrongState', message);
}

/** Keeps a version if it differs from the newest one; answers whether it does. */
export function keepVersion(
  { joinWays, versions }: JoinWayTables,
  id: number,
  { at, source, fields }: NewVersion,
): boolean {
  const newest = versions.newest(id);
  if (newest !== null && changedFields(newest.fields, fields).length === 0) return false;
  // A clock that was set back must not put it before the version that it replaces.
  versions.add(id, { at: Math.max(at, newest?.at ?? at), source, fields });
  joinWays.noteChanged(id, at);
  return true;
}

/** Enters that it is gone: the error says why, or nothing is wrong because it was to go. */
export function noteGone(
  { joinWays }: JoinWayTables,
  kept: KeptJoinWay,
  gone: {
    readonly state: Extract<JoinWayState, 'missing' | 'deleted'>;
    readonly error: KeptJoinWay['error'];
  },
  at: number,
): void {
  joinWays.setState(kept.id, gone.state, gone.error);
  if (kept.state !== gone.state) joinWays.noteChanged(kept.id, at);
}
