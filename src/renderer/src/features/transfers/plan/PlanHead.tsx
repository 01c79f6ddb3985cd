import { ArrowLeftOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import type { TransferPlan } from '@shared/domain/transfer';
import { ErrorNote } from '@renderer/components/ErrorNote';
import { dateTime } from '@renderer/lib/format';
import { visibleText } from '@renderer/lib/visibleText';
import { go } from '@renderer/stores/router';
import { tourTarget } from '../../tour/targets';
import { DaysStrip } from '../DaysStrip';
import { PlanStateTag } from '../PlanStateTag';
import { planTitle } from '@shared/domain/plan';
import { StateBar } from '../StateBar';
import { usePlanStanding } from '../usePlanStanding';
import { PlanActions } from './PlanActions';
import styles from './plan.module.css';
import { PlanNow } from './PlanNow';
import { PlanPeople } from './PlanPeople';

interface Props {
  readonly plan: TransferPlan;
  readonly onReverse: () => void;
}

/** Name, state, what can be done, who gives and takes, what comes on which day, and the bar of all groups. */
export function PlanHead({ plan, onReverse }: Props) {
  const { t } = useTranslation('transfers');
  const { ticket, note, origin, parentId, createdAt, startedAt, finishedAt } = plan;
  const { job } = usePlanStanding(plan);
  const facts = [
    ticket === '' ? '' : t('page.ticket', { ticket: visibleText(ticket) }),
    t('page.at.created', { time: dateTime(createdAt) }),
    startedAt === null ? '' : t('page.at.started', { time: dateTime(startedAt) }),
    finishedAt === null ? '' : t('page.at.finished', { time: dateTime(finishedAt) }),
  ].filter((part) => part !== '');
  const title = planTitle(plan);
  return (
    <header className={styles['head']}>
      <div className={styles['trail']}>
        <Button
          type="link"
          size="small"
          className={styles['back'] ?? ''}
          icon={<ArrowLeftOutlined aria-hidden="true" />}
          onClick={() => go({ screen: 'transfers' })}
        >
          {t('page.back')}
        </Button>
        {parentId !== null && (origin === 'retry' || origin === 'reverse') && (
          <Button
            type="link"
            size="small"
            className={styles['back'] ?? ''}
            onClick={() => go({ screen: 'transfers', planId: parentId })}
          >
            {t(`page.parent.${origin}`, { id: parentId })}
          </Button>
        )}
      </div>
      <div className={styles['titleRow']}>
        <h1 className={styles['title']} title={title}>
          {title}
        </h1>
        <PlanStateTag plan={plan} />
        <span className={styles['space']} />
        <PlanActions plan={plan} onReverse={onReverse} />
      </div>
      <div className={styles['people']}>
        <PlanPeople plan={plan} />
        <span className={styles['muted']}>{facts.join(' · ')}</span>
      </div>
      {note !== '' && (
        <p className={styles['remark']} title={visibleText(note)}>
          {visibleText(note)}
        </p>
      )}
      <div {...tourTarget('proof')}>
        <StateBar counts={plan.counts} legend />
      </div>
      <div className={styles['nowRow']}>
        <PlanNow plan={plan} />
        {plan.state === 'running' && plan.days.length > 0 && (
          <DaysStrip days={plan.days} today={plan.today} />
        )}
      </div>
      {job?.state === 'failed' && job.error !== null && <ErrorNote error={job.error} />}
    </header>
  );
}
