import { useEffect } from 'react';
import type { Connection } from '@shared/contract/connections';
import { Bones } from '@renderer/components/Bones';
import { ErrorNote } from '@renderer/components/ErrorNote';
import { RetryButton } from '@renderer/components/RetryButton';
import { request } from '@renderer/lib/api';
import { useQuery } from '@renderer/lib/useQuery';
import { useRouter } from '@renderer/stores/router';
import { HeadActions } from '../groups/HeadActions';
import { SyncButton } from '../groups/SyncButton';
import { NoOrphans } from './NoOrphans';
import { OrphanGroups } from './OrphanGroups';
import styles from './orphans.module.css';
import { enterOrphans, showOwners, useOrphansState } from './orphansState';

const TOPICS = ['groups.changed', 'people.changed'] as const;

interface Props {
  readonly connection: Connection;
  /** When the last complete sync ended; null before the first, undefined before that was read. */
  readonly syncedAt: number | null | undefined;
}

/** The orphan radar: groups whose owner left, by leaver, with what is left of the year to hand them over in. */
export function OrphansPart({ connection, syncedAt }: Props) {
  const { id } = connection;
  const entered = useOrphansState((state) => state.connectionId);
  const wanted = useRouter(({ route }) => (route.screen === 'groups' ? route.owners : undefined));
  const { data, error, refetch } = useQuery('orphans.leavers', [{ connectionId: id }], { topics: TOPICS });
  useEffect(() => {
    enterOrphans(id);
    if (wanted !== undefined) showOwners(wanted);
  }, [id, wanted]);

  useEffect(() => {
    // Whoever looks at the radar has seen what it shows, also what a sync finds meanwhile.
    if (data !== undefined) request('orphans.seen', { connectionId: id }).catch(() => undefined);
  }, [id, data]);

  if (entered !== id) return null;
  const none = data !== undefined && data.groups === 0;
  return (
    <>
      {(data === undefined || none) && (
        <HeadActions>
          <SyncButton connection={connection} />
        </HeadActions>
      )}
      {error !== undefined && (
        <div className={styles['error']}>
          <ErrorNote error={error} action={<RetryButton onClick={refetch} />} />
        </div>
      )}
      {data === undefined && error === undefined && (
        <div className={styles['body']}>
          <Bones rows={10} />
        </div>
      )}
      {none && <NoOrphans connection={connection} syncedAt={syncedAt} />}
      {data !== undefined && !none && (
        <OrphanGroups connection={connection} leavers={data.leavers} sum={data} />
      )}
    </>
  );
}
