import type { EventTopic } from '@shared/contract/events';
import type { Handlers, Parsed } from '@shared/contract/index';
import type { Settings } from '@shared/contract/settings';
import { failure } from '@shared/domain/errors';
import { checkNetwork } from '@shared/domain/network-settings';
import type { Policy } from '@main/policy';
import type { StoreApi } from '@main/store/api';
import { authorityName } from '@main/vendors/authorities';
import { readAuthoritiesFile, type WayOutDeps, type WayOutWatch } from './way-out';

export interface SettingsDeps {
  readonly store: Pick<StoreApi, 'getSettings' | 'setSettings' | 'getView' | 'setView'>;
  readonly emit: (topic: EventTopic) => void;
  readonly effects: SettingsEffects;
  /** What IT decided for this computer; the store answers its values already. */
  readonly policy: Pick<Policy, 'settings'>;
  readonly wayOut: Pick<WayOutWatch, 'extra' | 'look'>;
  readonly readFile: WayOutDeps['readFile'];
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

type Patch = Parsed<'settings.set'>;

/** The app's settings, and how each grid was left. */
export function createSettings({
  store,
  emit,
  effects,
  policy,
  wayOut,
  readFile,
  openFile,
}: SettingsDeps): Pick<Handlers, Extract<keyof Handlers, `${'settings' | 'views'}.${string}`>> {
  /** The file of authorities that the admin chose last, and what it held then: no other can be set. */
  let chosen: Pick<Settings, 'caFile' | 'caDigest'> | null = null;
  return {
    'settings.chooseCaFile': async () => {
      const path = await openFile(['pem', 'crt', 'cer']);
      if (path === null) return null;
      const { authorities, digest } = await readAuthoritiesFile(readFile, path);
      chosen = { caFile: path, caDigest: digest };
      return { path, authorities: authorities.map(authorityName) };
    },
    'settings.authorities': async () => {
      await wayOut.look();
      return wayOut.extra();
    },
    'settings.get': () => store.getSettings(),
    'settings.set': async (patch) => {
      refuseFixed(policy, patch);
      const before = await store.getSettings();
      const network = networkOf(before, patch);
      const authorities = patch.caFile === undefined ? {} : authoritiesOf(before, patch.caFile, chosen);
      // First: what the system refuses is not said to be so.
      if (patch.startWithSystem !== undefined) await effects.startWithSystem(patch.startWithSystem);
      const settings = await store.setSettings({ ...patch, ...network, ...authorities });
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

/** Saying again what a policy says is no change. */
function refuseFixed({ settings }: Pick<Policy, 'settings'>, patch: Patch): void {
  const fixed = new Map<string, unknown>(Object.entries(settings));
  for (const [name, value] of Object.entries(patch)) {
    if (value === undefined || !fixed.has(name) || fixed.get(name) === value) continue;
    throw failure('conflict', 'settings.fixed', `a policy decided ${name}`);
  }
}

/** Addresses as they are stored; nothing where none is named. */
function networkOf(before: Settings, patch: Patch): Partial<Settings> {
  const { proxyMode, proxyUrl, pacUrl } = patch;
  if (proxyMode === undefined && proxyUrl === undefined && pacUrl === undefined) return {};
  const checked = checkNetwork({
    proxyMode: proxyMode ?? before.proxyMode,
    proxyUrl: proxyUrl ?? before.proxyUrl,
    pacUrl: pacUrl ?? before.pacUrl,
  });
  if (checked.ok) return checked.value;
  throw failure('validation', checked.reason, `the network settings are not acceptable: ${checked.reason}`);
}

/** A window may name the file that was chosen in the system's dialog, and not any other of this computer. */
function authoritiesOf(
  before: Settings,
  caFile: string | null,
  chosen: Pick<Settings, 'caFile' | 'caDigest'> | null,
): Partial<Settings> {
  if (caFile === null) return { caFile, caDigest: null };
  if (caFile === chosen?.caFile) return chosen;
  if (caFile === before.caFile) return {};
  throw failure('validation', 'settings.notCertificates', 'this file was not chosen');
}
