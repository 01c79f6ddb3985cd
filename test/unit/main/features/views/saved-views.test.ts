import { describe, expect, it } from 'vitest';
import type { SharedView } from '@shared/contract/saved-views';
import { createSavedViews } from '@main/features/views/saved-views';

const unused = async (): Promise<never> => {
  throw new Error('not asked for');
};
const views = createSavedViews({
  store: { listSavedViews: unused, saveView: unused, removeSavedView: unused, setDefaultView: unused },
  emit: () => undefined,
  now: () => 0,
});

const shared: SharedView = {
  format: 'handover-view',
  version: 1,
  grid: 'groups',
  name: '大群',
  view: { columns: [] },
  filters: { values: { text: '"vip"' }, off: [] },
};
const read = (text: string) => views['savedViews.read']({ grid: 'groups', text });

describe('a view that somebody handed on', () => {
  it('is read, without what a view does not have', async () => {
    const text = `\n ${JSON.stringify({ ...shared, connectionId: 'c1', starred: true, id: 7 })}`;
    expect(await read(text)).toEqual(shared);
  });

  it.each([
    ['no JSON', 'hello'],
    ['nothing', ''],
    ['another format', JSON.stringify({ ...shared, format: 'other' })],
    ['a later version', JSON.stringify({ ...shared, version: 2 })],
    ['another grid', JSON.stringify({ ...shared, grid: 'people' })],
    ['a name of blanks', JSON.stringify({ ...shared, name: '   ' })],
    ['a filter that is no text', JSON.stringify({ ...shared, filters: { values: { text: {} }, off: [] } })],
    [
      'a column as wide as the sea',
      JSON.stringify({
        ...shared,
        view: {
          columns: [{ id: 'a', hidden: false, width: 1e9, sort: null, sortIndex: null, pinned: null }],
        },
      }),
    ],
    ['a list', JSON.stringify([shared])],
  ])('is refused when it is %s', async (_what, text) => {
    await expect(read(text)).rejects.toMatchObject({
      error: { code: 'validation', reason: 'savedViews.notView' },
    });
  });
});
