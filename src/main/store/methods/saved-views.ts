import type { SavedView } from '@shared/contract/saved-views';
import { type Failure, failure } from '@shared/domain/errors';
import type { DeskApi } from '../api.desk';
import type { Session } from '../session';

type SavedViewMethods = Pick<DeskApi, 'listSavedViews' | 'saveView' | 'removeSavedView' | 'setDefaultView'>;

const names = new Intl.Collator('zh-CN', { numeric: true });

const inOrder = (a: SavedView, b: SavedView): number =>
  Number(b.starred) - Number(a.starred) || names.compare(a.name, b.name) || a.id - b.id;

const missing = (id: number): Failure =>
  failure('not-found', 'savedViews.notFound', `There is no view ${id}.`);

/** Views of grids under a name. */
export function savedViewMethods(session: Session): SavedViewMethods {
  const { savedViews } = session;
  return {
    listSavedViews: async (grid) => savedViews.of(grid).toSorted(inOrder),
    saveView: async ({ id, ...fields }, at) =>
      session.ledger(() => {
        const { grid, name } = fields;
        const holder = savedViews.idOf(grid, name);
        if (holder !== null && holder !== id) {
          throw failure('conflict', 'savedViews.nameTaken', `${name} is taken.`, { params: { name } });
        }
        const row = { ...fields, changedAt: at };
        const saved = id ?? savedViews.add(row);
        if (id !== undefined && !savedViews.update(id, row)) throw missing(id);
        const view = savedViews.get(saved);
        if (view === null) throw missing(saved);
        return view;
      }),
    removeSavedView: async (id) => session.ledger(() => savedViews.remove(id)),
    setDefaultView: async (grid, id) =>
      session.ledger(() => {
        if (!savedViews.setDefault(grid, id) && id !== null) throw missing(id);
      }),
  };
}
