import { useEffect } from 'react';
import { useRouter } from '@renderer/stores/router';
import { NO_FILTER } from './groupsQuery';
import { openGroup, setFilter, setText } from './groupsState';
import { nameOwners } from './ownerNames';

/** Takes over what another screen asked for: the groups of some owners or states, or the drawer of one group. */
export function useRoutePreset(connectionId: string): void {
  const route = useRouter((state) => state.route);
  useEffect(() => {
    if (route.screen !== 'groups') return;
    const { owners = [], status = [], chatId } = route;
    if (chatId !== undefined) openGroup({ chatId, position: null });
    if (owners.length === 0 && status.length === 0) return;
    setText('');
    setFilter({ ...NO_FILTER, status, owners: owners.map((userid) => ({ userid, name: null })) });
    // The list appears at once; the names in the chip follow.
    nameOwners(connectionId).catch(() => undefined);
  }, [connectionId, route]);
}
