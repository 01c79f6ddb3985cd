import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import type { Connection } from '@shared/contract/connections';
import type { LostCreation } from '@shared/contract/join-ways';
import { JOIN_WAY_GROUPS } from '@shared/domain/join-way-rules';
import { JobPart } from '@renderer/components/job/JobPart';
import { Callout } from '@renderer/features/transfers/Callout';
import { LastReading } from './LastReading';
import { LostNote } from './LostNote';
import type { Task } from './tasks';
import styles from './vault.module.css';

interface Props {
  readonly connection: Connection;
  readonly lost: readonly LostCreation[];
  /** How many join ways have no group with room. */
  readonly stuck: number;
  readonly onShowStuck: () => void;
  readonly onTask: (task: Task) => void;
}

/** What needs care, above the grid: lost creations, full groups, and what is being read. */
export function VaultNotes({ connection, lost, stuck, onShowStuck, onTask }: Props) {
  const { t } = useTranslation('joinWays');
  return (
    <>
      {lost.map((creation) => (
        <LostNote key={creation.id} connection={connection} creation={creation} onTask={onTask} />
      ))}
      {stuck > 0 && (
        <Callout tone="failed">
          <div className={styles['note']}>
            <p>
              <strong>{t('full.title', { count: stuck })}</strong> {t('full.text', { most: JOIN_WAY_GROUPS })}
            </p>
            <Button size="small" onClick={onShowStuck}>
              {t('full.show')}
            </Button>
          </div>
        </Callout>
      )}
      <JobPart connectionId={connection.id} kind="joinWays" label={t('job.label')} />
      <LastReading connectionId={connection.id} />
    </>
  );
}
