import { useTranslation } from 'react-i18next';
import type { JoinWayDetail } from '@shared/contract/join-ways';
import { dayOf, nowSeconds } from '@shared/domain/day';
import { VisuallyHidden } from '@renderer/components/VisuallyHidden';
import { Callout } from '@renderer/features/transfers/Callout';
import { visibleText } from '@renderer/lib/visibleText';
import { ARRIVAL_DAYS, lastDays, sumOf, type Arrival } from './arrivalDays';
import styles from './panel.module.css';

/** Who came by a join way, day by day, as far as its channel tells. */
export function Arrivals({ detail: { row, arrivals } }: { detail: JoinWayDetail }) {
  const { t } = useTranslation('joinWays');
  const channel = row.fields?.state ?? '';
  if (row.joined === null) {
    return (
      <div className={styles['tab']}>
        <Callout tone="unknown">{t('panel.arrivals.noState')}</Callout>
      </div>
    );
  }
  const shown = lastDays(arrivals, dayOf(nowSeconds()));
  const count = sumOf(arrivals);
  return (
    <div className={styles['tab']}>
      {row.sameState > 0 && (
        <Callout tone="waiting">
          {t('panel.arrivals.shared', { count: row.sameState, state: visibleText(channel) })}
        </Callout>
      )}
      {count === 0 ? (
        <p className={styles['muted']}>{t('panel.arrivals.none')}</p>
      ) : (
        <>
          <p>{t('panel.arrivals.sum', { days: ARRIVAL_DAYS, recent: sumOf(shown), count })}</p>
          <Bars days={shown} />
        </>
      )}
    </div>
  );
}

/** Bars for the eye, and the same as a table for those who cannot see them. */
function Bars({ days }: { days: readonly Arrival[] }) {
  const { t } = useTranslation('joinWays');
  const most = Math.max(1, ...days.map(({ count }) => count));
  const label = t('panel.arrivals.label', { days: days.length });
  return (
    <>
      <div className={styles['bars']} aria-hidden="true">
        <span className={styles['most']}>{most}</span>
        {days.map(({ day, count }) => (
          <span key={day} className={styles['day']} title={t('panel.arrivals.day', { day, count })}>
            <span className={styles['bar']} style={{ height: `${(count / most) * 100}%` }} />
          </span>
        ))}
      </div>
      <div className={styles['axis']} aria-hidden="true">
        <span>{days[0]?.day.slice(5)}</span>
        <span>{days.at(-1)?.day.slice(5)}</span>
      </div>
      <VisuallyHidden>
        <table>
          <caption>{label}</caption>
          <thead>
            <tr>
              <th scope="col">{t('panel.arrivals.dayColumn')}</th>
              <th scope="col">{t('panel.arrivals.countColumn')}</th>
            </tr>
          </thead>
          <tbody>
            {days.map(({ day, count }) => (
              <tr key={day}>
                <th scope="row">{day}</th>
                <td>{count}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </VisuallyHidden>
    </>
  );
}
