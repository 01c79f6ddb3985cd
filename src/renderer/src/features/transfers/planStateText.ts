import type { TransferPlan } from '@shared/domain/transfer';
import type { Format } from '@renderer/lib/useFormat';
import type { TransfersT } from './itemCause';
import type { PlanStanding } from './planStanding';

/** Where a plan stands, in a word. */
export function planStateText(
  { state, today }: Pick<TransferPlan, 'state' | 'today'>,
  standing: PlanStanding,
  t: TransfersT,
  { day }: Pick<Format, 'day'>,
): string {
  switch (standing.kind) {
    case 'draft':
    case 'ended':
      return t(`plan.${state}`);
    case 'later':
      return t('standing.later', { day: day(standing.day, today) });
    default:
      return t(`standing.${standing.kind}`);
  }
}
