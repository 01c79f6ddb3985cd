import type { OwnerShare, TransferKind } from '@shared/domain/transfer';

/** How many groups go each way. */
export function kindTotals(owners: readonly OwnerShare[]): Readonly<Record<TransferKind, number>> {
  const totals = { onjob: 0, resigned: 0 };
  for (const owner of owners) totals[owner.kind] += owner.groups;
  return totals;
}
