import { useEffect, useState } from 'react';
import type { Connection } from '@shared/contract/connections';
import { nowSeconds } from '@shared/domain/day';
import { Bones } from '@renderer/components/Bones';
import { ErrorNote } from '@renderer/components/ErrorNote';
import { RetryButton } from '@renderer/components/RetryButton';
import { useQuery } from '@renderer/lib/useQuery';
import { useSync } from '@renderer/state/useSync';
import { HeadActions } from '../groups/HeadActions';
import { SyncButton } from '../groups/SyncButton';
import { Comparison } from './Comparison';
import styles from './changes.module.css';
import { enterChanges, useChangesState } from './changesState';
import { FirstComparison } from './FirstComparison';
import { PeriodBar } from './PeriodBar';
import { periodOf } from './period';
import { uncounted } from './uncounted';

const TOPICS = ['groups.changed'] as const;

/** What became of the groups between two syncs. */
export function ChangesPart({ connection }: { connection: Connection }) {
  const { id } = connection;
  const { last } = useSync(connection);
  const entered = useChangesState((state) => state.connectionId);
  const choice = useChangesState((state) => state.choice);
  const {
    data: syncs,
    error,
    refetch,
  } = useQuery('changes.syncs', [{ connectionId: id }], { topics: TOPICS });
  // Today is the day on which the part was opened, or a period chosen.
  const [now, setNow] = useState({ choice, at: nowSeconds() });
  if (now.choice !== choice) setNow({ choice, at: nowSeconds() });
  useEffect(() => enterChanges(id), [id]);
  if (entered !== id) return null;
  const period = syncs === undefined ? null : periodOf(choice, syncs, now.at);
  const trouble = syncs === undefined ? null : uncounted(last, syncs);
  return (
    <>
      {error !== undefined && (
        <div className={styles['error']}>
          <ErrorNote error={error} action={<RetryButton onClick={refetch} />} />
        </div>
      )}
      {period === null && (
        <HeadActions>
          <SyncButton connection={connection} />
        </HeadActions>
      )}
      {syncs === undefined && error === undefined && (
        <div className={styles['body']}>
          <Bones rows={10} />
        </div>
      )}
      {trouble !== null && (
        <div className={styles['error']}>
          <ErrorNote error={trouble} tone={last?.state === 'failed' ? 'failed' : 'waiting'} />
        </div>
      )}
      {syncs !== undefined && period === null && <FirstComparison connection={connection} syncs={syncs} />}
      {syncs !== undefined && period !== null && (
        <>
          <PeriodBar syncs={syncs} period={period} />
          <Comparison connection={connection} period={period} />
        </>
      )}
    </>
  );
}
