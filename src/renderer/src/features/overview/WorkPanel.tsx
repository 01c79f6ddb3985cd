import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import type { Connection } from '@shared/contract/connections';
import type { Job } from '@shared/contract/jobs';
import type { TransferPlan } from '@shared/domain/transfer';
import { JobBar } from '../../components/job/JobBar';
import { useJobWords } from '../../components/job/useJobWords';
import { Panel } from '../../components/Panel';
import { useQuery } from '../../lib/useQuery';
import { isActive, useJobs } from '../../state/jobs';
import { go } from '../../stores/router';
import { takersText } from '../transfers/personName';
import { jobOf } from '../transfers/planStanding';
import { PlanStateTag } from '../transfers/PlanStateTag';
import { planTitle } from '@shared/domain/plan';
import { StateBar } from '../transfers/StateBar';
import styles from './WorkPanel.module.css';

const TOPICS = ['transfers.changed'] as const;

/** What runs now, and the plans that go on later. */
export function WorkPanel({ connection }: { connection: Connection }) {
  const { t } = useTranslation('overview');
  const jobs = useJobs();
  const active = jobs.filter(isActive);
  const { data: plans = [] } = useQuery('transfers.list', [{ connectionId: connection.id }], {
    topics: TOPICS,
  });
  const later = plans.filter((plan) => {
    const job = jobOf(plan, jobs);
    return plan.state === 'running' && (job === undefined || !isActive(job));
  });
  const all = (
    <Button type="link" size="small" onClick={() => go({ screen: 'jobs' })}>
      {t('work.all')}
    </Button>
  );
  return (
    <Panel title={t('work.title')} actions={all}>
      {active.length + later.length === 0 ? (
        <p className={styles['none']}>{t('work.none')}</p>
      ) : (
        <ul className={styles['list']}>
          {active.map((job) => (
            <Work key={job.id} job={job} plan={plans.find(({ id }) => id === job.planId)} />
          ))}
          {later.map((plan) => (
            <li key={`plan ${plan.id}`} className={styles['job']}>
              <PlanLine plan={plan} />
              <StateBar counts={plan.counts} />
              <span>
                <PlanStateTag plan={plan} />
              </span>
            </li>
          ))}
        </ul>
      )}
    </Panel>
  );
}

function Work({ job, plan }: { job: Job; plan: TransferPlan | undefined }) {
  const { title, sentence, progress } = useJobWords()(job);
  return (
    <li className={styles['job']}>
      {plan === undefined ? (
        <div className={styles['line']}>
          <span className={styles['title']}>{title}</span>
          <span className={styles['muted']}>{progress}</span>
        </div>
      ) : (
        <PlanLine plan={plan} />
      )}
      <JobBar job={job} label={title} />
      <span className={styles['muted']}>
        {[sentence, plan === undefined ? '' : progress].filter((part) => part !== '').join(' · ')}
      </span>
    </li>
  );
}

function PlanLine({ plan }: { plan: TransferPlan }) {
  const { t } = useTranslation('overview');
  const { t: words } = useTranslation(['transfers', 'common']);
  const name = planTitle(plan);
  return (
    <div className={styles['line']}>
      <button
        type="button"
        className={styles['plan']}
        aria-label={t('work.open', { name })}
        title={name}
        onClick={() => go({ screen: 'transfers', planId: plan.id })}
      >
        {name}
      </button>
      <span className={styles['muted']}>{takersText(plan.takers, words)}</span>
    </div>
  );
}
