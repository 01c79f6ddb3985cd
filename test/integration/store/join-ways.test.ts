import { beforeEach, describe, expect, it, onTestFinished } from 'vitest';
import { startOfDay, type Day } from '@shared/domain/day';
import type { AppError } from '@shared/domain/errors';
import type { JoinWayFields } from '@shared/domain/join-way';
import type { StoreApi } from '@main/store/api';
import { loadedGroup, loadedMember } from '../../support/groups';
import { openStore } from '../../support/store';
import { tempFolder } from '../../support/temp-folder';

const C = 'c1';
const AT = 1_790_000_000;
const WRONG_STATE = { error: { code: 'conflict', reason: 'joinWays.wrongState' } };
const LOST: AppError = { code: 'timeout', reason: 'net.timeout', message: 'no answer', retryable: true };
const UNKNOWN: AppError = { code: 'vendor', reason: 'joinWays.missing', message: '41092', retryable: false };

const fieldsOf = (parts: Partial<JoinWayFields> = {}): JoinWayFields => ({
  scene: 2,
  remark: '门店海报',
  autoCreate: false,
  baseName: '',
  baseId: null,
  chatIds: ['wr1'],
  state: '',
  ...parts,
});

let store: StoreApi;
let folder: string;

beforeEach(() => {
  folder = tempFolder();
  store = openStore(folder, { clock: () => AT });
  onTestFinished(() => store.close());
});

async function created(parts: Partial<JoinWayFields> = {}, configId = 'cfg1', at = AT): Promise<number> {
  const callId = await store.beginCreation(C, fieldsOf(parts), at);
  return (await store.endCreation(callId, configId, at)).id;
}
const read = (id: number, parts: Partial<JoinWayFields>, at: number) =>
  store.readJoinWay({ id, at, fields: fieldsOf(parts), qrCode: 'https://wework.example/qr' });
const sources = async (id: number) =>
  (await store.joinWayDetail(id))?.versions.map(({ source, fields }) => [source, fields.remark]);

/** What a killed process leaves behind, opened again. */
async function reopened(): Promise<StoreApi> {
  await store.close();
  store = openStore(folder, { clock: () => AT });
  return store;
}

describe('a creation', () => {
  it('is in the journal before it leaves, and a join way with its first version once it is answered', async () => {
    const callId = await store.beginCreation(C, fieldsOf(), AT);
    expect(await store.listJoinWays(C)).toEqual({ rows: [], groups: [], lost: [] });
    const row = await store.endCreation(callId, 'cfg1', AT + 1);
    expect(row).toEqual({
      id: row.id,
      connectionId: C,
      configId: 'cfg1',
      state: 'live',
      fields: fieldsOf(),
      hasImage: false,
      oldImage: false,
      versions: 1,
      addedAt: AT + 1,
      changedAt: AT + 1,
      readAt: null,
      error: null,
      members: 0,
      nearlyFull: 0,
      known: 0,
      gone: 0,
      joined: null,
      sameState: 0,
    });
    await expect(store.endCreation(callId, 'cfg2', AT + 2)).rejects.toMatchObject(WRONG_STATE);
    expect(await sources(row.id)).toEqual([['created', '门店海报']]);
  });

  it('whose answer was lost is listed until somebody has looked into it', async () => {
    const callId = await store.beginCreation(C, fieldsOf({ remark: '丢' }), AT);
    await store.failCreation(callId, 'lost', LOST, AT + 1);
    await expect(store.failCreation(callId, 'failed', LOST, AT + 2)).rejects.toMatchObject(WRONG_STATE);
    const lost = [{ id: callId, at: AT, fields: fieldsOf({ remark: '丢' }) }];
    expect(await store.listJoinWays(C)).toMatchObject({ rows: [], lost });
    expect(await store.listJoinWays('c2')).toMatchObject({ lost: [] });
    await store.settleLostCreation(callId);
    expect(await store.listJoinWays(C)).toMatchObject({ lost: [] });
    await expect(store.settleLostCreation(callId)).rejects.toMatchObject(WRONG_STATE);
  });

  it('that was refused leaves nothing', async () => {
    const callId = await store.beginCreation(C, fieldsOf(), AT);
    await store.failCreation(callId, 'failed', LOST, AT + 1);
    expect(await store.listJoinWays(C)).toEqual({ rows: [], groups: [], lost: [] });
  });

  it('is lost with the process, and there all the same when its answer still comes', async () => {
    const callId = await store.beginCreation(C, fieldsOf(), AT);
    await reopened();
    expect(await store.loseJoinWayCalls(AT + 5)).toBe(1);
    expect(await store.loseJoinWayCalls(AT + 6)).toBe(0);
    expect((await store.listJoinWays(C)).lost).toHaveLength(1);
    await store.endCreation(callId, 'cfg1', AT + 7);
    expect(await store.listJoinWays(C)).toMatchObject({ rows: [{ configId: 'cfg1' }], lost: [] });
  });
});

