import { useTranslation } from 'react-i18next';
import type { PlanDay } from '@shared/domain/transfer';
import { useFormat } from '@renderer/lib/useFormat';
import styles from './DaysStrip.module.css';

/** Days told one by one before the rest is only counted. */
const MOST_DAYS = 5;

interface Props {
  readonly days: readonly PlanDay[];
  /** The Shanghai day in main. */
  readonly today: string;
}

/** What is to be sent on which day: 今天 300 · 明天 300 · 周五 120. */
export function DaysStrip({ days, today }: Props) {
  const { t } = useTranslation('transfers');
  const { day: nameOf, number } = useFormat();
  const rest = days.slice(MOST_DAYS);
  return (
    <ol className={styles['days']} aria-label={t('days.label')}>
      {days.slice(0, MOST_DAYS).map(({ day, groups, calls }) => (
        <li
          key={day}
          className={styles['day']}
          data-today={day <= today}
          title={t('days.hint', { day, groups: number(groups), calls: number(calls) })}
        >
          <span className={styles['name']}>{nameOf(day < today ? today : day, today)}</span>
          <strong>{number(groups)}</strong>
        </li>
      ))}
      {rest.length > 0 && (
        <li className={styles['more']}>
          {t('days.more', {
            count: rest.length,
            groups: number(rest.reduce((sum, { groups }) => sum + groups, 0)),
          })}
        </li>
      )}
    </ol>
  );
}
