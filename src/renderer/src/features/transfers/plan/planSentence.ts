import { unreachable } from '@shared/domain/exhaustive';
import type { TransferPlan } from '@shared/domain/transfer';
import { clock } from '@renderer/lib/format';
import type { Format } from '@renderer/lib/useFormat';
import type { TransfersT } from '../itemCause';
import type { PlanStanding } from '../planStanding';
import { planSummary } from './planSummary';

/**
 * What is happening to a plan and until when, but for the words of a job that works on it; of one to which
 * nothing happens, what became of it.
 */
export function planSentence(
  plan: TransferPlan,
  standing: Exclude<PlanStanding, { kind: 'working' }>,
  t: TransfersT,
  format: Pick<Format, 'day'>,
): string {
  const { counts } = plan;
  switch (standing.kind) {
    case 'draft':
    case 'ended':
      return planSummary(plan, t);
    case 'announced': {
      const { until, groups: count } = standing;
      return until === null
        ? t('page.now.announcedSoon', { count })
        : t('page.now.announced', { count, time: clock(until) });
    }
    case 'stopping':
      return t('page.now.stopping', { count: counts.planned });
    case 'paused':
      return counts.planned === 0
        ? t('page.now.paused')
        : t('page.now.pausedLeft', { count: counts.planned });
    case 'broken':
      return t('page.now.broken');
    case 'due':
      return t('page.now.due', { count: standing.groups });
    case 'read-only':
      return t('page.now.readOnly', { count: standing.groups });
    case 'later': {
      const { day, groups: count } = standing;
      return t('page.now.later', { count, day: format.day(day, plan.today) });
    }
    case 'open':
      return t('page.now.open', { count: counts.accepted + counts.unknown });
    default:
      return unreachable(standing);
  }
}
