import type { StoreApi } from '../api';
import { type DetailDeps, writeDetails } from '../groups/detail-writer';
import { writeGone, writeList } from '../groups/list-writer';
import { searchPeople } from '../groups/people-search';
import { type PeopleDeps, checkTakers, seePeople, setFollowUsers } from '../groups/people-service';
import type { Shelf } from '../groups/shelf';
import { countStaleRows, staleChatIds } from '../groups/stale';
import { groupsByPerson } from '../groups/summaries';
import { asLetters } from '../index/pinyin';
import { noteCompleteSync } from '../radar/finish-sync';
import { isUnseen } from '../radar/service';
import type { Session } from '../session';

type SyncMethods = Pick<
  StoreApi,
  | 'seePeople'
  | 'setFollowUsers'
  | 'everyOwner'
  | 'searchPeople'
  | 'checkTakers'
  | 'namelessPeople'
  | 'unseenOwners'
  | 'applyList'
  | 'applyDetails'
  | 'applyLoadError'
  | 'holdsRun'
  | 'markGone'
  | 'staleDetails'
  | 'countStale'
  | 'finishSync'
>;

/** What a sync writes, and what it asks in order to go on. */
export function syncMethods(session: Session): SyncMethods {
  const { shelves, groups: tables, transfers } = session;
  const ledger = (work: () => void): void => session.ledger(work);
  const peopleDeps: PeopleDeps = { table: tables.people, ledger };
  const detailDeps = (connectionId: string): DetailDeps => ({
    tables,
    ledger,
    madeHere: (chatId, taker) => transfers.items.madeHere(connectionId, chatId, taker),
    onjobTouched: (chatId) => shelves.onjobTouched(chatId),
  });
  /** Writes to an index stand in line; reads pass them by. */
  const inLane = async <T>(connectionId: string, work: (shelf: Shelf) => Promise<T>): Promise<T> => {
    const shelf = await shelves.shelf(connectionId);
    return shelf.lane.run(() => work(shelf));
  };

  return {
    seePeople: (connectionId, people, at) =>
      inLane(connectionId, async ({ index }) =>
        seePeople(index.people, peopleDeps, connectionId, people, at),
      ),
    setFollowUsers: (connectionId, userids, at) =>
      inLane(connectionId, async ({ index }) =>
        setFollowUsers(index.people, peopleDeps, connectionId, userids, at),
      ),
    everyOwner: async (connectionId) => shelves.people(connectionId).all.map(({ userid }) => userid),
    searchPeople: async (connectionId, text, role, limit) => {
      const { index } = await shelves.shelf(connectionId);
      if (asLetters(text) !== null) await shelves.pinyin.load();
      return searchPeople(index, shelves.pinyin, text, role, limit);
    },
    checkTakers: async (connectionId, userids) => checkTakers(shelves.people(connectionId), userids),
    namelessPeople: async (connectionId) => {
      const { index } = await shelves.shelf(connectionId);
      const owned = groupsByPerson(index);
      return index.people.all
        .filter(({ name }, number) => name === null && (owned[number] ?? 0) > 0)
        .map(({ userid }) => userid);
    },
    unseenOwners: async (connectionId) => {
      const { index } = await shelves.shelf(connectionId);
      const owned = groupsByPerson(index);
      const { all, followUsersReadAt } = index.people;
      return all
        .filter((person, number) => (owned[number] ?? 0) > 0 && isUnseen(person, followUsersReadAt))
        .map(({ userid }) => userid);
    },
    applyList: (connectionId, runId, groups, at) =>
      inLane(connectionId, (shelf) => writeList(shelf, tables.groups, runId, groups, at)),
    applyDetails: (connectionId, runId, groups, at) =>
      inLane(connectionId, (shelf) => writeDetails(shelf, detailDeps(connectionId), runId, groups, at)),
    applyLoadError: (connectionId, runId, chatId, errcode, gone, at) =>
      inLane(connectionId, async (shelf) => {
        const { index } = shelf;
        const row = index.find(chatId);
        if (row === -1) return;
        const id = index.ids[row] ?? 0;
        const disappears = gone && index.gone[row] === 0;
        tables.groups.transaction(() => {
          tables.groups.setLoadError(id, errcode);
          if (disappears) {
            tables.groups.setGone(id, at);
            shelf.record(id, at, { kind: 'gone' });
          }
        });
        index.setLoadError(row, errcode);
        if (disappears) index.setGone(row, at);
        if (runId !== null) shelf.run(runId).set('read', row);
        shelf.saveSoon();
      }),
    holdsRun: async (connectionId, runId) =>
      tables.marks.holds((await shelves.shelf(connectionId)).source, runId, 'listed'),
    markGone: (connectionId, runId, at, unasked = []) =>
      inLane(connectionId, (shelf) => writeGone(shelf, tables.groups, runId, at, new Set(unasked))),
    staleDetails: async (connectionId, runId, limit, scope) =>
      staleChatIds(await shelves.shelf(connectionId), runId, limit, scope),
    countStale: async (connectionId, runId, scope) =>
      countStaleRows(await shelves.shelf(connectionId), runId, scope),
    finishSync: (connectionId, at, comparable = true) =>
      inLane(connectionId, async (shelf) => {
        shelf.save();
        // The ledger first: a repeated call after a crash finds there what it would write, and adds the sync once.
        await session.orphans.settle(shelf, ledger, at);
        session.ledger(() => session.connections.noteSynced(connectionId, at));
        if (comparable) await noteCompleteSync(shelf, tables, at);
        session.settleCache();
      }),
  };
}
