import { unreachable } from '@shared/domain/exhaustive';
import type { TransferPlan } from '@shared/domain/transfer';
import type { PlanStanding } from '../planStanding';

/** What an admin may do about a plan. */
export type Deed = 'pause' | 'resume' | 'hold' | 'cancel' | 'recheck' | 'reverse';

/** What can be done about a plan where it stands. */
export function planDeeds(
  { counts }: Pick<TransferPlan, 'counts'>,
  standing: PlanStanding,
): ReadonlySet<Deed> {
  const left = counts.planned > 0;
  const cancel: readonly Deed[] = left ? ['cancel'] : [];
  switch (standing.kind) {
    case 'draft':
      return new Set();
    case 'working':
      return new Set<Deed>(['pause', ...cancel, ...(left ? (['hold'] as const) : [])]);
    case 'announced':
    case 'due':
    case 'read-only':
    case 'later':
      return new Set<Deed>(['pause', ...cancel]);
    case 'stopping':
    case 'paused':
    case 'broken':
      return new Set<Deed>(['resume', ...cancel]);
    case 'open':
      return new Set<Deed>(['recheck']);
    case 'ended': {
      const unread = counts.accepted + counts.unknown > 0;
      return new Set<Deed>([
        ...(unread ? (['recheck'] as const) : []),
        ...(counts.verified > 0 ? (['reverse'] as const) : []),
      ]);
    }
    default:
      return unreachable(standing);
  }
}
