import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { Job } from '@shared/contract/jobs';
import { dayOf, nowSeconds } from '@shared/domain/day';
import type { JobState } from '@shared/domain/job';
import { clock, dateTime } from '../../lib/format';
import { useFormat } from '../../lib/useFormat';
import type { Tone } from '../../theme/tokens';

/** The colour that a job's state is shown in. */
export const JOB_TONES: Readonly<Record<JobState, Tone>> = {
  queued: 'unknown',
  running: 'running',
  paused: 'unknown',
  waiting: 'waiting',
  failed: 'failed',
  cancelled: 'unknown',
  done: 'verified',
};

export interface JobWords {
  readonly title: string;
  readonly state: string;
  /** What happens now, and until when: "Call limit reached, paused until 14:32:10". */
  readonly sentence: string;
  /** `1,204 / 2,400`; empty before anything was counted. */
  readonly progress: string;
  /** Rate and remaining time while they are known, else empty. */
  readonly pace: string;
}

/** A job in words. */
export function useJobWords(): (job: Job) => JobWords {
  const { t } = useTranslation(['jobs', 'common']);
  const { number, duration } = useFormat();
  return useMemo(() => {
    const moment = (at: number): string => (dayOf(at) === dayOf(nowSeconds()) ? clock(at) : dateTime(at));
    const sentence = ({ state, waiting, progress }: Job): string => {
      if (state === 'waiting' && waiting !== null) {
        const { until } = waiting;
        const reconciles = waiting.reason === 'verification' && progress.phase === 'reconciling';
        const reason = reconciles ? 'lost' : waiting.reason;
        return until === null
          ? t(`waiting.${reason}.open`)
          : t(`waiting.${reason}.until`, { time: moment(until) });
      }
      return state === 'running' ? t(`phase.${progress.phase}`) : t(`state.${state}`);
    };
    const counted = ({ kind, state, progress: { done, total, counts } }: Job): string => {
      const { listed } = counts;
      if (kind === 'sync' && state === 'done' && listed !== undefined)
        return t('common:groups', { count: listed });
      if (total !== null && total > 0) return t('progress', { done, total });
      return done > 0 ? t('progressOpen', { done }) : '';
    };
    const pace = ({ state, progress: { rate, etaSeconds } }: Job): string => {
      if (state !== 'running') return '';
      const parts = [
        rate === null || rate <= 0
          ? ''
          : t('rate', { value: number(rate < 10 ? Math.round(rate * 10) / 10 : Math.round(rate)) }),
        etaSeconds === null ? '' : t('eta', { duration: duration(etaSeconds) }),
      ];
      return parts.filter((part) => part !== '').join(' · ');
    };
    return (job) => ({
      title: t(`kind.${job.kind}`),
      state: t(`state.${job.state}`),
      sentence: sentence(job),
      progress: counted(job),
      pace: pace(job),
    });
  }, [t, number, duration]);
}
