import { useEffect, useState } from 'react';
import type { Connection } from '@shared/contract/connections';
import { useQuery } from '@renderer/lib/useQuery';
import { useActiveConnection } from '@renderer/state/AppState';
import { useRouter } from '@renderer/stores/router';
import { ChangesPart } from '../changes/ChangesPart';
import { OrphansPart } from '../orphans/OrphansPart';
import { AllGroups } from './AllGroups';
import { GroupsHead } from './GroupsHead';
import styles from './GroupsScreen.module.css';
import { enterConnection, useGroupsState } from './groupsState';
import { HeadSlot } from './HeadActions';

const TOPICS = ['groups.changed'] as const;

/** The customer groups of the active connection: all of them, those without an owner, and what changed. */
export function GroupsScreen() {
  const connection = useActiveConnection();
  const entered = useGroupsState((state) => state.connectionId);
  const id = connection?.id;
  useEffect(() => {
    if (id !== undefined) enterConnection(id);
  }, [id]);
  return connection !== null && entered === id ? <Parts key={id} connection={connection} /> : null;
}

function Parts({ connection }: { connection: Connection }) {
  const part = useRouter(({ route }) => (route.screen === 'groups' ? route.part : undefined));
  const [slot, setSlot] = useState<HTMLElement | null>(null);
  const { data: overview } = useQuery('groups.overview', [{ connectionId: connection.id }], {
    topics: TOPICS,
  });
  const total = overview?.total ?? null;
  return (
    <HeadSlot value={slot}>
      <div className={styles['screen']}>
        <GroupsHead connectionId={connection.id} part={part} total={total} onSlot={setSlot} />
        {part === undefined && <AllGroups connection={connection} known={total} />}
        {part === 'orphans' && <OrphansPart connection={connection} syncedAt={overview?.syncedAt} />}
        {part === 'changes' && <ChangesPart connection={connection} />}
      </div>
    </HeadSlot>
  );
}
