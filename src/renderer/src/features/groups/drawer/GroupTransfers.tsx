import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import type { GroupDetail } from '@shared/contract/groups';
import { ItemStateTag } from '@renderer/features/transfers/ItemStateTag';
import { UserName } from '@renderer/components/UserName';
import { dateTime } from '@renderer/lib/format';
import { visibleText } from '@renderer/lib/visibleText';
import { go } from '@renderer/stores/router';
import styles from './drawer.module.css';

/** The plans that a group was part of, newest first. */
export function GroupTransfers({ transfers }: Pick<GroupDetail, 'transfers'>) {
  const { t } = useTranslation(['groups', 'common']);
  const newest = transfers.toSorted((a, b) => b.id - a.id);
  return (
    <div className={styles['tab']}>
      <ul className={styles['scroll']} tabIndex={0}>
        {newest.map((item) => (
          <li key={item.id} className={styles['row']}>
            <div className={styles['rowMain']}>
              <span>
                <UserName userid={item.oldOwner} name={item.oldOwnerName} short />
                <span className={styles['arrow']} aria-hidden="true">
                  {'→'}
                </span>
                <UserName userid={item.taker} name={null} />
              </span>
              <span className={styles['small']}>
                {[t(`common:kind.${item.kind}`), item.sentAt === null ? '' : dateTime(item.sentAt)]
                  .filter((part) => part !== '')
                  .join(' · ')}
              </span>
              <span>
                <Button
                  type="link"
                  size="small"
                  className={styles['plan'] ?? ''}
                  onClick={() => go({ screen: 'transfers', planId: item.planId })}
                >
                  {t('drawer.inPlan', { name: visibleText(item.planName) })}
                </Button>
              </span>
            </div>
            <ItemStateTag state={item.state} />
          </li>
        ))}
        {newest.length === 0 && <li className={styles['muted']}>{t('drawer.noTransfers')}</li>}
      </ul>
    </div>
  );
}
