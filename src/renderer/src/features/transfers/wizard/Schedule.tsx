import { useTranslation } from 'react-i18next';
import type { TransferPlan } from '@shared/domain/transfer';
import { useFormat } from '@renderer/lib/useFormat';
import { useSettings } from '@renderer/state/AppState';
import styles from './wizard.module.css';

/** On which days the groups go, in how many calls, and what the days are counted from. */
export function Schedule({ plan }: { plan: TransferPlan }) {
  const { t } = useTranslation('transfers');
  const { day: named } = useFormat();
  const { dailyLimitScope } = useSettings();
  const { days, today } = plan;
  const first = days[0]?.day;
  return (
    <section className={styles['part']}>
      <h3>{t('wizard.when.title')}</h3>
      <ol className={styles['days']} aria-label={t('wizard.when.title')}>
        {days.map(({ day, groups, calls }) => (
          <li key={day} className={styles['day']}>
            <span className={styles['dayName']} title={day}>
              {named(day, today)}
            </span>
            <span className={styles['dayDate']}>{monthAndDay(day, named(day, today))}</span>
            <strong>{t('wizard.when.groups', { count: groups })}</strong>
            <span className={styles['muted']}>{t('wizard.when.calls', { count: calls })}</span>
          </li>
        ))}
      </ol>
      {first !== undefined && first !== today && (
        <p className={styles['warning']}>{t('wizard.when.notToday', { day: named(first, today) })}</p>
      )}
      {days.length > 1 && <p>{t('wizard.when.continues')}</p>}
      <p className={styles['muted']}>{t('wizard.when.callsAll', { count: plan.calls })}</p>
      <p className={styles['muted']}>{t(`wizard.when.scope.${dailyLimitScope}`)}</p>
      <p className={styles['muted']}>{t('wizard.when.ledger')}</p>
    </section>
  );
}

/** The date beside the name of a day, unless the name is the date. */
function monthAndDay(day: string, name: string): string {
  return day.endsWith(name) ? '' : day.slice(5);
}
