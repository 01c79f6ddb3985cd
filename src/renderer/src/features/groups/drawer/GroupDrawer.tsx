import { CloseOutlined, DownOutlined, UpOutlined } from '@ant-design/icons';
import { Button, Tabs } from 'antd';
import { useEffect, useEffectEvent } from 'react';
import { useTranslation } from 'react-i18next';
import type { GroupDetail } from '@shared/contract/groups';
import { Bones } from '@renderer/components/Bones';
import { ErrorNote } from '@renderer/components/ErrorNote';
import { StatusTag } from '@renderer/components/StatusTag';
import { useQuery } from '@renderer/lib/useQuery';
import { groupTitle, STATUS_TONES } from '../groupWords';
import styles from './drawer.module.css';
import { GroupFacts } from './GroupFacts';
import { GroupHistory } from './GroupHistory';
import { GroupMembers } from './GroupMembers';
import { GroupTransfers } from './GroupTransfers';

const TOPICS = ['groups.changed', 'transfers.changed', 'people.changed'] as const;

interface Props {
  readonly connectionId: string;
  readonly chatId: string;
  readonly onClose: () => void;
  /** Goes to a neighbour in the grid; undefined where there is none to go to. */
  readonly onStep: ((by: -1 | 1) => void) | undefined;
}

/** Everything known about one group, beside the grid it was opened from. */
export function GroupDrawer({ connectionId, chatId, onClose, onStep }: Props) {
  const { t } = useTranslation(['groups', 'common']);
  const { data, error, refetch } = useQuery('groups.detail', [{ connectionId, chatId }], {
    topics: TOPICS,
    keep: true,
  });
  const onKey = useEffectEvent((event: KeyboardEvent) => {
    if (event.defaultPrevented) return;
    if (event.key === 'Escape') onClose();
    else if (event.altKey && event.key === 'ArrowUp') onStep?.(-1);
    else if (event.altKey && event.key === 'ArrowDown') onStep?.(1);
    else return;
    event.preventDefault();
  });
  useEffect(() => {
    const listener = (event: KeyboardEvent): void => onKey(event);
    window.addEventListener('keydown', listener);
    return () => window.removeEventListener('keydown', listener);
  }, []);

  return (
    <aside className={styles['drawer']} aria-label={t('drawer.label')}>
      <header className={styles['head']}>
        <div className={styles['title']}>
          {data === undefined ? <h2>{'\u00A0'}</h2> : <Title detail={data} />}
        </div>
        <div className={styles['tools']}>
          <Button
            type="text"
            icon={<UpOutlined />}
            aria-label={t('drawer.previous')}
            title={t('drawer.previousKey')}
            disabled={onStep === undefined}
            onClick={() => onStep?.(-1)}
          />
          <Button
            type="text"
            icon={<DownOutlined />}
            aria-label={t('drawer.next')}
            title={t('drawer.nextKey')}
            disabled={onStep === undefined}
            onClick={() => onStep?.(1)}
          />
          <Button type="text" icon={<CloseOutlined />} aria-label={t('common:close')} onClick={onClose} />
        </div>
      </header>
      {error !== undefined && (
        <div className={styles['facts']}>
          <ErrorNote
            error={error}
            action={
              <Button size="small" onClick={refetch}>
                {t('common:retry')}
              </Button>
            }
          />
        </div>
      )}
      {data === undefined ? error === undefined && <Bones rows={10} /> : <Body detail={data} />}
    </aside>
  );
}

function Title({ detail: { group } }: { detail: GroupDetail }) {
  const { t } = useTranslation(['groups', 'common']);
  const { text, own } = groupTitle(group, t);
  return (
    <>
      <h2 className={own ? `${styles['name']} ${styles['own']}` : styles['name']}>{text}</h2>
      <div className={styles['people']}>
        <StatusTag tone={STATUS_TONES[group.status]}>{t(`common:groupStatus.${group.status}`)}</StatusTag>
        {group.goneAt !== null && <StatusTag tone="unknown">{t('gone')}</StatusTag>}
      </div>
    </>
  );
}

function Body({ detail }: { detail: GroupDetail }) {
  const { t } = useTranslation('groups');
  return (
    <div className={styles['body']}>
      <GroupFacts detail={detail} />
      <Tabs
        className={styles['tabs'] ?? ''}
        size="small"
        items={[
          {
            key: 'members',
            label: t('drawer.tabs.members', { count: detail.group.members ?? detail.members.length }),
            children: <GroupMembers key={detail.group.chatId} detail={detail} />,
          },
          {
            key: 'history',
            label: t('drawer.tabs.history'),
            children: <GroupHistory changes={detail.ownerHistory} />,
          },
          {
            key: 'transfers',
            label: t('drawer.tabs.transfers'),
            children: <GroupTransfers transfers={detail.transfers} />,
          },
        ]}
      />
    </div>
  );
}
