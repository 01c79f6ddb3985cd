import { Tabs } from 'antd';
import { useTranslation } from 'react-i18next';
import type { Connection } from '@shared/contract/connections';
import type { JoinWayDetail, JoinWayRow } from '@shared/contract/join-ways';
import { Bones } from '@renderer/components/Bones';
import { ErrorNote } from '@renderer/components/ErrorNote';
import { RetryButton } from '@renderer/components/RetryButton';
import { StatusTag } from '@renderer/components/StatusTag';
import { SidePanel } from '@renderer/grid/SidePanel';
import { useQuery } from '@renderer/lib/useQuery';
import { titleOf, type GroupNames } from '../items';
import { STATE_TONES } from '../states';
import type { Task } from '../tasks';
import { Arrivals } from './Arrivals';
import { CodePart } from './CodePart';
import { LinkedGroups } from './LinkedGroups';
import styles from './panel.module.css';
import { PanelActions } from './PanelActions';
import { PanelFacts } from './PanelFacts';
import { StateNote } from './StateNote';
import { Versions } from './Versions';

const TOPICS = ['joinWays.changed', 'groups.changed'] as const;

interface Props {
  readonly connection: Connection;
  /** As the grid has it, so that the panel is never empty. */
  readonly row: JoinWayRow;
  readonly names: GroupNames;
  readonly onClose: () => void;
  readonly onStep: (by: -1 | 1) => void;
  readonly onTask: (task: Task) => void;
}

/** One join way: its code, what it holds, who came by it, and how it changed. */
export function JoinWayPanel({ connection, row, names, onClose, onStep, onTask }: Props) {
  const { t } = useTranslation('joinWays');
  const { data, error, refetch } = useQuery('joinWays.detail', [{ id: row.id }], { topics: TOPICS });
  return (
    <SidePanel
      label={t('panel.label')}
      title={
        <>
          <h2 className={styles['name']}>{titleOf(row)}</h2>
          <div className={styles['tags']}>
            <StatusTag tone={STATE_TONES[row.state]}>{t(`state.${row.state}`)}</StatusTag>
            {row.fields !== null && <span>{t(`scene.${row.fields.scene}`)}</span>}
          </div>
        </>
      }
      onClose={onClose}
      onStep={onStep}
    >
      {/* Another join way begins at its top. */}
      <div key={row.id} className={styles['body']}>
        <PanelActions connection={connection} row={row} onClose={onClose} onTask={onTask} />
        <StateNote connection={connection} row={row} onTask={onTask} />
        <CodePart row={row} />
        <PanelFacts row={row} />
        {error !== undefined && (
          <div className={styles['inset']}>
            <ErrorNote error={error} action={<RetryButton onClick={refetch} />} />
          </div>
        )}
        {row.fields !== null && data === undefined && error === undefined && <Bones rows={5} />}
        {row.fields !== null && data !== undefined && (
          <Parts connection={connection} detail={data} names={names} onTask={onTask} />
        )}
      </div>
    </SidePanel>
  );
}

interface PartsProps extends Pick<Props, 'connection' | 'names' | 'onTask'> {
  readonly detail: JoinWayDetail;
}

function Parts({ connection, detail, names, onTask }: PartsProps) {
  const { t } = useTranslation('joinWays');
  return (
    <Tabs
      className={styles['tabs'] ?? ''}
      size="small"
      items={[
        {
          key: 'groups',
          label: t('panel.tabs.groups', { count: detail.groups.length }),
          children: <LinkedGroups groups={detail.groups} />,
        },
        {
          key: 'arrivals',
          label: t('panel.tabs.arrivals'),
          children: <Arrivals detail={detail} />,
        },
        {
          key: 'versions',
          label: t('panel.tabs.versions', { count: detail.versions.length }),
          children: <Versions connection={connection} detail={detail} names={names} onTask={onTask} />,
        },
      ]}
    />
  );
}
