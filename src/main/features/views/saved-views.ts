import type { EventTopic } from '@shared/contract/events';
import type { Handlers } from '@shared/contract/index';
import type { DeskApi } from '@main/store/api.desk';

export interface SavedViewDeps {
  readonly store: Pick<DeskApi, 'listSavedViews' | 'saveView' | 'removeSavedView' | 'setDefaultView'>;
  readonly emit: (topic: EventTopic) => void;
  /** Unix seconds. */
  readonly now: () => number;
}

type SavedViewHandlers = Pick<Handlers, Extract<keyof Handlers, `savedViews.${string}`>>;

/** The named views of grids. */
export function createSavedViews({ store, emit, now }: SavedViewDeps): SavedViewHandlers {
  return {
    'savedViews.list': ({ grid }) => store.listSavedViews(grid),
    'savedViews.save': async (view) => {
      const saved = await store.saveView(view, now());
      emit('views.changed');
      return saved;
    },
    'savedViews.remove': async ({ id }) => {
      await store.removeSavedView(id);
      emit('views.changed');
    },
    'savedViews.setDefault': async ({ grid, id }) => {
      await store.setDefaultView(grid, id);
      emit('views.changed');
    },
  };
}
