import type { JoinWayRow } from '@shared/contract/join-ways';
import type { JoinWaysApi } from '../api.join-ways';
import * as journal from '../join-ways/journal';
import { requireJoinWay, wrongState } from '../join-ways/keep';
import { enterMissing, enterReading, forget } from '../join-ways/readings';
import { detailOf, listOf, rowOf } from '../join-ways/rows';
import { exportPage, importAll } from '../join-ways/vault';
import type { Session } from '../session';

/** The vault of join ways, and the journal of what was sent about them. */
export function joinWayMethods(session: Session): JoinWaysApi {
  const { joinWays: tables, shelves } = session;
  const ledger = <T>(work: () => T): T => session.ledger(work);
  /** Does something to a join way and answers its row; the groups are loaded before anything is written. */
  const changed = async (connectionId: string, work: () => number): Promise<JoinWayRow> => {
    const shelf = await shelves.shelf(connectionId);
    return rowOf(tables, shelf, requireJoinWay(tables, ledger(work)));
  };
  const sending = (callId: number) => {
    const call = tables.calls.get(callId, 'sending') ?? tables.calls.get(callId, 'lost');
    if (call === null) throw wrongState(`No call ${callId} to a join way is open.`);
    return call;
  };

  return {
    listJoinWays: async (connectionId) => {
      const shelf = await shelves.shelf(connectionId);
      return { ...listOf(tables, shelf), lost: tables.calls.lostCreations(connectionId) };
    },
    joinWayDetail: async (id) => {
      const connectionId = tables.joinWays.get(id)?.connectionId;
      if (connectionId === undefined) return null;
      const shelf = await shelves.shelf(connectionId);
      const kept = tables.joinWays.get(id);
      return kept === null ? null : detailOf(tables, shelf, kept);
    },
    getJoinWay: async (id) => {
      const kept = tables.joinWays.get(id);
      if (kept === null) return null;
      const { connectionId, configId, state, fields, qrCode, hasImage, imageAddress } = kept;
      return { id, connectionId, configId, state, fields, qrCode, hasImage, imageAddress };
    },
    joinWayIds: async (connectionId) => tables.joinWays.ids(connectionId),
    addJoinWays: async (connectionId, configIds, at) =>
      ledger(() => {
        const unique = [...new Set(configIds)];
        const known = unique.map((configId) => tables.joinWays.find(connectionId, configId));
        const ids = unique.map(
          (configId, n) => known[n] ?? tables.joinWays.add(connectionId, configId, 'unread', at),
        );
        const added = known.filter((id) => id === null).length;
        return { ids, added, known: ids.length - added };
      }),

    beginCreation: async (connectionId, fields, at) =>
      ledger(() => tables.calls.add({ connectionId, joinWayId: null, action: 'create', fields, at })),
    endCreation: async (callId, configId, at) =>
      changed(sending(callId).connectionId, () => journal.endCreation(tables, callId, configId, at)),
    failCreation: async (callId, outcome, error, at) =>
      ledger(() => journal.failCreation(tables, callId, outcome, error, at)),
    beginChange: async (id, change, at) => ledger(() => journal.beginChange(tables, id, change, at)),
    endChange: async (callId, outcome, error, at) =>
      changed(sending(callId).connectionId, () => journal.endChange(tables, callId, outcome, error, at)),
    loseJoinWayCalls: async (at) => ledger(() => journal.loseCalls(tables, at)),

    readJoinWay: async (reading) =>
      changed(requireJoinWay(tables, reading.id).connectionId, () => {
        enterReading(tables, reading);
        return reading.id;
      }),
    missJoinWay: async (id, error, at) =>
      changed(requireJoinWay(tables, id).connectionId, () => {
        enterMissing(tables, id, error, at);
        return id;
      }),
    failJoinWay: async (id, error) => ledger(() => tables.joinWays.setError(id, error)),
    setJoinWayImage: async (id, png, address, at) =>
      ledger(() => {
        tables.images.write(id, png, at);
        tables.joinWays.setImageAddress(id, address);
      }),
    joinWayImage: async (id) => tables.images.get(id),
    forgetJoinWay: async (id) => ledger(() => forget(tables, id)),
    settleLostCreation: async (callId) =>
      ledger(() => {
        const call = tables.calls.get(callId, 'lost');
        if (call?.action !== 'create') throw wrongState(`Call ${callId} is no lost creation.`);
        tables.calls.settle(callId);
      }),

    exportJoinWays: async (connectionId, after, count) => exportPage(tables, connectionId, after, count),
    importJoinWays: async (connectionId, joinWays, at) =>
      ledger(() => importAll(tables, connectionId, joinWays, at)),
  };
}
