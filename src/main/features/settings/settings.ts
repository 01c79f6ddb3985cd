import type { EventTopic } from '@shared/contract/events';
import type { Handlers } from '@shared/contract/index';
import type { Settings } from '@shared/contract/settings';
import type { StoreApi } from '@main/store/api';

export interface SettingsDeps {
  readonly store: Pick<StoreApi, 'getSettings' | 'setSettings' | 'getView' | 'setView'>;
  readonly emit: (topic: EventTopic) => void;
  readonly effects: SettingsEffects;
  /** Asks for a file with one of some endings; null when the dialog was closed. */
  readonly openFile: (extensions: readonly string[]) => Promise<string | null>;
}

/** What settings change outside of the window. */
export interface SettingsEffects {
  /** Has the system start the app when somebody logs in, or not; fails where it cannot. */
  readonly startWithSystem: (on: boolean) => Promise<void>;
  /** Told of the settings whenever they have changed. */
  readonly changed: (settings: Settings) => void;
}

/** The app's settings, and how each grid was left. */
export function createSettings({
  store,
  emit,
  effects,
  openFile,
}: SettingsDeps): Pick<Handlers, Extract<keyof Handlers, `${'settings' | 'views'}.${string}`>> {
  return {
    'settings.chooseCaFile': async () => {
      const path = await openFile(['pem', 'crt', 'cer']);
      return path === null ? null : { path, authorities: [] };
    },
    'settings.get': () => store.getSettings(),
    'settings.set': async (patch) => {
      // First: what the system refuses is not said to be so.
      if (patch.startWithSystem !== undefined) await effects.startWithSystem(patch.startWithSystem);
      const settings = await store.setSettings(patch);
      effects.changed(settings);
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
