import type { EventTopic } from '@shared/contract/events';
import type { Handlers } from '@shared/contract/index';
import type { StoreApi } from '@main/store/api';

export interface SettingsDeps {
  readonly store: Pick<StoreApi, 'getSettings' | 'setSettings' | 'getView' | 'setView'>;
  readonly emit: (topic: EventTopic) => void;
}

/** The app's settings, and how each grid was left. */
export function createSettings({
  store,
  emit,
}: SettingsDeps): Pick<Handlers, 'settings.get' | 'settings.set' | 'views.get' | 'views.set'> {
  return {
    'settings.get': () => store.getSettings(),
    'settings.set': async (patch) => {
      const settings = await store.setSettings(patch);
      emit('settings.changed');
      return settings;
    },
    'views.get': ({ grid }) => store.getView(grid),
    'views.set': async ({ grid, view }) => {
      await store.setView(grid, view);
      return undefined;
    },
  };
}
