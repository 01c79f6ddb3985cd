import { unreachable } from '@shared/domain/exhaustive';
import type { TransferPlan } from '@shared/domain/transfer';
import { clock } from '@renderer/lib/format';
import type { Format } from '@renderer/lib/useFormat';
import type { TransfersT } from '../itemCause';
import type { PlanStanding } from '../planStanding';
import { planSummary } from './planSummary';

export interface PlanSentence {
  /** What happens now, and until when; empty once nothing does. */
  readonly lead: string;
  /** What became of the groups so far. */
  readonly rest: string;
}

/** What is happening to a plan, but for the words of a job that works on it. */
export function planSentence(
  plan: TransferPlan,
  standing: Exclude<PlanStanding, { kind: 'working' }>,
  t: TransfersT,
  format: Pick<Format, 'day'>,
): PlanSentence {
  const rest = planSummary(plan, t);
  const { counts } = plan;
  switch (standing.kind) {
    case 'draft':
    case 'ended':
      return { lead: '', rest };
    case 'announced': {
      const { until, groups: count } = standing;
      const lead =
        until === null
          ? t('page.now.announcedSoon', { count })
          : t('page.now.announced', { count, time: clock(until) });
      return { lead, rest };
    }
    case 'stopping':
      return { lead: t('page.now.stopping', { count: counts.planned }), rest };
    case 'paused': {
      const lead =
        counts.planned === 0 ? t('page.now.paused') : t('page.now.pausedLeft', { count: counts.planned });
      return { lead, rest };
    }
    case 'broken':
      return { lead: t('page.now.broken'), rest };
    case 'due':
      return { lead: t('page.now.due', { count: standing.groups }), rest };
    case 'later': {
      const { day, groups: count } = standing;
      return { lead: t('page.now.later', { count, day: format.day(day, plan.today) }), rest };
    }
    case 'open':
      return { lead: t('page.now.open', { count: counts.accepted + counts.unknown }), rest };
    default:
      return unreachable(standing);
  }
}
