import { ArrowLeftOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import type { Connection } from '@shared/contract/connections';
import type { GroupSelection } from '@shared/domain/group';
import type { TransferPlan } from '@shared/domain/transfer';
import { UserName } from '@renderer/components/UserName';
import { dateTime } from '@renderer/lib/format';
import { visibleText } from '@renderer/lib/visibleText';
import { go } from '@renderer/stores/router';
import { PlanStateTag } from '../PlanStateTag';
import { StateBar } from '../StateBar';
import styles from './plan.module.css';
import { PlanActions } from './PlanActions';
import { PlanNow } from './PlanNow';

/** Owners named in the head before only their number is told. */
const MOST_OWNERS = 3;

interface Props {
  readonly plan: TransferPlan;
  readonly connection: Connection;
  /** Hands the given groups over once more. */
  readonly onAgain: (selection: GroupSelection) => void;
}

/** Name, state, what can be done, who gives and takes, and the bar of all groups. */
export function PlanHead({ plan, connection, onAgain }: Props) {
  const { t } = useTranslation('transfers');
  const owners = plan.owners.filter((owner) => owner.groups > 0);
  const times = [
    t('page.at.created', { time: dateTime(plan.createdAt) }),
    plan.startedAt === null ? '' : t('page.at.started', { time: dateTime(plan.startedAt) }),
    plan.finishedAt === null ? '' : t('page.at.finished', { time: dateTime(plan.finishedAt) }),
  ].filter((part) => part !== '');
  return (
    <header className={styles['head']}>
      <Button
        type="link"
        size="small"
        className={styles['back'] ?? ''}
        icon={<ArrowLeftOutlined aria-hidden="true" />}
        onClick={() => go({ screen: 'transfers' })}
      >
        {t('page.back')}
      </Button>
      <div className={styles['titleRow']}>
        <h1 className={styles['title']} title={visibleText(plan.name)}>
          {visibleText(plan.name)}
        </h1>
        <PlanStateTag state={plan.state} />
        <span className={styles['space']} />
        <PlanActions plan={plan} connection={connection} onAgain={onAgain} />
      </div>
      <div className={styles['people']}>
        {owners.length > 0 && owners.length <= MOST_OWNERS ? (
          owners.map((owner) => (
            <UserName
              key={`${owner.userid} ${owner.kind}`}
              userid={owner.userid}
              name={owner.name}
              left={owner.left}
              short
            />
          ))
        ) : (
          <span>{t('page.owners', { count: owners.length })}</span>
        )}
        <span aria-hidden="true">{'→'}</span>
        <UserName userid={plan.taker} name={plan.takerName} />
        <span className={styles['muted']}>{times.join(' · ')}</span>
      </div>
      <StateBar counts={plan.counts} legend />
      <PlanNow plan={plan} />
    </header>
  );
}
