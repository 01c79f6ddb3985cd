import { dayOf } from '@shared/domain/day';
import type { DailyLimitScope } from '@shared/domain/transfer';
import { schedule } from '@shared/domain/transfer-schedule';
import { onjobSince } from '../groups/onjob';
import type { UnsentItem } from '../repositories/schedules';
import type { OnjobCounts } from '../repositories/onjob';
import type { TransferTables } from './tables';

/** What is needed to send: the tables of the ledger, and how its quotas are read. */
export interface SendDeps {
  readonly tables: TransferTables;
  readonly onjob: OnjobCounts;
  readonly scope: () => DailyLimitScope;
}

/**
 * Plans anew when, and with which call, everything goes out that a plan has not sent: the one way in which
 * batches come to be. Batches that turn out as they were stay; of the others, what the journal speaks of
 * is cancelled, the rest goes. Of a plan that has ended nothing changes. Inside a transaction.
 */
export function replan(deps: SendDeps, planId: number, at: number): void {
  const { tables } = deps;
  const plan = tables.plans.get(planId);
  if (plan?.state !== 'running' && plan?.state !== 'draft') return;
  const { connectionId } = plan;
  const from = dayOf(at);
  const scope = deps.scope();
  const used = tables.quota.used(connectionId, { from, scope, except: planId });
  const batches = schedule(withoutSpent(deps, connectionId, planId, at), { from, scope, used });
  const open = new Map(
    tables.schedules.open(planId).map(({ id, day, most, items }) => [nameOf(day, most, items), id]),
  );
  for (const batch of batches) {
    const ids = batch.items.map(({ id }) => id);
    if (open.delete(nameOf(batch.day, batch.most, ids))) continue;
    const batchId = tables.batches.add(planId, batch, batch.day);
    for (const id of ids) tables.schedules.put(id, batchId);
  }
  for (const batchId of open.values()) tables.schedules.retire(batchId);
}

/** What tells one batch of a plan from another one. */
function nameOf(day: string, most: number, items: readonly number[]): string {
  return `${day} ${most} ${items.join()}`;
}

/** What is still to be sent; groups that have no onjob transfer left (D:95703) are skipped. */
function withoutSpent(
  { tables, onjob }: SendDeps,
  connectionId: string,
  planId: number,
  at: number,
): UnsentItem[] {
  const unsent = tables.schedules.unsent(planId);
  if (!unsent.some(({ kind }) => kind === 'onjob')) return unsent;
  const spent = onjob.freeDays(connectionId, onjobSince(at));
  return unsent.filter(({ id, kind, chatId }) => {
    if (kind !== 'onjob' || !spent.has(chatId)) return true;
    tables.states.skip(id, 'onjob-limit', spent.get(chatId) ?? null);
    return false;
  });
}
