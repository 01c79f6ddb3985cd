import { useTranslation } from 'react-i18next';
import type { GroupsOverview } from '@shared/contract/groups';
import { useFormat } from '../../lib/useFormat';
import styles from './Figures.module.css';

/** The counts of the connection, in one line of equal weight; only waiting groups stand out. */
export function Figures({ overview }: { overview: GroupsOverview }) {
  const { t } = useTranslation('overview');
  const { number } = useFormat();
  const { total, byStatus, members, owners } = overview;
  const waiting = byStatus[1];
  const figures = [
    { name: t('figures.groups'), value: total },
    { name: t('figures.waiting'), value: waiting, alert: waiting > 0 },
    { name: t('figures.inheriting'), value: byStatus[2] },
    { name: t('figures.owners'), value: owners },
    { name: t('figures.members'), value: members },
  ];
  return (
    <dl className={styles['figures']} aria-label={t('figures.label')}>
      {figures.map(({ name, value, alert = false }) => (
        <div key={name} className={styles['figure']} data-alert={alert}>
          <dt>{name}</dt>
          <dd>{number(value)}</dd>
        </div>
      ))}
    </dl>
  );
}
