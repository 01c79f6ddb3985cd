import { Button } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Connection } from '@shared/contract/connections';
import type { LostCreation } from '@shared/contract/join-ways';
import { JOIN_WAY_GROUPS } from '@shared/domain/join-way-rules';
import { JobPart } from '@renderer/components/job/JobPart';
import { Callout } from '@renderer/features/transfers/Callout';
import type { Tone } from '@renderer/theme/tokens';
import type { Shortage } from './items';
import { LastReading } from './LastReading';
import { LostNote } from './LostNote';
import type { Task } from './tasks';
import styles from './vault.module.css';

interface Props {
  readonly connection: Connection;
  readonly lost: readonly LostCreation[];
  /** Of every join way whose linked groups have no room. */
  readonly shortages: readonly Shortage[];
  readonly onShowShort: () => void;
  readonly onTask: (task: Task) => void;
}

/** What needs care, above the grid: lost creations, full groups, and what is being read. */
export function VaultNotes({ connection, lost, shortages, onShowShort, onTask }: Props) {
  const { t } = useTranslation('joinWays');
  const note = (kinds: readonly Shortage[], tone: Tone): ReactNode => {
    const told = kinds
      .map((kind) => ({ kind, count: shortages.filter((shortage) => shortage === kind).length }))
      .filter(({ count }) => count > 0);
    if (told.length === 0) return null;
    return (
      <Callout tone={tone}>
        <div className={styles['note']}>
          <div>
            {told.map(({ kind, count }) => (
              <p key={kind}>
                <strong>{t(`full.${kind}.title`, { count })}</strong>{' '}
                {t(`full.${kind}.text`, { most: JOIN_WAY_GROUPS })}
              </p>
            ))}
          </div>
          <Button size="small" onClick={onShowShort}>
            {t('full.show')}
          </Button>
        </div>
      </Callout>
    );
  };
  return (
    <>
      {lost.map((creation) => (
        <LostNote key={creation.id} connection={connection} creation={creation} onTask={onTask} />
      ))}
      {note(['gone', 'stuck'], 'failed')}
      {note(['growing'], 'waiting')}
      <JobPart connectionId={connection.id} kind="joinWays" label={t('job.label')} />
      <LastReading connectionId={connection.id} />
    </>
  );
}