describe('a change', () => {
  it('makes a version of what was sent, and none when that is what there is', async () => {
    const id = await created();
    const update = async (remark: string, source: 'updated' | 'restored', at: number) => {
      const callId = await store.beginChange(id, { fields: fieldsOf({ remark }), source }, at);
      return store.endChange(callId, 'done', null, at + 1);
    };
    expect(await update('新', 'updated', AT + 10)).toMatchObject({ changedAt: AT + 11, versions: 2 });
    expect(await update('新', 'updated', AT + 20)).toMatchObject({ changedAt: AT + 11, versions: 2 });
    await update('门店海报', 'restored', AT + 30);
    expect(await sources(id)).toEqual([
      ['restored', '门店海报'],
      ['updated', '新'],
      ['created', '门店海报'],
    ]);
  });

  it('is refused while another one is under way, and of one that is not live', async () => {
    const id = await created();
    const callId = await store.beginChange(id, null, AT + 1);
    await expect(store.beginChange(id, null, AT + 2)).rejects.toMatchObject(WRONG_STATE);
    await store.endChange(callId, 'failed', UNKNOWN, AT + 3);
    const [row] = (await store.listJoinWays(C)).rows;
    expect(row).toMatchObject({ state: 'live', error: UNKNOWN, versions: 1, changedAt: AT });
    const again = await store.beginChange(id, null, AT + 4);
    expect(await store.endChange(again, 'done', null, AT + 5)).toMatchObject({
      state: 'deleted',
      error: null,
      changedAt: AT + 5,
      versions: 1,
    });
    await expect(store.endChange(again, 'done', null, AT + 6)).rejects.toMatchObject(WRONG_STATE);
    await expect(store.beginChange(id, null, AT + 6)).rejects.toMatchObject(WRONG_STATE);
    await expect(store.beginChange(id + 1, null, AT)).rejects.toMatchObject({
      error: { code: 'not-found', reason: 'joinWays.notFound' },
    });
    expect(await store.joinWayIds(C)).toEqual([]);
  });

  it.each([
    ['that had its effect', '新', ['updated', '新']],
    ['after which somebody else changed it', '别', ['read', '别']],
  ])('whose answer was lost is settled by reading: one %s', async (_, remark, newest) => {
    const id = await created();
    await store.beginChange(id, { fields: fieldsOf({ remark: '新' }), source: 'updated' }, AT + 1);
    await reopened();
    await store.loseJoinWayCalls(AT + 9);
    expect(await store.getJoinWay(id)).toMatchObject({ state: 'unsettled', fields: fieldsOf() });
    expect(await read(id, { remark }, AT + 10)).toMatchObject({ state: 'live', error: null });
    expect((await sources(id))?.[0]).toEqual(newest);
    // Settled once and for all: a later reading is nobody's but the vendor's.
    await read(id, { remark: '后' }, AT + 20);
    await read(id, { remark: '新' }, AT + 30);
    expect((await sources(id))?.[0]).toEqual(['read', '新']);
  });

  it('without effect leaves no version when its answer was lost', async () => {
    const id = await created();
    const callId = await store.beginChange(id, { fields: fieldsOf({ remark: '新' }), source: 'updated' }, AT);
    expect(await store.endChange(callId, 'lost', LOST, AT + 1)).toMatchObject({
      state: 'unsettled',
      error: LOST,
    });
    expect(await read(id, {}, AT + 2)).toMatchObject({ state: 'live', error: null, versions: 1 });
  });
});

