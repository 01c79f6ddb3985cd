import { useTranslation } from 'react-i18next';
import { DAILY_LIMIT } from '@shared/domain/limits';
import type { TransferPlan } from '@shared/domain/transfer';
import { UserName } from '@renderer/components/UserName';
import { useFormat } from '@renderer/lib/useFormat';
import styles from './wizard.module.css';

interface Props {
  readonly plan: TransferPlan;
  readonly count: number;
}

/** What changes for each former owner, and for the taker. */
export function OwnersTable({ plan, count }: Props) {
  const { t } = useTranslation(['transfers', 'common']);
  const { number } = useFormat();
  const sending = plan.owners.filter((owner) => owner.groups > 0);
  const right = styles['right'];
  return (
    <div className={styles['tableBox']}>
      <table className={styles['table']}>
        <thead>
          <tr>
            <th scope="col">{t('wizard.owners.title')}</th>
            <th scope="col">{t('wizard.owners.kind')}</th>
            <th scope="col" className={right}>
              {t('wizard.owners.members')}
            </th>
            <th scope="col" className={right}>
              {t('wizard.owners.groups')}
            </th>
            <th scope="col" className={right}>
              {t('wizard.owners.before')}
            </th>
            <th scope="col" className={right}>
              {t('wizard.owners.after')}
            </th>
            <th scope="col" className={right} title={t('wizard.owners.todayHint', { limit: DAILY_LIMIT })}>
              {t('wizard.owners.today')}
            </th>
          </tr>
        </thead>
        <tbody>
          {sending.map((owner) => (
            <tr key={`${owner.userid} ${owner.kind}`}>
              <td>
                <UserName userid={owner.userid} name={owner.name} left={owner.left} />
              </td>
              <td>{t(`common:kind.${owner.kind}`)}</td>
              <td className={right}>{number(owner.members)}</td>
              <td className={`${right} ${styles['strong']}`}>{number(owner.groups)}</td>
              <td className={right}>{number(owner.groupsBefore)}</td>
              <td className={right}>{number(owner.groupsBefore - owner.groups)}</td>
              <td className={right}>{`${number(owner.sentToday)} / ${number(DAILY_LIMIT)}`}</td>
            </tr>
          ))}
        </tbody>
        <tfoot>
          <tr>
            <td colSpan={3}>
              <span className={styles['takerRow']}>
                <span className={styles['muted']}>{t('wizard.taker.title')}</span>
                <UserName userid={plan.taker} name={plan.takerName} />
              </span>
            </td>
            <td className={`${right} ${styles['strong']}`}>{`+${number(count)}`}</td>
            <td className={right}>{number(plan.takerGroupsBefore)}</td>
            <td className={right}>{number(plan.takerGroupsBefore + count)}</td>
            <td />
          </tr>
        </tfoot>
      </table>
    </div>
  );
}
