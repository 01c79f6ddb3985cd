import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { GroupDetail } from '@shared/contract/groups';
import { ONJOB_LIMIT } from '@shared/domain/limits';
import { Id } from '@renderer/components/Id';
import { UserName } from '@renderer/components/UserName';
import { Facts } from '@renderer/grid/SidePanel';
import { dateTime } from '@renderer/lib/format';
import styles from './drawer.module.css';

/** What a group is: owner, ids, times, admins, notice. */
export function GroupFacts({ detail: { group, admins, notice } }: { detail: GroupDetail }) {
  const { t } = useTranslation(['groups', 'common']);
  const time = (at: number | null): string => (at === null ? t('common:never') : dateTime(at));
  const read = group.syncedAt !== null;
  const facts: readonly (readonly [string, ReactNode] | null)[] = [
    [
      t('drawer.owner'),
      group.owner === null ? (
        t('unread')
      ) : (
        <UserName userid={group.owner} name={group.ownerName} left={group.status === 1} link />
      ),
    ],
    [t('drawer.chatId'), <Id key="id" value={group.chatId} keep={40} />],
    group.createdAt === null ? null : [t('drawer.created'), dateTime(group.createdAt)],
    [t('drawer.changed'), time(group.changedAt)],
    [t('drawer.synced'), time(group.syncedAt)],
    group.goneAt === null ? null : [t('gone'), t('drawer.gone', { time: dateTime(group.goneAt) })],
    [t('drawer.onjob'), t('drawer.onjobText', { count: group.onjobTransfers, limit: ONJOB_LIMIT })],
    admins.length === 0
      ? null
      : [
          t('drawer.admins'),
          <span key="admins" className={styles['people']}>
            {admins.map(({ userid, name }) => (
              <UserName key={userid} userid={userid} name={name} short link />
            ))}
          </span>,
        ],
    read ? [t('drawer.notice'), <Notice key="notice" text={notice} />] : null,
  ];
  return <Facts facts={facts} />;
}

function Notice({ text }: { text: string | null }) {
  const { t } = useTranslation('groups');
  if (text === null || text.trim() === '')
    return <span className={styles['muted']}>{t('drawer.noNotice')}</span>;
  return <div className={styles['notice']}>{text}</div>;
}