describe('a deletion whose answer was lost', () => {
  async function lostDeletion(): Promise<number> {
    const id = await created();
    await store.endChange(await store.beginChange(id, null, AT + 1), 'lost', LOST, AT + 2);
    return id;
  }

  it('had its effect when the vendor no longer knows it', async () => {
    const id = await lostDeletion();
    expect(await store.missJoinWay(id, UNKNOWN, AT + 3)).toMatchObject({ state: 'deleted', error: null });
    expect(await store.missJoinWay(id, UNKNOWN, AT + 4)).toMatchObject({
      state: 'deleted',
      changedAt: AT + 3,
    });
  });

  it('had none when the vendor answers', async () => {
    const id = await lostDeletion();
    expect(await read(id, {}, AT + 3)).toMatchObject({ state: 'live' });
    expect(await store.missJoinWay(id, UNKNOWN, AT + 4)).toMatchObject({ state: 'missing', error: UNKNOWN });
  });
});

describe('an adopted join way', () => {
  it('is unread, then has a first version, and another one whenever the vendor has changed', async () => {
    expect(await store.addJoinWays(C, ['a', 'b', 'a'], AT)).toEqual({ ids: [1, 2], added: 2, known: 0 });
    expect(await store.addJoinWays(C, ['c', 'b'], AT)).toEqual({ ids: [3, 2], added: 1, known: 1 });
    expect(await store.joinWayIds(C)).toEqual([1, 2, 3]);
    expect((await store.listJoinWays(C)).rows.map(({ id, state, fields }) => [id, state, fields])).toEqual([
      [3, 'unread', null],
      [2, 'unread', null],
      [1, 'unread', null],
    ]);
    await read(1, {}, AT + 1);
    await read(1, {}, AT + 2);
    await read(1, { chatIds: ['wr2', 'wr1'] }, AT + 3);
    // A clock that was set back does not hide what was read last.
    const row = await read(1, { chatIds: ['wr1', 'wr2'] }, AT - 1000);
    expect(row.fields?.chatIds).toEqual(['wr1', 'wr2']);
    const detail = await store.joinWayDetail(1);
    expect(detail?.versions.map(({ source }) => source)).toEqual(['read', 'read', 'adopted']);
    expect(await store.getJoinWay(1)).toMatchObject({ qrCode: 'https://wework.example/qr', state: 'live' });
  });

  it('can be taken out while nothing is known of it, and not later', async () => {
    const { ids } = await store.addJoinWays(C, ['a', 'b', 'c'], AT);
    const [unread = 0, missing = 0, known = 0] = ids;
    await store.setJoinWayImage(unread, new Uint8Array([1]), 'https://wework.example/qr', AT);
    await store.forgetJoinWay(unread);
    await store.missJoinWay(missing, UNKNOWN, AT);
    await store.forgetJoinWay(missing);
    await read(known, {}, AT);
    await expect(store.forgetJoinWay(known)).rejects.toMatchObject(WRONG_STATE);
    await store.missJoinWay(known, UNKNOWN, AT + 1);
    await expect(store.forgetJoinWay(known)).rejects.toMatchObject(WRONG_STATE);
    expect(await store.joinWayIds(C)).toEqual([known]);
    expect(await store.joinWayDetail(unread)).toBeNull();
    expect(await store.joinWayImage(unread)).toBeNull();
  });

  it('keeps its state when it could not be read', async () => {
    const [id = 0] = (await store.addJoinWays(C, ['a'], AT)).ids;
    await store.failJoinWay(id, LOST, AT + 1);
    expect((await store.listJoinWays(C)).rows).toMatchObject([
      { state: 'unread', error: LOST, readAt: null },
    ]);
    expect(await read(id, {}, AT + 2)).toMatchObject({ error: null, readAt: AT + 2 });
  });

  it('keeps its image, and where that came from, whatever address is named by now', async () => {
    const [id = 0] = (await store.addJoinWays(C, ['a'], AT)).ids;
    expect(await store.joinWayImage(id)).toBeNull();
    expect(await store.getJoinWay(id)).toMatchObject({ hasImage: false, imageAddress: null });
    await store.setJoinWayImage(id, new Uint8Array([137, 80, 78, 71]), 'https://wework.example/1', AT);
    await store.setJoinWayImage(id, new Uint8Array([137, 80, 0]), 'https://wework.example/2', AT + 1);
    await read(id, {}, AT + 2);
    expect([...((await store.joinWayImage(id)) ?? [])]).toEqual([137, 80, 0]);
    expect(await store.getJoinWay(id)).toMatchObject({
      hasImage: true,
      imageAddress: 'https://wework.example/2',
      qrCode: 'https://wework.example/qr',
    });
    expect((await store.joinWayDetail(id))?.row.oldImage).toBe(true);
    await store.setJoinWayImage(id, new Uint8Array([137]), 'https://wework.example/qr', AT + 3);
    expect((await store.joinWayDetail(id))?.row.oldImage).toBe(false);
  });
});

