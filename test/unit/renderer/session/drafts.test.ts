import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import type { OrderFields } from '@shared/domain/order';
import { row } from '../features/join-ways/made';

const kept = new Map<string, string>();

/** The drafts as a fresh page finds them. */
async function start() {
  vi.resetModules();
  const { forgetDrafts, rememberScreens } = await import('@renderer/session/screens');
  rememberScreens();
  const orders = await import('@renderer/features/sobot/orders/drafts');
  const forms = await import('@renderer/features/join-ways/formDrafts');
  const { BLANK } = await import('@renderer/features/join-ways/form/draft');
  return { forgetDrafts, orders: orders.useDrafts, changeDrafts: orders.changeDrafts, ...forms, BLANK };
}

const order = (orderNumber: string): OrderFields => ({
  orderNumber,
  customerPartnerId: 'p1',
  orderTime: '2026-07-01 10:00:00',
  orderMoney: '12.34',
  unionCode: '',
  companyId: '',
});

beforeEach(() => {
  kept.clear();
  vi.stubGlobal('localStorage', {
    getItem: (name: string) => kept.get(name) ?? null,
    setItem: (name: string, value: string) => void kept.set(name, value),
  });
  vi.stubGlobal('window', { handover: {} });
});
afterEach(() => vi.unstubAllGlobals());

it('finds the orders of each connection until they were sent or removed', async () => {
  const first = await start();
  first.changeDrafts('c1', () => [order('A-1'), order('A-2')]);
  first.changeDrafts('c2', () => [order('B-1')]);

  const second = await start();
  expect(second.orders.getState()).toEqual({ c1: [order('A-1'), order('A-2')], c2: [order('B-1')] });
  second.changeDrafts('c1', () => []);

  expect((await start()).orders.getState()).toEqual({ c2: [order('B-1')] });
  expect(kept.get('session.orders')).not.toContain('A-1');
});

it('finds the form of a new join way, and of one that is edited', async () => {
  const { BLANK, draftOf, keepForm } = await start();
  const fields = { ...BLANK, remark: '门店', chatIds: ['wr1'] };
  keepForm('c1', draftOf({ kind: 'create', from: null, why: 'copy' }, fields));
  const edited = row({ id: 7 });
  keepForm('c2', draftOf({ kind: 'edit', row: edited, fields: BLANK }, fields));

  const { taskOf, useFormDrafts } = await start();
  const { c1, c2 } = useFormDrafts.getState();
  if (c1 === undefined || c2 === undefined) throw new Error('a form was lost');
  expect(taskOf(c1, [])).toEqual({ kind: 'create', from: fields, why: 'copy' });
  expect(taskOf(c2, [edited])).toEqual({ kind: 'edit', row: edited, fields });
  // Nothing is left to be edited.
  expect(taskOf(c2, [])).toBeNull();
  expect(taskOf(c2, [row({ id: 7, state: 'deleted' })])).toBeNull();
  expect(taskOf(c2, [row({ id: 7, state: 'unread', fields: null })])).toBeNull();
});

it('keeps no form that was given up, nor one that puts a version back', async () => {
  const { BLANK, draftOf, keepForm, useFormDrafts } = await start();
  keepForm('c1', draftOf({ kind: 'create', from: null, why: 'create' }, BLANK));
  keepForm('c1', null);
  expect(kept.get('session.joinWayForms')).toBe('{}');
  const version = { id: 3, at: 1, source: 'read', fields: BLANK } as const;
  keepForm('c1', draftOf({ kind: 'restore', row: row({ id: 7 }), fields: BLANK, version }, BLANK));
  expect(useFormDrafts.getState()).toEqual({});
});

it('forgets the drafts of a connection with it', async () => {
  const { BLANK, changeDrafts, draftOf, forgetDrafts, keepForm } = await start();
  for (const id of ['c1', 'c2']) {
    changeDrafts(id, () => [order(`of ${id}`)]);
    keepForm(id, draftOf({ kind: 'create', from: null, why: 'create' }, { ...BLANK, state: `of ${id}` }));
  }
  forgetDrafts(['c2', 'c3']);
  const all = [...kept.values()].join();
  expect(all).not.toContain('of c1');
  expect(Object.keys((await start()).orders.getState())).toEqual(['c2']);
  expect(Object.keys((await start()).useFormDrafts.getState())).toEqual(['c2']);
});

it('keeps nothing of a draft that is too large, also not what it was before', async () => {
  const { changeDrafts, orders } = await start();
  changeDrafts('c1', () => [order('A-1')]);
  changeDrafts('c2', () => [order('B-1')]);
  changeDrafts('c1', (all) => [...all, order('9'.repeat(1_000_000))]);
  expect(orders.getState()['c1']).toHaveLength(2);
  expect(kept.get('session.orders')?.length).toBeLessThan(1000);
  expect((await start()).orders.getState()).toEqual({ c2: [order('B-1')] });
});

it('finds no draft in what it does not understand', async () => {
  const { BLANK } = await start();
  const { orderMoney: _, ...partly } = order('A-2');
  kept.set(
    'session.orders',
    JSON.stringify({ c1: [order('A-1'), partly], c2: [], c3: { 0: order('A-1') }, c4: [order('A-1')] }),
  );
  const form = { kind: 'create', why: 'create', fields: BLANK };
  kept.set(
    'session.joinWayForms',
    JSON.stringify({
      c1: form,
      c2: { ...form, why: 'magic' },
      c3: { ...form, kind: 'edit' },
      c4: { ...form, kind: 'restore', id: 7 },
      c5: { ...form, fields: { ...BLANK, scene: 3 } },
      c6: { ...form, fields: { ...BLANK, chatIds: [7] } },
      c7: { ...form, fields: { ...BLANK, baseId: '1' } },
      c8: { ...form, fields: null },
      c9: null,
    }),
  );
  const { orders, useFormDrafts } = await start();
  expect(Object.keys(orders.getState())).toEqual(['c4']);
  expect(useFormDrafts.getState()).toEqual({ c1: form });
  for (const text of ['{', '[]', 'null', '7']) {
    kept.set('session.orders', text);
    expect((await start()).orders.getState(), text).toEqual({});
  }
});
