import { Button } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { TransferItem } from '@shared/domain/transfer';
import { Id } from '@renderer/components/Id';
import { UserName } from '@renderer/components/UserName';
import { Facts, SidePanel } from '@renderer/grid/SidePanel';
import { dateTime } from '@renderer/lib/format';
import { useFormat } from '@renderer/lib/useFormat';
import { visibleText } from '@renderer/lib/visibleText';
import { go } from '@renderer/stores/router';
import { ItemStateTag } from '../ItemStateTag';
import { ownerReadName } from './itemColumns';
import styles from './plan.module.css';
import { useCauseFacts } from './useCauseFacts';

interface Props {
  readonly item: TransferItem;
  /** The Shanghai day in main. */
  readonly today: string;
  readonly onClose: () => void;
  readonly onStep: ((by: -1 | 1) => void) | undefined;
}

type Fact = readonly [string, ReactNode] | null;

/** What happened to one group, with cause, remedy and evidence. */
export function ItemPanel({ item, today, onClose, onStep }: Props) {
  const { t } = useTranslation(['transfers', 'common']);
  const { t: words } = useTranslation('groups');
  const { day: dayOf, number } = useFormat();
  const causes = useCauseFacts(item);
  const name = visibleText(item.name ?? '').trim() || words(item.name === null ? 'unread' : 'unnamed');
  const time = (title: string, at: number | null): Fact => (at === null ? null : [title, dateTime(at)]);
  const dated = (title: string, at: string | null): Fact => {
    if (at === null) return null;
    const called = dayOf(at, today);
    return [title, at.endsWith(called) ? at : `${called} · ${at}`];
  };
  const owner = ownerReadName(item);
  const facts: readonly Fact[] = [
    [t('items.drawer.means'), t(`itemHint.${item.state}`)],
    ...causes,
    dated(t('items.drawer.freeOn'), item.freeOn),
    [
      t('items.drawer.evidence'),
      item.readAt === null || owner === null
        ? t('items.drawer.noEvidence')
        : t('items.drawer.evidenceText', { time: dateTime(item.readAt), owner }),
    ],
    [t('items.column.kind'), t(`common:kind.${item.kind}`)],
    [
      t('items.column.oldOwner'),
      item.oldOwner === '' ? words('unread') : <UserName userid={item.oldOwner} name={item.oldOwnerName} />,
    ],
    [t('items.column.taker'), <UserName key="taker" userid={item.taker} name={item.takerName} />],
    item.members === null ? null : [t('items.column.members'), number(item.members)],
    dated(t('items.drawer.day'), item.day),
    time(t('items.column.sentAt'), item.sentAt),
    time(t('items.drawer.answered'), item.answeredAt),
    item.batchId === null ? null : [t('items.drawer.batch'), `#${item.batchId}`],
    [t('items.column.chatId'), <Id key="id" value={item.chatId} keep={40} />],
  ];
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
        <Facts facts={facts} />
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
