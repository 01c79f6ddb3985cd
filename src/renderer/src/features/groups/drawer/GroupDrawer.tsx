import { TeamOutlined } from '@ant-design/icons';
import { Tabs } from 'antd';
import { useTranslation } from 'react-i18next';
import type { GroupDetail } from '@shared/contract/groups';
import { Bones } from '@renderer/components/Bones';
import { ErrorNote } from '@renderer/components/ErrorNote';
import { RetryButton } from '@renderer/components/RetryButton';
import { StatusTag } from '@renderer/components/StatusTag';
import { SidePanel } from '@renderer/grid/SidePanel';
import { useQuery } from '@renderer/lib/useQuery';
import { groupTitle, readTrouble, STATUS_TONES } from '../groupWords';
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
  readonly onStep: ((by: -1 | 1) => void) | undefined;
}

/** Everything known about one group, beside the grid it was opened from. */
export function GroupDrawer({ connectionId, chatId, onClose, onStep }: Props) {
  const { t } = useTranslation(['groups', 'common']);
  const { data, error, refetch } = useQuery('groups.detail', [{ connectionId, chatId }], {
    topics: TOPICS,
    keep: true,
  });
  return (
    <SidePanel
      label={t('drawer.label')}
      title={data === undefined ? <h2>{'\u00A0'}</h2> : <Title detail={data} />}
      onClose={onClose}
      onStep={onStep}
    >
      {error !== undefined && (
        <div className={styles['note']}>
          <ErrorNote error={error} action={<RetryButton onClick={refetch} />} />
        </div>
      )}
      {data === undefined ? error === undefined && <Bones rows={10} /> : <Body detail={data} />}
    </SidePanel>
  );
}

function Title({ detail: { group } }: { detail: GroupDetail }) {
  const { t } = useTranslation(['groups', 'common']);
  const { text, own } = groupTitle(group, t);
  return (
    <>
      <h2 className={own ? `${styles['name']} ${styles['own']}` : styles['name']}>{text}</h2>
      <div className={styles['people']}>
        <StatusTag
          tone={STATUS_TONES[group.status]}
          icon={group.status === 0 ? <TeamOutlined aria-hidden="true" /> : undefined}
        >
          {t(`common:groupStatus.${group.status}`)}
        </StatusTag>
        {group.goneAt !== null && <StatusTag tone="unknown">{t('gone')}</StatusTag>}
      </div>
    </>
  );
}

function Body({ detail }: { detail: GroupDetail }) {
  const { t } = useTranslation('groups');
  const trouble = readTrouble(detail.group);
  return (
    <div className={styles['body']}>
      {trouble !== null && (
        <div className={styles['note']}>
          <ErrorNote error={trouble} tone={detail.group.syncedAt === null ? 'failed' : 'waiting'} />
        </div>
      )}
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
