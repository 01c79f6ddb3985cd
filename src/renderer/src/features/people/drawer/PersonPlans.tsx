import { useTranslation } from 'react-i18next';
import { Bones } from '@renderer/components/Bones';
import { ErrorNote } from '@renderer/components/ErrorNote';
import { planTitle } from '@shared/domain/plan';
import { useFormat } from '@renderer/lib/useFormat';
import { useQuery } from '@renderer/lib/useQuery';
import { go } from '@renderer/stores/router';
import styles from './drawer.module.css';
import { Part } from './Part';

const TOPICS = ['transfers.changed'] as const;
/** More than this are not drawn at once. */
const MOST_ROWS = 50;

/** The plans in which a person gives or takes groups, newest first. */
export function PersonPlans({ connectionId, userid }: { connectionId: string; userid: string }) {
  const { t } = useTranslation(['people', 'transfers']);
  const { number } = useFormat();
  const { data, error } = useQuery('people.plans', [{ connectionId, userid }], { topics: TOPICS });
  return (
    <Part title={t('drawer.plans')}>
      {error !== undefined && <ErrorNote error={error} look="bare" />}
      {data === undefined && error === undefined && <Bones rows={2} rowHeight={24} />}
      {data?.length === 0 && <p className={styles['muted']}>{t('drawer.noPlans')}</p>}
      {data !== undefined && data.length > 0 && (
        <ul className={styles['rows']}>
          {data.slice(0, MOST_ROWS).map((plan) => (
            <li key={`${plan.planId} ${plan.role}`} className={styles['row']}>
              <span className={styles['role']} data-role={plan.role}>
                {t(`role.${plan.role}`)}
              </span>
              <button
                type="button"
                className={styles['link']}
                title={planTitle({ id: plan.planId, name: plan.name })}
                onClick={() => go({ screen: 'transfers', planId: plan.planId })}
              >
                {planTitle({ id: plan.planId, name: plan.name })}
              </button>
              <span className={styles['muted']}>{t(`transfers:plan.${plan.state}`)}</span>
              <span className={styles['end']} title={t('drawer.verified')}>
                {`${number(plan.verified)} / ${number(plan.groups)}`}
              </span>
            </li>
          ))}
          {data.length > MOST_ROWS && (
            <li className={styles['muted']}>{t('drawer.morePlans', { count: data.length - MOST_ROWS })}</li>
          )}
        </ul>
      )}
    </Part>
  );
}
