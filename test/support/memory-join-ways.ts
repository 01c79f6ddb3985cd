import type { JoinWayRow } from '@shared/contract/join-ways';
import { failure, type AppError } from '@shared/domain/errors';
import type { JoinWayFields, JoinWayState, VaultFile } from '@shared/domain/join-way';
import type { CallOutcome, JoinWayRecord, JoinWaysApi } from '@main/store/api.join-ways';

type Version = VaultFile['joinWays'][number]['versions'][number];

interface Kept {
  readonly id: number;
  readonly connectionId: string;
  readonly configId: string;
  state: JoinWayState;
  qrCode: string | null;
  png: Uint8Array | null;
  imageAddress: string | null;
  readAt: number | null;
  error: AppError | null;
  readonly versions: Version[];
}

interface Call {
  readonly id: number;
  readonly connectionId: string;
  readonly joinWay: number | null;
  readonly fields: JoinWayFields | null;
  readonly source: 'created' | 'updated' | 'restored' | 'deleted';
  state: 'sending' | 'settled' | CallOutcome;
  error: AppError | null;
  readonly at: number;
}

/** The vault of join ways in memory, with the promises of the store. */
export function memoryJoinWays() {
  const kept = new Map<number, Kept>();
  const calls: Call[] = [];
  const get = (id: number): Kept => {
    const found = kept.get(id);
    if (!found) throw failure('not-found', 'joinWays.notFound', `no join way ${id}`);
    return found;
  };
  const fieldsOf = ({ versions }: Kept): JoinWayFields | null => versions.at(-1)?.fields ?? null;
  const recordOf = (joinWay: Kept): JoinWayRecord => {
    const { id, connectionId, configId, state, qrCode, png, imageAddress } = joinWay;
    const fields = fieldsOf(joinWay);
    return { id, connectionId, configId, state, qrCode, fields, hasImage: png !== null, imageAddress };
  };
  const rowOf = (joinWay: Kept): JoinWayRow => {
    const { qrCode, imageAddress, ...record } = recordOf(joinWay);
    const oldImage = record.hasImage && qrCode !== null && qrCode !== imageAddress;
    const { versions, readAt, error } = joinWay;
    const figures = { members: 0, nearlyFull: 0, known: 0, gone: 0, joined: null, sameState: 0 };
    const times = { addedAt: 1, changedAt: 1, readAt };
    return { ...record, oldImage, versions: versions.length, ...times, error, ...figures };
  };
  const add = (connectionId: string, configId: string, state: JoinWayState): Kept => {
    const joinWay: Kept = {
      id: kept.size + 1,
      connectionId,
      configId,
      state,
      qrCode: null,
      png: null,
      imageAddress: null,
      readAt: null,
      error: null,
      versions: [],
    };
    kept.set(joinWay.id, joinWay);
    return joinWay;
  };
  const of = (connectionId: string): Kept[] =>
    [...kept.values()].filter((joinWay) => joinWay.connectionId === connectionId);
  const enter = (joinWay: Kept, version: Version): void => {
    if (JSON.stringify(fieldsOf(joinWay)) !== JSON.stringify(version.fields)) joinWay.versions.push(version);
  };
  const begin = (call: Omit<Call, 'id' | 'state' | 'error'>): number =>
    calls.push({ ...call, id: calls.length + 1, state: 'sending', error: null });
  const end = (callId: number, state: CallOutcome, error: AppError | null): Call => {
    const call = calls[callId - 1];
    if (call?.state !== 'sending') throw failure('conflict', 'store.io', `call ${callId} is not under way`);
    Object.assign(call, { state, error });
    return call;
  };
  const api: JoinWaysApi = {
    listJoinWays: async (connectionId) => ({
      rows: of(connectionId).map(rowOf).toReversed(),
      groups: [],
      lost: calls.flatMap(({ id, at, fields, ...call }) =>
        call.connectionId === connectionId && call.state === 'lost' && call.joinWay === null && fields
          ? [{ id, at, fields }]
          : [],
      ),
    }),
    joinWayDetail: async (id) => {
      const joinWay = kept.get(id);
      if (!joinWay) return null;
      const versions = joinWay.versions.map((version, index) => ({ ...version, id: index + 1 })).toReversed();
      return { row: rowOf(joinWay), groups: [], versions, arrivals: [] };
    },
    getJoinWay: async (id) => {
      const joinWay = kept.get(id);
      return joinWay ? recordOf(joinWay) : null;
    },
    joinWayIds: async (connectionId) =>
      of(connectionId).flatMap(({ id, state }) => (state === 'deleted' ? [] : [id])),
    addJoinWays: async (connectionId, configIds) => {
      const before = of(connectionId);
      const ids = configIds.map(
        (configId) =>
          (before.find((other) => other.configId === configId) ?? add(connectionId, configId, 'unread')).id,
      );
      const known = configIds.filter((configId) => before.some((other) => other.configId === configId));
      return { ids, added: configIds.length - known.length, known: known.length };
    },
    beginCreation: async (connectionId, fields, at) =>
      begin({ connectionId, joinWay: null, fields, source: 'created', at }),
    endCreation: async (callId, configId, at) => {
      const { connectionId, fields } = end(callId, 'done', null);
      const joinWay = add(connectionId, configId, 'live');
      if (fields) joinWay.versions.push({ at, source: 'created', fields });
      return rowOf(joinWay);
    },
    failCreation: async (callId, outcome, error) => void end(callId, outcome, error),
    beginChange: async (id, change, at) => {
      const { state, connectionId } = get(id);
      if (state !== 'live') throw failure('conflict', 'joinWays.wrongState', `join way ${id} is ${state}`);
      const { fields, source } = change ?? { fields: null, source: 'deleted' as const };
      return begin({ connectionId, joinWay: id, fields, source, at });
    },
    endChange: async (callId, outcome, error, at) => {
      const { joinWay: id, fields, source } = end(callId, outcome, error);
      const joinWay = get(id ?? 0);
      joinWay.error = error;
      if (outcome === 'lost') joinWay.state = 'unsettled';
      else if (outcome === 'done' && source === 'deleted') joinWay.state = 'deleted';
      else if (outcome === 'done' && fields && source !== 'deleted')
        joinWay.versions.push({ at, source, fields });
      return rowOf(joinWay);
    },
    loseJoinWayCalls: async () => {
      const sending = calls.filter(({ state }) => state === 'sending');
      for (const call of sending) {
        call.state = 'lost';
        if (call.joinWay !== null) get(call.joinWay).state = 'unsettled';
      }
      return sending.length;
    },
    readJoinWay: async ({ id, at, fields, qrCode }) => {
      const joinWay = get(id);
      enter(joinWay, { at, source: joinWay.versions.length === 0 ? 'adopted' : 'read', fields });
      Object.assign(joinWay, { state: 'live', qrCode, readAt: at, error: null });
      return rowOf(joinWay);
    },
    missJoinWay: async (id, error) => {
      const joinWay = get(id);
      const last = calls.findLast((call) => call.joinWay === id);
      const isDeleted = joinWay.state === 'unsettled' && last?.source === 'deleted';
      Object.assign(joinWay, { state: isDeleted ? 'deleted' : 'missing', error });
      return rowOf(joinWay);
    },
    failJoinWay: async (id, error) => {
      get(id).error = error;
    },
    setJoinWayImage: async (id, png, imageAddress) => {
      Object.assign(get(id), { png, imageAddress });
    },
    joinWayImage: async (id) => get(id).png,
    forgetJoinWay: async (id) => {
      if (get(id).state !== 'unread') throw failure('conflict', 'joinWays.wrongState', 'it was read');
      kept.delete(id);
    },
    settleLostCreation: async (callId) => {
      const call = calls[callId - 1];
      if (call) call.state = 'settled';
    },
    exportJoinWays: async (connectionId, after, count) => {
      const page = of(connectionId)
        .filter(({ id }) => id > after)
        .slice(0, count);
      const joinWays = page.map(({ configId, state, qrCode, png, versions }) => {
        const image = png && Buffer.from(png).toString('base64');
        return { configId, state, qrCode, image, versions: [...versions] };
      });
      return { joinWays, last: page.at(-1)?.id ?? after };
    },
    importJoinWays: async (connectionId, joinWays) => {
      let added = 0;
      for (const { configId, state, qrCode, image, versions } of joinWays) {
        if (of(connectionId).some((other) => other.configId === configId)) continue;
        const joinWay = add(connectionId, configId, state);
        const png = image === null ? null : new Uint8Array(Buffer.from(image, 'base64'));
        Object.assign(joinWay, { qrCode, png });
        joinWay.versions.push(...versions);
        added += 1;
      }
      return { added, completed: 0, known: joinWays.length - added };
    },
  };
  return { api, kept, calls };
}
