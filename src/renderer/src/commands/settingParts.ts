import type { PolicySetting } from '@shared/domain/policy';
import type { CommandName, KeywordsName } from './command';

interface SettingPart {
  /** How the palette calls it. */
  readonly command: CommandName & KeywordsName;
  /** All that it shows, where a policy may hide all of that; the part goes with it then. */
  readonly settings: readonly PolicySetting[] | null;
}

/** The parts of the settings, in their order. */
export const SETTING_PARTS = {
  look: { command: 'partLook', settings: ['language', 'theme', 'density'] },
  transfers: { command: 'partTransfers', settings: ['confirmAbove', 'dailyLimitScope'] },
  network: { command: 'partNetwork', settings: ['proxyMode', 'proxyUrl', 'pacUrl', 'caFile'] },
  background: { command: 'partBackground', settings: ['startWithSystem', 'stayInTray'] },
  backups: { command: 'partBackups', settings: null },
  privacy: { command: 'partPrivacy', settings: null },
  updates: { command: 'partUpdates', settings: null },
  support: { command: 'partSupport', settings: null },
  about: { command: 'partAbout', settings: null },
} as const satisfies Readonly<Record<string, SettingPart>>;

export type SettingPartName = keyof typeof SETTING_PARTS;

export const SETTING_PART_NAMES = Object.keys(SETTING_PARTS) as readonly SettingPartName[];

/** Whether anything of a part is shown. */
export function isPartShown(part: SettingPartName, isHidden: (setting: PolicySetting) => boolean): boolean {
  const { settings }: SettingPart = SETTING_PARTS[part];
  return settings === null || settings.some((setting) => !isHidden(setting));
}
