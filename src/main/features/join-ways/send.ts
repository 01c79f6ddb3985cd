import type { JoinWayRow } from '@shared/contract/join-ways';
import { Failure } from '@shared/domain/errors';
import type { JoinWayFields } from '@shared/domain/join-way';
import { asAppError } from '@main/features/jobs/backoff';
import { insist } from '@main/features/jobs/insist';
import { log } from '@main/log';
import type { JoinWayRecord, JoinWaysApi } from '@main/store/api.join-ways';
import type { Desk } from './desk';
import { judgeChange, type Verdict } from './judge';

/** A change of a join way: new fields, or null for its deletion. */
type Change = Parameters<JoinWaysApi['beginChange']>[1];

/**
 * Makes a join way at the vendor, once, with its row in the journal on disk before. A lost answer becomes a
 * lost creation: nobody can ask for an id that was never told.
 */
export function sendCreation(
  desk: Desk,
  connectionId: string,
  fields: JoinWayFields,
  send: () => Promise<string>,
): Promise<JoinWayRow> {
  const { store, timers } = desk.deps;
  return desk.journal.call(async () => {
    const callId = await begin(desk, () => store.beginCreation(connectionId, fields, timers.now()));
    const result = await ask(send);
    if ('error' in result) {
      const { outcome, error } = result;
      await tell(desk, () => store.failCreation(callId, outcome, error, timers.now()));
      throw new Failure(error);
    }
    const configId = result.answer;
    try {
      const row = await tell(desk, () => store.endCreation(callId, configId, timers.now()));
      return row ?? (await rowOf(desk, connectionId, configId));
    } catch (error) {
      // Nothing else knows this id: with it the join way can still be adopted.
      log.error('a new join way could not be kept', { configId });
      throw error;
    }
  });
}

/**
 * Changes or deletes a join way at the vendor, once, with its row in the journal on disk before. To be called
 * in its turn. Fails with `joinWays.lost` where nobody knows what became of it, and with `joinWays.missing`
 * where the vendor does not have it any more, which is noted.
 */
export function sendChange(
  desk: Desk,
  { id }: Pick<JoinWayRecord, 'id'>,
  change: Change,
  send: () => Promise<void>,
): Promise<JoinWayRow> {
  const { store, timers } = desk.deps;
  return desk.journal.call(async () => {
    const callId = await begin(desk, () => store.beginChange(id, change, timers.now()));
    const result = await ask(send);
    const { outcome, error } = 'error' in result ? result : { outcome: 'done' as const, error: null };
    const row = await tell(desk, () => store.endChange(callId, outcome, error, timers.now()));
    if (error === null) return row ?? desk.row(id);
    if (error.reason === 'joinWays.missing') await store.missJoinWay(id, error, timers.now());
    throw new Failure(error);
  });
}

async function ask<T>(send: () => Promise<T>): Promise<{ readonly answer: T } | Verdict> {
  try {
    return { answer: await send() };
  } catch (error) {
    return judgeChange(error);
  }
}

/**
 * Writes the row of a call that is to be sent. A store that breaks meanwhile may have written it all the same:
 * nothing is sent, and what says so ends as lost.
 */
async function begin({ journal }: Desk, write: () => Promise<number>): Promise<number> {
  try {
    return await write();
  } catch (error) {
    if (asAppError(error).code === 'store') journal.untold();
    throw error;
  }
}

/** Writes the end of a call down; one that stays untold is lost. */
async function tell<T>({ deps, journal }: Desk, write: () => Promise<T>): Promise<T | null> {
  try {
    return await insist(deps.timers, write);
  } catch (error) {
    journal.untold();
    throw error;
  }
}

async function rowOf({ deps }: Desk, connectionId: string, configId: string): Promise<JoinWayRow> {
  const { rows } = await deps.store.listJoinWays(connectionId);
  const row = rows.find((other) => other.configId === configId);
  if (!row) throw new Error(`the join way ${configId} is not there`);
  return row;
}
