import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import type { TransferItem } from '@shared/domain/transfer';
import { lookupUrl } from '@shared/domain/wecom/codes';
import { Id } from '@renderer/components/Id';
import { UserName } from '@renderer/components/UserName';
import { Facts, SidePanel } from '@renderer/grid/SidePanel';
import { useLanguage } from '@renderer/i18n/useLanguage';
import { dateTime } from '@renderer/lib/format';
import { visibleText } from '@renderer/lib/visibleText';
import { go } from '@renderer/stores/router';
import { itemCause } from '../itemCause';
import { ItemStateTag } from '../ItemStateTag';
import styles from './plan.module.css';

interface Props {
  readonly item: TransferItem;
  readonly taker: string;
  readonly onClose: () => void;
  readonly onStep: (by: -1 | 1) => void;
}

/** What happened to one group, with cause, remedy and evidence. */
export function ItemPanel({ item, taker, onClose, onStep }: Props) {
  const { t } = useTranslation(['transfers', 'common']);
  const { t: words } = useTranslation('groups');
  const cause = itemCause(item, useLanguage(), t);
  const name = visibleText(item.name ?? '').trim() || words(item.name === null ? 'unread' : 'unnamed');
  const time = (at: number | null): string => (at === null ? t('common:none') : dateTime(at));
  const owner = item.ownerRead === item.taker ? taker : item.ownerRead;
  return (
    <SidePanel
      label={t('items.drawer.label')}
      title={
        <>
          <h2 className={styles['itemName']}>{name}</h2>
          <ItemStateTag state={item.state} />
        </>
      }
      onClose={onClose}
      onStep={onStep}
    >
      <div className={styles['itemBody']}>
        <Facts
          facts={[
            [t('items.drawer.means'), t(`itemHint.${item.state}`)],
            cause === null ? null : [t('items.drawer.why'), cause.text],
            cause === null || cause.fix === '' ? null : [t('items.drawer.fix'), cause.fix],
            cause?.errcode == null
              ? null
              : [t('items.drawer.code'), <Id key="code" value={String(cause.errcode)} />],
            item.errmsg === null || item.errmsg === ''
              ? null
              : [
                  t('items.drawer.errmsg'),
                  <span key="raw" className={styles['raw']}>
                    {visibleText(item.errmsg)}
                  </span>,
                ],
            cause?.errcode == null
              ? null
              : [t('items.drawer.lookup'), <Id key="url" value={lookupUrl(cause.errcode)} keep={56} />],
            [
              t('items.drawer.evidence'),
              item.readAt === null || owner === null
                ? t('items.drawer.noEvidence')
                : t('items.drawer.evidenceText', { time: dateTime(item.readAt), owner }),
            ],
            [t('items.column.kind'), t(`common:kind.${item.kind}`)],
            [
              t('items.column.oldOwner'),
              <UserName key="old" userid={item.oldOwner} name={item.oldOwnerName} />,
            ],
            [t('items.column.taker'), <UserName key="new" userid={item.taker} name={taker} />],
            [t('items.column.sentAt'), time(item.sentAt)],
            [t('items.drawer.answered'), time(item.answeredAt)],
            [t('items.column.chatId'), <Id key="id" value={item.chatId} keep={40} />],
          ]}
        />
        <Button
          className={styles['toGroup'] ?? ''}
          onClick={() => go({ screen: 'groups', chatId: item.chatId })}
        >
          {t('items.drawer.group')}
        </Button>
      </div>
    </SidePanel>
  );
}
