import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import type { GroupDetail } from '@shared/contract/groups';
import { Id } from '@renderer/components/Id';
import { UserName } from '@renderer/components/UserName';
import { itemCause } from '@renderer/features/transfers/itemCause';
import { ItemStateTag } from '@renderer/features/transfers/ItemStateTag';
import { useLanguage } from '@renderer/i18n/useLanguage';
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
                <UserName userid={item.taker} name={item.takerName} short />
              </span>
              <span className={styles['small']}>
                {[t(`common:kind.${item.kind}`), item.sentAt === null ? '' : dateTime(item.sentAt)]
                  .filter((part) => part !== '')
                  .join(' · ')}
              </span>
              <Why item={item} />
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

/** Why the transfer failed or was left out, with the vendor's code. */
function Why({ item }: { item: GroupDetail['transfers'][number] }) {
  const { t } = useTranslation(['transfers', 'common']);
  const cause = itemCause(item, useLanguage(), t);
  if (cause === null) return null;
  return (
    <span className={styles['small']} title={cause.fix}>
      {cause.errcode !== null && <Id value={String(cause.errcode)} />} {cause.text}
    </span>
  );
}