describe('what the cache says of a join way', () => {
  const NOON = startOfDay('2026-09-01' as Day) + 12 * 3600;
  const crowd = (count: number, state: string | null, joinedAt: number | null = NOON) =>
    Array.from({ length: count }, (_, n) => loadedMember(`wm${state}${n}`, { state, joinedAt }));

  it('is how full its groups are, and who came by its state, wherever they are now', async () => {
    const midnight = startOfDay('2026-09-02' as Day);
    await store.applyDetails(
      C,
      null,
      [
        loadedGroup('wr1', { owner: 'lilei', members: [...crowd(2, 's1'), ...crowd(450, null)] }),
        loadedGroup('wr2', { members: [...crowd(1, 's1', midnight - 1), ...crowd(2, 's1', midnight)] }),
        loadedGroup('wr3', { members: [...crowd(4, 's1', null), ...crowd(1, 's2')] }),
        loadedGroup('gone', { members: crowd(7, 's1') }),
      ],
      AT,
    );
    await store.seePeople(C, [{ userid: 'lilei', name: '李雷' }], AT);
    await store.applyDetails('c2', null, [loadedGroup('wr9', { members: crowd(3, 's1') })], AT);
    await store.applyLoadError(C, null, 'gone', 49002, true, AT + 1);
    const id = await created({ state: 's1', chatIds: ['wr1', 'wr2', 'gone', 'never-seen'] });
    await created({ state: 's1', chatIds: ['wr3'] }, 'cfg2');
    await created({ state: 'nobody' }, 'cfg3');
    await created({}, 'cfg4');
    const { rows, groups } = await store.listJoinWays(C);
    expect(rows.map(({ configId, joined, sameState }) => [configId, joined, sameState])).toEqual([
      ['cfg4', null, 0],
      ['cfg3', 0, 0],
      ['cfg2', 9, 1],
      ['cfg1', 9, 1],
    ]);
    expect(rows.at(-1)).toMatchObject({ members: 455, nearlyFull: 1, known: 2, gone: 1 });
    const linked = [
      { chatId: 'wr1', owner: 'lilei', ownerName: '李雷', members: 452, presence: 'present' },
      { chatId: 'wr2', members: 3, presence: 'present' },
      { chatId: 'gone', members: 7, presence: 'gone' },
      { chatId: 'never-seen', name: null, members: null, presence: 'unknown' },
    ];
    expect(groups.map(({ chatId }) => chatId).toSorted()).toEqual([
      'gone',
      'never-seen',
      'wr1',
      'wr2',
      'wr3',
    ]);
    const detail = await store.joinWayDetail(id);
    expect(detail).toMatchObject({
      row: rows.at(-1),
      groups: linked,
      arrivals: [
        { day: '2026-09-01', count: 3 },
        { day: '2026-09-02', count: 2 },
      ],
    });
  });

  it('counts who came by its earlier states, but not by one that another has now', async () => {
    await store.applyDetails(
      C,
      null,
      [loadedGroup('wr1', { members: [...crowd(2, 'old'), ...crowd(3, 'new'), ...crowd(4, 'taken')] })],
      AT,
    );
    const id = await created({ state: 'old' });
    for (const [n, state] of ['taken', 'new'].entries()) await read(id, { state }, AT + n + 1);
    await created({ state: 'taken' }, 'cfg2');
    const joined = async () =>
      (await store.listJoinWays(C)).rows.map((row) => [row.configId, row.joined, row.sameState]);
    expect(await joined()).toEqual([
      ['cfg2', 4, 0],
      ['cfg1', 5, 0],
    ]);
    expect(await store.joinWayDetail(id)).toMatchObject({
      row: { joined: 5 },
      arrivals: [{ day: '2026-09-01', count: 5 }],
    });
    expect((await read(id, { state: '' }, AT + 9)).joined).toBe(5);
  });
});
