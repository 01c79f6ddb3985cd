import { beforeEach, describe, expect, it, onTestFinished } from 'vitest';
import type { StoreApi } from '@main/store/api';
import { openStore } from '../../../support/store';
import { tempFolder } from '../../../support/temp-folder';

const AT = 1_790_000_000;
let store: StoreApi;

beforeEach(() => {
  store = openStore(tempFolder(), { clock: () => AT });
  onTestFinished(() => store.close());
});

const look = {
  columns: [{ id: 'name', hidden: false, width: 200, sort: 'asc', sortIndex: 0, pinned: 'left' }],
} as const;
const saved = (name: string, more: { grid?: string; starred?: boolean } = {}) => ({
  grid: more.grid ?? 'groups',
  name,
  starred: more.starred ?? false,
  view: { columns: look.columns.map((column) => ({ ...column })) },
  filters: { values: { text: '"vip"', members: '[10,null]' }, off: ['members'] },
});

const namesOf = async (grid = 'groups') => (await store.listSavedViews(grid)).map(({ name }) => name);

describe('saved views', () => {
  it('come back as they were saved, filters that are off included', async () => {
    const view = await store.saveView(saved('大群'), AT);
    expect(view).toEqual({ ...saved('大群'), id: view.id, isDefault: false, changedAt: AT });
    expect(await store.listSavedViews('groups')).toEqual([view]);
  });

  it('are listed with a star first, then by name, each grid its own', async () => {
    await store.saveView(saved('b 10'), AT);
    await store.saveView(saved('b 9'), AT);
    await store.saveView(saved('z', { starred: true }), AT);
    await store.saveView(saved('a', { grid: 'people' }), AT);
    expect(await namesOf()).toEqual(['z', 'b 9', 'b 10']);
    expect(await namesOf('people')).toEqual(['a']);
  });

  it('have a name that no other of the grid has', async () => {
    const { id } = await store.saveView(saved('一'), AT);
    await store.saveView(saved('二'), AT);
    await store.saveView(saved('一', { grid: 'people' }), AT);
    const taken = { error: { code: 'conflict', reason: 'savedViews.nameTaken', params: { name: '二' } } };
    await expect(store.saveView(saved('二'), AT)).rejects.toMatchObject(taken);
    await expect(store.saveView({ ...saved('二'), id }, AT)).rejects.toMatchObject(taken);
    expect(await store.saveView({ ...saved('一', { starred: true }), id }, AT + 1)).toMatchObject({
      id,
      starred: true,
      changedAt: AT + 1,
    });
  });

  it('open the grid one at most, also after it was changed or replaced', async () => {
    const one = await store.saveView(saved('一'), AT);
    const two = await store.saveView(saved('二'), AT);
    const defaults = async () =>
      (await store.listSavedViews('groups')).filter(({ isDefault }) => isDefault).map(({ id }) => id);
    await store.setDefaultView('groups', one.id);
    await store.saveView({ ...saved('一 again'), id: one.id }, AT);
    expect(await defaults()).toEqual([one.id]);
    await store.setDefaultView('groups', two.id);
    expect(await defaults()).toEqual([two.id]);
    await store.setDefaultView('groups', null);
    expect(await defaults()).toEqual([]);
  });

  it('that are gone, or of another grid, are said to be', async () => {
    const { id } = await store.saveView(saved('一'), AT);
    await store.setDefaultView('groups', id);
    const gone = { error: { code: 'not-found', reason: 'savedViews.notFound' } };
    await expect(store.setDefaultView('people', id)).rejects.toMatchObject(gone);
    await expect(store.saveView({ ...saved('一', { grid: 'people' }), id }, AT)).rejects.toMatchObject(gone);
    await expect(store.setDefaultView('groups', id + 1)).rejects.toMatchObject(gone);
    expect((await store.listSavedViews('groups'))[0]?.isDefault).toBe(true);
    await store.removeSavedView(id);
    await expect(store.saveView({ ...saved('一'), id }, AT)).rejects.toMatchObject(gone);
    expect(await namesOf()).toEqual([]);
  });
});
