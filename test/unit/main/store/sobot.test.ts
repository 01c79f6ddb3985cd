import { beforeEach, describe, expect, it, onTestFinished } from 'vitest';
import type { Day } from '@shared/domain/day';
import type { AppError } from '@shared/domain/errors';
import type { StoreApi } from '@main/store/api';
import { openStore } from '../../../support/store';
import { tempFolder } from '../../../support/temp-folder';

const C = 'c1';
const AT = 1_790_000_000;
let folder: string;
let store: StoreApi;

beforeEach(() => {
  folder = tempFolder();
  store = openStore(folder, { clock: () => AT });
  onTestFinished(() => store.close());
});

const TROUBLE: AppError = { code: 'vendor', reason: 'net.reset', message: 'gone', retryable: true };

describe('files', () => {
  it('begin as waiting, and keep what a patch does not name', async () => {
    const id = await store.addFile({ connectionId: C, day: '2026-03-01' as Day, taskType: 2, at: AT });
    const fresh = { id, connectionId: C, day: '2026-03-01', taskType: 2, state: 'waiting', path: null };
    expect(await store.getFile(id)).toEqual({ ...fresh, bytes: 0, totalBytes: null, at: AT, error: null });
    await store.updateFile(id, { state: 'failed', error: TROUBLE, totalBytes: 9, at: AT + 1 });
    await store.updateFile(id, { state: 'done', path: '/tmp/a.zip', bytes: 9, error: null, at: AT + 2 });
    expect(await store.listFiles(C)).toEqual([
      { ...fresh, state: 'done', path: '/tmp/a.zip', bytes: 9, totalBytes: 9, at: AT + 2, error: null },
    ]);
    expect(await store.getFile(id + 1)).toBeNull();
  });

  it('are listed newest first, 500 at most, each connection its own', async () => {
    const file = { connectionId: C, day: '2026-03-01' as Day, taskType: 1, at: AT } as const;
    const ids: number[] = [];
    for (let count = 0; count < 502; count++) ids.push(await store.addFile(file));
    await store.addFile({ ...file, connectionId: 'c2' });
    const listed = await store.listFiles(C);
    expect(listed.map(({ id }) => id)).toEqual(ids.toReversed().slice(0, 500));
  }, 60_000);
});

describe('orders', () => {
  const order = (orderNumber: string) => ({
    unionCode: 'u',
    companyId: '',
    orderNumber,
    customerPartnerId: 'p',
    orderTime: '2026-03-01 10:00:00',
    orderMoney: '888.99',
  });

  it('are begun once, in their order, and end once', async () => {
    const [a = 0, b = 0] = await store.addOrders(C, [order('1'), order('2')], AT);
    expect(await store.nextOrder([b, a])).toMatchObject({ id: a, orderNumber: '1', state: 'planned' });
    await store.beginOrder(a, AT + 1);
    const conflict = { error: { code: 'conflict', reason: 'orders.notPlanned' } };
    await expect(store.beginOrder(a, AT + 2)).rejects.toMatchObject(conflict);
    expect(await store.nextOrder([a, b])).toMatchObject({ id: b });
    await store.endOrder(a, 'failed', TROUBLE, AT + 3);
    await expect(store.endOrder(a, 'sent', null, AT + 4)).rejects.toMatchObject(conflict);
    await expect(store.endOrder(b, 'sent', null, AT + 4)).rejects.toMatchObject(conflict);
    expect(await store.listOrders(C, 0, 10)).toMatchObject({
      rows: [
        { id: b, state: 'planned', error: null },
        { id: a, state: 'failed', error: TROUBLE, at: AT + 3 },
      ],
      total: 2,
    });
  });

  it('that were being sent when the app died are unknown after it, and nobody sends them again', async () => {
    const ids = await store.addOrders(C, [order('1'), order('2'), order('3')], AT);
    await store.beginOrder(ids[0] ?? 0, AT);
    await store.close();
    store = openStore(folder, { clock: () => AT });
    await store.loseSentOrders(ids.slice(0, 2), false, AT + 5);
    expect(await store.nextOrder(ids.slice(0, 1))).toBeNull();
    await store.loseSentOrders(ids.slice(0, 2), true, AT + 6);
    const { rows } = await store.listOrders(C, 0, 10);
    expect(rows.map(({ state }) => state)).toEqual(['planned', 'cancelled', 'unknown']);
    expect(rows[2]).toMatchObject({ at: AT + 5, error: { reason: 'call.cancelled' } });
  });

  it('are read a page at a time', async () => {
    const ids = await store.addOrders(C, ['1', '2', '3', '4', '5'].map(order), AT);
    await store.addOrders('c2', [order('9')], AT);
    const { rows, total } = await store.listOrders(C, 1, 2);
    expect([rows.map(({ id }) => id), total]).toEqual([[ids[3], ids[2]], 5]);
  });

  it('are read by state, with the numbers of all states beside them', async () => {
    const ids = await store.addOrders(C, ['1', '2', '3'].map(order), AT);
    await store.beginOrder(ids[1] ?? 0, AT);
    await store.endOrder(ids[1] ?? 0, 'failed', TROUBLE, AT);
    const counts = { planned: 2, sending: 0, sent: 0, failed: 1, unknown: 0, cancelled: 0 };
    expect(await store.listOrders(C, 0, 10, 'failed')).toMatchObject({
      rows: [{ id: ids[1] }],
      total: 1,
      counts,
    });
    const { rows, total } = await store.listOrders(C, 1, 10, 'planned');
    expect([rows.map(({ id }) => id), total]).toEqual([[ids[0]], 2]);
    expect(await store.listOrders(C, 0, 10, 'unknown')).toEqual({ rows: [], total: 0, counts });
  });
});
