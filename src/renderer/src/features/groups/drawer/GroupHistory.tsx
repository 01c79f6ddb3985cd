import { useTranslation } from 'react-i18next';
import type { OwnerChange } from '@shared/domain/group';
import { UserName } from '@renderer/components/UserName';
import { dateTime } from '@renderer/lib/format';
import styles from './drawer.module.css';

/** Who owned a group, newest first. */
export function GroupHistory({ changes }: { changes: readonly OwnerChange[] }) {
  const { t } = useTranslation('groups');
  const newest = changes.toSorted((a, b) => b.at - a.at);
  return (
    <div className={styles['tab']}>
      <ol className={styles['scroll']} tabIndex={0}>
        {newest.map((change) => (
          <li key={`${change.at} ${change.to}`} className={styles['line']}>
            <div>
              {change.from !== null && (
                <>
                  <UserName userid={change.from} name={change.fromName} short />
                  <span className={styles['arrow']} aria-hidden="true">
                    {'→'}
                  </span>
                </>
              )}
              <UserName userid={change.to} name={change.toName} short />
            </div>
            <span className={styles['small']}>
              {[t(`drawer.history.${change.source}`), dateTime(change.at)].join(' · ')}
            </span>
          </li>
        ))}
        {newest.length === 0 && <li className={styles['muted']}>{t('drawer.history.empty')}</li>}
      </ol>
    </div>
  );
}
