import { Tooltip } from 'antd';
import { useTranslation } from 'react-i18next';
import type { TransferPlan } from '@shared/domain/transfer';
import { UserName } from '@renderer/components/UserName';
import { useFormat } from '@renderer/lib/useFormat';
import { busyTakers, personName } from '../personName';
import styles from './plan.module.css';

/** People named one by one before the rest is only counted. */
const MOST_OWNERS = 3;
const MOST_TAKERS = 4;

/** Who gives and who takes, and how many groups each. */
export function PlanPeople({ plan }: { plan: TransferPlan }) {
  const { t } = useTranslation('transfers');
  const { number } = useFormat();
  const owners = plan.owners.filter((owner) => owner.groups > 0);
  const takers = busyTakers(plan.takers);
  const others = takers.slice(MOST_TAKERS);
  return (
    <>
      {owners.length > 0 && owners.length <= MOST_OWNERS ? (
        owners.map((owner) => (
          <UserName
            key={`${owner.userid} ${owner.kind}`}
            userid={owner.userid}
            name={owner.name}
            left={owner.left}
            short
            link
          />
        ))
      ) : (
        <span>{t('page.owners', { count: owners.length })}</span>
      )}
      <span aria-hidden="true">{'→'}</span>
      {takers.slice(0, MOST_TAKERS).map(({ userid, name, groups }) => (
        <span key={userid} className={styles['taker']} title={t('takers.groups', { count: groups })}>
          <UserName userid={userid} name={name} short={takers.length > 1} link />
          {takers.length > 1 && <strong>{number(groups)}</strong>}
        </span>
      ))}
      {others.length > 0 && (
        <Tooltip
          title={others
            .map(({ userid, name, groups }) => `${personName(userid, name)} ${number(groups)}`)
            .join(' · ')}
        >
          <span tabIndex={0}>{t('takers.more', { count: others.length })}</span>
        </Tooltip>
      )}
    </>
  );
}
