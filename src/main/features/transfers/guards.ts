import { failure } from '@shared/domain/errors';
import type { StoredPlan } from '@shared/domain/transfer';
import type { OpenStore, TakerCheck } from '@main/store/api';
import type { TransferDeps } from './deps';

/** The plan, or a `not-found` failure. */
export async function findPlan(
  { store }: { readonly store: Pick<OpenStore, 'getPlan'> },
  planId: number,
): Promise<StoredPlan> {
  const plan = await store.getPlan(planId);
  if (!plan) throw failure('not-found', 'transfers.planNotFound', `no plan ${planId}`);
  return plan;
}

/** Stops what would change anything on a connection that may only read. */
export async function refuseReadOnly(
  { isReadOnly }: Pick<TransferDeps, 'isReadOnly'>,
  connectionId: string,
): Promise<void> {
  if (!(await isReadOnly(connectionId))) return;
  throw failure('read-only', 'connection.readOnly', 'the connection may only read');
}

/** Stops a plan of which groups would go to somebody who cannot take them. */
export async function refuseTakers(
  { store }: Pick<TransferDeps, 'store'>,
  planId: number,
  checks: readonly TakerCheck[],
): Promise<void> {
  for (const { userid, refusal } of checks) {
    if (refusal === null) continue;
    const filter = { states: ['planned' as const], text: '', takers: [userid], causes: [] };
    const { rows, total: count } = await store.readItems(planId, filter, null, 0, 1);
    if (count === 0) continue;
    const params = { taker: rows[0]?.takerName ?? userid, count };
    throw failure('conflict', 'transfers.takerRefused', `plan ${planId}: ${refusal}`, { params });
  }
}
