import type { PeopleApi } from '../api.people';
import { listPeople } from '../groups/people-search';
import { setAliases } from '../groups/people-service';
import { asLetters } from '../index/pinyin';
import type { Session } from '../session';

/** The screen of people. */
export function peopleMethods(session: Session): PeopleApi {
  const { shelves, groups: tables, planPeople } = session;
  const ledger = (work: () => void): void => session.ledger(work);
  return {
    listPeople: async (connectionId, text) => {
      const { index } = await shelves.shelf(connectionId);
      if (asLetters(text) !== null) await shelves.pinyin.load();
      return listPeople(index, shelves.pinyin, planPeople.roles(connectionId), text);
    },
    namesakes: async (connectionId) => {
      const { people } = (await shelves.shelf(connectionId)).index;
      return people.all.filter((person) => people.hasNamesake(person)).map(({ userid }) => userid);
    },
    plansOfPerson: async (connectionId, userid) => planPeople.of(connectionId, userid),
    setAliases: async (connectionId, aliases, strangers, at) => {
      const { index, lane } = await shelves.shelf(connectionId);
      const deps = { table: tables.people, ledger };
      return lane.run(async () => setAliases(index.people, deps, connectionId, aliases, strangers, at));
    },
  };
}
