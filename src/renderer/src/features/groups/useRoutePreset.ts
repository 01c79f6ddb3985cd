import { useEffect } from 'react';
import type { PersonRef } from '@renderer/components/PersonPicker';
import { request } from '@renderer/lib/api';
import { useRouter } from '@renderer/stores/router';
import { NO_FILTER } from './groupsQuery';
import { openGroup, setFilter, setText, useGroupsState } from './groupsState';

/** Most names looked up for a filter that came with the route. */
const MOST_NAMES = 5;

async function named(connectionId: string, userid: string): Promise<PersonRef> {
  const found = await request('people.search', { connectionId, text: userid, role: 'any', limit: 20 });
  return found.find((person) => person.userid === userid) ?? { userid, name: null };
}

/** Takes over what another screen asked for: the groups of some owners or states, or the drawer of one group. */
export function useRoutePreset(connectionId: string): void {
  const route = useRouter((state) => state.route);
  useEffect(() => {
    if (route.screen !== 'groups') return;
    const { owners = [], status = [], chatId } = route;
    if (chatId !== undefined) openGroup({ chatId, position: null });
    if (owners.length === 0 && status.length === 0) return;
    const preset = { ...NO_FILTER, status, owners: owners.map((userid) => ({ userid, name: null })) };
    setText('');
    setFilter(preset);
    // The list appears at once; the names in the chip follow.
    Promise.all(owners.slice(0, MOST_NAMES).map((userid) => named(connectionId, userid))).then(
      (people) => {
        const { filter } = useGroupsState.getState();
        if (filter !== preset) return;
        const rest = preset.owners.slice(MOST_NAMES);
        useGroupsState.setState({ filter: { ...filter, owners: [...people, ...rest] } });
      },
      () => undefined,
    );
  }, [connectionId, route]);
}
