import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import type { Job } from '@shared/contract/jobs';
import type { JobKind } from '@shared/domain/job';
import { ShowFile } from '../../components/export/ShowFile';
import { shanghai } from '../../lib/format';
import { useFormat } from '../../lib/useFormat';
import { useActiveConnection } from '../../state/AppState';
import { go, type SobotPart } from '../../stores/router';
import styles from './jobs.module.css';
import { useCountNames } from './useCountNames';

/** Where the results of a job are, for kinds that have a place at Sobot. */
const PARTS: Readonly<Partial<Record<JobKind, SobotPart>>> = { download: 'files', orders: 'orders' };

/** Times and counts of a job, and the way to what it is about. */
export function JobDetails({ job }: { job: Job }) {
  const { t } = useTranslation('jobs');
  const { number } = useFormat();
  const nameOf = useCountNames();
  const active = useActiveConnection();
  const part = PARTS[job.kind];
  const { id, planId, createdAt, startedAt, finishedAt, progress } = job;
  const facts: readonly (readonly [string, string])[] = [
    [t('details.number'), `#${id}`],
    [t('details.created'), shanghai(createdAt)],
    ...(startedAt === null ? [] : ([[t('details.started'), shanghai(startedAt)]] as const)),
    ...(finishedAt === null ? [] : ([[t('details.finished'), shanghai(finishedAt)]] as const)),
    ...Object.entries(progress.counts).flatMap(([key, value]) => {
      const name = nameOf(key);
      return name === undefined || value === 0 ? [] : ([[name, number(value)]] as const);
    }),
  ];
  return (
    <div className={styles['details']}>
      <dl className={styles['facts']}>
        {facts.map(([name, value]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      {planId !== null && (
        <Button size="small" onClick={() => go({ screen: 'transfers', planId })}>
          {t('openPlan')}
        </Button>
      )}
      {job.kind === 'export' && job.state === 'done' && <ShowFile jobId={id} />}
      {job.kind === 'sync' && active?.id === job.connectionId && (
        <Button size="small" onClick={() => go({ screen: 'groups', part: 'changes' })}>
          {t('openChanges')}
        </Button>
      )}
      {job.kind === 'joinWays' && active?.id === job.connectionId && (
        <Button size="small" onClick={() => go({ screen: 'joinWays' })}>
          {t('openJoinWays')}
        </Button>
      )}
      {part !== undefined && active?.id === job.connectionId && (
        <Button size="small" onClick={() => go({ screen: 'statistics', part })}>
          {t(part === 'files' ? 'openFiles' : 'openOrders')}
        </Button>
      )}
    </div>
  );
}
