import type { EventTopic } from '@shared/contract/events';
import type { Handlers } from '@shared/contract/index';
import type { Audit } from '@main/features/audit/audit';
import type { StoreApi } from '@main/store/api';

export interface PeopleDeps {
  readonly store: Pick<
    StoreApi,
    'searchPeople' | 'listPeople' | 'namesakes' | 'plansOfPerson' | 'setAliases'
  >;
  readonly emit: (topic: EventTopic) => void;
  readonly audit: Audit['append'];
  /** Unix seconds. */
  readonly now: () => number;
}

type PeopleHandlers = Pick<Handlers, Extract<keyof Handlers, `people.${string}`>>;

/** The people that syncs have met, and what the admin calls them. */
export function createPeople({ store, emit, audit, now }: PeopleDeps): PeopleHandlers {
  return {
    'people.list': ({ connectionId, text }) => store.listPeople(connectionId, text),
    'people.namesakes': ({ connectionId }) => store.namesakes(connectionId),
    'people.plans': ({ connectionId, userid }) => store.plansOfPerson(connectionId, userid),
    'people.setAliases': async ({ connectionId, aliases, strangers }) => {
      const counts = await store.setAliases(connectionId, aliases, strangers, now());
      if (counts.set > 0) {
        await audit('people.aliases', connectionId, { set: counts.set });
        emit('people.changed');
        emit('groups.changed');
      }
      return { ...counts, unknown: [...counts.unknown] };
    },
    'people.search': ({ connectionId, text, role, limit }) =>
      store.searchPeople(connectionId, text, role, limit),
  };
}
