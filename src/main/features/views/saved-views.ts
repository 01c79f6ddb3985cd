import type { EventTopic } from '@shared/contract/events';
import type { Handlers } from '@shared/contract/index';
import { sharedView, type SharedView } from '@shared/contract/saved-views';
import { failure } from '@shared/domain/errors';
import type { DeskApi } from '@main/store/api.desk';

export interface SavedViewDeps {
  readonly store: Pick<DeskApi, 'listSavedViews' | 'saveView' | 'removeSavedView' | 'setDefaultView'>;
  readonly emit: (topic: EventTopic) => void;
  /** Unix seconds. */
  readonly now: () => number;
}

type SavedViewHandlers = Pick<Handlers, Extract<keyof Handlers, `savedViews.${string}`>>;

/** A view of a grid from the text that somebody handed on; everything that a view does not have is dropped. */
function readShared(grid: string, text: string): SharedView {
  let value: unknown = null;
  try {
    value = JSON.parse(text.trim());
  } catch {
    // Told below, as every other text that is no view.
  }
  const view = sharedView.safeParse(value);
  if (view.success && view.data.grid === grid) return view.data;
  throw failure('validation', 'savedViews.notView', 'The text is no view of this grid.');
}

/** The named views of grids. */
export function createSavedViews({ store, emit, now }: SavedViewDeps): SavedViewHandlers {
  return {
    'savedViews.list': ({ grid }) => store.listSavedViews(grid),
    'savedViews.save': async (view) => {
      const saved = await store.saveView(view, now());
      emit('views.changed');
      return saved;
    },
    'savedViews.read': async ({ grid, text }) => readShared(grid, text),
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
