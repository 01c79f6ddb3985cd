import { afterEach, beforeEach, expect, it, vi } from 'vitest';

const kept = new Map<string, string>();

/** The screens as a fresh page finds them. */
async function start() {
  vi.resetModules();
  const { rememberScreens } = await import('@renderer/session/screens');
  rememberScreens();
  const groups = await import('@renderer/features/groups/groupsState');
  const people = await import('@renderer/features/people/peopleState');
  const vault = await import('@renderer/features/join-ways/vaultState');
  const items = await import('@renderer/features/transfers/plan/itemsState');
  return { groups, people, vault, items };
}

beforeEach(() => {
  kept.clear();
  vi.stubGlobal('localStorage', {
    getItem: (name: string) => kept.get(name) ?? null,
    setItem: (name: string, value: string) => void kept.set(name, value),
  });
  vi.stubGlobal('window', { handover: {} });
});
afterEach(() => vi.unstubAllGlobals());

it('finds the filters, what is switched off of them, and the open drawer as they were left', async () => {
  const { groups, people } = await start();
  groups.enterConnection('c1');
  groups.setText('售后');
  groups.setFilter({ ...groups.useGroupsState.getState().filter, status: [1], membersMin: 10 });
  groups.turnFilter('status');
  groups.openGroup({ chatId: 'wr1', position: 812 });
  people.enterPeople('c1');
  people.narrow({ segment: 'left', owning: true });
  people.openPerson({ userid: 'wangfang', position: null });

  const again = await start();
  expect(again.groups.useGroupsState.getState()).toMatchObject({
    connectionId: 'c1',
    text: '售后',
    filter: { status: [1], membersMin: 10, membersMax: null },
    off: ['status'],
    // The row may be elsewhere by now.
    open: { chatId: 'wr1', position: null },
  });
  expect(again.people.usePeopleState.getState()).toMatchObject({
    segment: 'left',
    owning: true,
    open: { userid: 'wangfang', position: null },
  });
});

it('finds the vault and the groups of a plan as they were left', async () => {
  const { vault, items } = await start();
  vault.enterVault('c1');
  vault.filterVault({ ...vault.useVaultState.getState().set.filter, text: '门店', stuck: true });
  vault.openJoinWay(7);
  items.enterPlan('c1', 12);
  items.filterItems({ ...items.useItemsState.getState().set.filter, search: '售后', cause: 90500 });
  items.openItem({ chatId: 'wr1', item: null, position: 3 });

  const again = await start();
  again.vault.enterVault('c1');
  expect(again.vault.useVaultState.getState()).toMatchObject({
    set: { filter: { text: '门店', stuck: true, states: [] }, off: [] },
    open: { id: 7 },
  });
  again.items.enterPlan('c1', 12);
  expect(again.items.useItemsState.getState()).toMatchObject({
    set: { filter: { search: '售后', cause: 90500, takers: [] }, off: [] },
    open: { chatId: 'wr1', item: null, position: null },
  });
});

it('leaves what was set up for one plan out of another', async () => {
  const { items } = await start();
  items.enterPlan('c1', 12);
  items.filterItems({ ...items.useItemsState.getState().set.filter, search: '售后' });
  const again = await start();
  again.items.enterPlan('c1', 13);
  expect(again.items.useItemsState.getState()).toMatchObject({ set: { filter: { search: '' } }, open: null });
});

it('leaves what was set up for one connection out of another', async () => {
  const { groups } = await start();
  groups.enterConnection('c1');
  groups.setText('售后');
  const again = await start();
  again.groups.enterConnection('c2');
  expect(again.groups.useGroupsState.getState()).toMatchObject({ text: '', open: null });
  again.vault.enterVault('c1');
  again.vault.filterVault({ ...again.vault.useVaultState.getState().set.filter, text: '门店' });
  again.vault.enterVault('c2');
  expect(again.vault.useVaultState.getState()).toMatchObject({ set: { filter: { text: '' } }, open: null });
});

it('begins anew with what it does not understand', async () => {
  kept.set(
    'session.groups',
    '{"connectionId":"c1","filters":{"values":{"status":"[9]","text":5},"off":7},"open":4}',
  );
  kept.set('session.people', '{');
  const { groups, people } = await start();
  expect(groups.useGroupsState.getState()).toMatchObject({
    connectionId: 'c1',
    text: '',
    open: null,
    off: [],
  });
  expect(people.usePeopleState.getState().connectionId).toBeNull();
});
