import { useEffect } from 'react';
import { useRouter } from '@renderer/stores/router';
import { narrow, openPerson, resetPeople } from './peopleState';

/** Takes over what another screen asked for: the drawer of one person, or a search. */
export function useRoutePerson(): void {
  const route = useRouter((state) => state.route);
  useEffect(() => {
    if (route.screen !== 'people') return;
    if (route.text !== undefined) {
      resetPeople();
      narrow({ text: route.text });
    }
    if (route.userid !== undefined) openPerson({ userid: route.userid, position: null });
  }, [route]);
}
