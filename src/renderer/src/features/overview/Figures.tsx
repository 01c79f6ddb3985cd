import { useTranslation } from 'react-i18next';
import type { GroupsOverview } from '@shared/contract/groups';
import { VisuallyHidden } from '../../components/VisuallyHidden';
import { useFormat } from '../../lib/useFormat';
import { go, type Route } from '../../stores/router';
import styles from './Figures.module.css';

interface Figure {
  readonly name: string;
  readonly value: number;
  readonly alert?: boolean;
  /** Where the groups that are counted can be seen. */
  readonly to?: Route;
}

const groups = { screen: 'groups' } as const;

/** The counts of the connection, in one line of equal weight; only waiting groups stand out. */
export function Figures({ overview }: { overview: GroupsOverview }) {
  const { t } = useTranslation('overview');
  const { number } = useFormat();
  const { total, byStatus, members, owners } = overview;
  const waiting = byStatus[1];
  const figures: readonly Figure[] = [
    { name: t('figures.groups'), value: total, to: groups },
    { name: t('figures.waiting'), value: waiting, alert: waiting > 0, to: { ...groups, status: [1] } },
    { name: t('figures.inheriting'), value: byStatus[2], to: { ...groups, status: [2] } },
    { name: t('figures.owners'), value: owners },
    { name: t('figures.members'), value: members },
  ];
  return (
    <dl className={styles['figures']} aria-label={t('figures.label')}>
      {figures.map(({ name, value, alert = false, to }) => (
        <div key={name} className={styles['figure']} data-alert={alert}>
          <dt>{name}</dt>
          <dd>
            {to === undefined ? (
              number(value)
            ) : (
              <button type="button" className={styles['link']} onClick={() => go(to)}>
                <VisuallyHidden>{name}</VisuallyHidden>
                {number(value)}
              </button>
            )}
          </dd>
        </div>
      ))}
    </dl>
  );
}
