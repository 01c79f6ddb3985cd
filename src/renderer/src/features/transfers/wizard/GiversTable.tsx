import { useTranslation } from 'react-i18next';
import { DAILY_LIMIT } from '@shared/domain/limits';
import type { OwnerShare, TransferPlan } from '@shared/domain/transfer';
import { UserName } from '@renderer/components/UserName';
import { useFormat } from '@renderer/lib/useFormat';
import { leaverYear } from './leaverYear';
import styles from './shares.module.css';

/** What changes for each present owner, how, and what is left of the day's quota. */
export function GiversTable({ plan }: { plan: TransferPlan }) {
  const { t } = useTranslation(['transfers', 'common']);
  const { number } = useFormat();
  const right = styles['right'];
  const title = t(plan.origin === 'reverse' ? 'wizard.givers.titleBack' : 'wizard.givers.title');
  return (
    <div className={styles['tableBox']}>
      <table className={styles['table']} aria-label={title}>
        <thead>
          <tr>
            <th scope="col">{title}</th>
            <th scope="col">{t('wizard.givers.kind')}</th>
            <th scope="col" className={right}>
              {t('wizard.givers.before')}
            </th>
            <th scope="col" className={right}>
              {t('wizard.givers.groups')}
            </th>
            <th scope="col" className={right}>
              {t('wizard.givers.after')}
            </th>
            <th scope="col" className={right}>
              {t('wizard.givers.members')}
            </th>
            <th scope="col" className={right} title={t('wizard.givers.todayHint', { limit: DAILY_LIMIT })}>
              {t('wizard.givers.today')}
            </th>
          </tr>
        </thead>
        <tbody>
          {plan.owners
            .filter(({ groups }) => groups > 0)
            .map((owner) => (
              <tr key={`${owner.userid} ${owner.kind}`}>
                <td>
                  <UserName userid={owner.userid} name={owner.name} left={owner.left} />
                  {owner.kind === 'resigned' && <LeftOn owner={owner} today={plan.today} />}
                </td>
                <td>{t(`common:kind.${owner.kind}`)}</td>
                <td className={right}>{number(owner.groupsBefore)}</td>
                <td className={`${right} ${styles['strong']}`}>{`−${number(owner.groups)}`}</td>
                <td className={right}>{number(owner.groupsBefore - leaving(plan, owner.userid))}</td>
                <td className={right}>{number(owner.members)}</td>
                <td className={right}>{`${number(owner.sentToday)} / ${number(DAILY_LIMIT)}`}</td>
              </tr>
            ))}
        </tbody>
      </table>
    </div>
  );
}

/** Groups that leave somebody, of whatever kind. */
const leaving = ({ owners }: TransferPlan, userid: string): number =>
  owners.filter((owner) => owner.userid === userid).reduce((sum, { groups }) => sum + groups, 0);

/** When somebody left, and whether the year is over in which their groups can be handed over. */
function LeftOn({ owner, today }: { owner: OwnerShare; today: string }) {
  const { t } = useTranslation('transfers');
  const year = leaverYear(owner.leftAt, today);
  switch (year.kind) {
    case 'unknown':
      return <Below tone="waiting">{t('wizard.givers.leftUnknown')}</Below>;
    case 'past':
      return <Below tone="waiting">{t('wizard.givers.pastYear', { day: year.day })}</Below>;
    case 'ending':
      return <Below tone="waiting">{t('wizard.givers.yearEnds', { day: year.day, count: year.left })}</Below>;
    case 'within':
      return <Below tone="unknown">{t('wizard.givers.leftOn', { day: year.day })}</Below>;
  }
}

function Below({ tone, children }: { tone: 'waiting' | 'unknown'; children: string }) {
  return (
    <div className={styles['below']} data-tone={tone}>
      {children}
    </div>
  );
}
