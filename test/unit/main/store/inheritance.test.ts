import { beforeEach, expect, it, onTestFinished } from 'vitest';
import type { ConnectionRecord, StoreApi } from '@main/store/api';
import { joinWayFields } from '../../../support/join-ways';
import { openStore } from '../../../support/store';
import { tempFolder } from '../../../support/temp-folder';
import { connectionRecord } from '../../../support/connection-record';

const AT = 1_790_000_000;
let store: StoreApi;

beforeEach(() => {
  store = openStore(tempFolder(), { clock: () => AT });
  onTestFinished(() => store.close());
});

const add = (id: string, parts: Partial<ConnectionRecord> = {}) =>
  store.saveConnection(connectionRecord(id, { createdAt: AT, ...parts }));

/** A connection with a join way, a creation whose answer was lost, and somebody who has a name and an alias. */
async function used(id: string, parts: Partial<ConnectionRecord> = {}): Promise<void> {
  await add(id, parts);
  const call = () => store.beginCreation(id, joinWayFields(), AT);
  await store.endCreation(await call(), 'config1', AT);
  const error = { code: 'timeout', reason: 'joinWays.lost', message: '', retryable: false } as const;
  await store.failCreation(await call(), 'lost', error, AT);
  await store.seePeople(id, [{ userid: 'wangfang', name: '王芳', state: 'active' }], AT);
  await store.setAliases(id, [{ userid: 'wangfang', alias: '芳姐' }], false, AT);
}

async function heritage(id: string) {
  const { rows, lost } = await store.listJoinWays(id);
  const people = await store.listPeople(id, '');
  return [rows.map(({ configId }) => configId), lost.length, people.map(({ alias }) => alias)];
}

it.each([true, false])(
  'whoever adds a corp again has its join ways and names, also when its data went: %s',
  async (data) => {
    await used('one');
    await store.removeConnection('one', data);
    await add('again');
    expect(await heritage('again')).toEqual([['config1'], 1, ['芳姐']]);
    const [row] = (await store.listJoinWays('again')).rows;
    expect((await store.joinWayDetail(row?.id ?? 0))?.versions).toHaveLength(1);
  },
);

it('takes nothing over from a connection that is there, from another corp, or from a practice', async () => {
  await used('one');
  await add('two');
  await store.removeConnection('one', false);
  await add('other', { corpId: 'ww2' });
  await add('practice', { practice: true });
  for (const id of ['two', 'other', 'practice']) expect(await heritage(id)).toEqual([[], 0, []]);
  await used('trial', { practice: true });
  await store.removeConnection('trial', false);
  await add('next', { practice: true });
  expect(await heritage('next')).toEqual([[], 0, []]);
});

it('keeps what two removed connections have of the same join way', async () => {
  await used('one');
  await used('two');
  for (const id of ['one', 'two']) await store.removeConnection(id, true);
  await add('again');
  expect(await heritage('again')).toEqual([['config1'], 2, ['芳姐']]);
});
