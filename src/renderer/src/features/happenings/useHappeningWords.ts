import { useTranslation } from 'react-i18next';
import type { Happening } from '@shared/contract/happenings';
import { useLanguage } from '@renderer/i18n/useLanguage';
import { errorText } from '@renderer/lib/errorText';
import { useFormat } from '@renderer/lib/useFormat';
import type { Tone } from '@renderer/theme/tokens';
import { useCountNames } from '../jobs/useCountNames';

export interface HappeningWords {
  readonly title: string;
  /** What it did, or why it failed; empty where the title says it all. */
  readonly text: string;
  readonly tone: Tone;
}

/** What happened, in words. */
export function useHappeningWords(): (happening: Happening) => HappeningWords {
  const { t } = useTranslation(['happenings', 'jobs']);
  const language = useLanguage();
  const { number } = useFormat();
  const nameOf = useCountNames();
  const counted = (counts: Happening['counts']): string =>
    Object.entries(counts)
      .flatMap(([key, value]) => {
        const name = nameOf(key);
        return name === undefined || value === 0 ? [] : [`${name} ${number(value)}`];
      })
      .join(' · ');
  return ({ kind, jobKind, planId, counts, error }) => {
    const job = jobKind === null ? '' : t(`jobs:kind.${jobKind}`);
    switch (kind) {
      case 'job-done':
        return { title: t('done', { job }), text: counted(counts), tone: 'verified' };
      case 'job-failed': {
        const times = counts['times'] ?? 1;
        const title = times > 1 ? t('failedTimes', { job, count: times }) : t('failed', { job });
        return { title, text: error === null ? '' : errorText(error, language).sentence, tone: 'failed' };
      }
      case 'plan-ended': {
        const { total: _total, ...states } = counts;
        const bad = (counts['failed'] ?? 0) + (counts['unknown'] ?? 0) > 0;
        const title = t('planEnded', { id: String(planId ?? ''), count: counts['total'] ?? 0 });
        return { title, text: counted(states), tone: bad ? 'waiting' : 'verified' };
      }
      case 'orphans':
        return {
          title: t('orphans', { count: counts['groups'] ?? 0 }),
          text: t('leavers', { count: counts['leavers'] ?? 0 }),
          tone: 'waiting',
        };
      case 'store':
        return { title: t('store'), text: storeText(counts), tone: 'waiting' };
    }
  };

  function storeText(counts: Happening['counts']): string {
    if ('cache-rebuilt' in counts) return t('storeRebuilt');
    return 'ledger-restored' in counts ? t('storeRestored') : t('storeRestarted');
  }
}
