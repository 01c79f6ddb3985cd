import type { ComponentType } from 'react';
import type { PolicySetting } from '@shared/domain/policy';
import type { Ruling } from '../../state/policy';
import { AboutSettings } from './AboutSettings';
import { BackgroundSettings } from './BackgroundSettings';
import { BackupSettings } from './BackupSettings';
import { LookSettings } from './LookSettings';
import { NetworkSettings } from './NetworkSettings';
import { PrivacySettings } from './PrivacySettings';
import { SupportSettings } from './SupportSettings';
import { TransferSettings } from './TransferSettings';
import { UpdateSettings } from './UpdateSettings';

/** A part of the settings, by the name of its title. */
export interface Section {
  readonly id:
    | 'look'
    | 'transfers'
    | 'network'
    | 'background'
    | 'backups'
    | 'privacy'
    | 'updates'
    | 'support'
    | 'about';
  /** All that it shows, where a policy may hide all of that; the part goes with it then. */
  readonly settings: readonly PolicySetting[] | null;
  readonly Body: ComponentType;
}

const SECTIONS: readonly Section[] = [
  { id: 'look', settings: ['language', 'theme', 'density'], Body: LookSettings },
  { id: 'transfers', settings: ['confirmAbove', 'dailyLimitScope'], Body: TransferSettings },
  { id: 'network', settings: ['proxyMode', 'proxyUrl', 'pacUrl', 'caFile'], Body: NetworkSettings },
  { id: 'background', settings: ['startWithSystem', 'stayInTray'], Body: BackgroundSettings },
  { id: 'backups', settings: null, Body: BackupSettings },
  { id: 'privacy', settings: null, Body: PrivacySettings },
  { id: 'updates', settings: null, Body: UpdateSettings },
  { id: 'support', settings: null, Body: SupportSettings },
  { id: 'about', settings: null, Body: AboutSettings },
];

/** The parts of which something is shown. */
export function shownSections(ruling: (setting: PolicySetting) => Ruling): readonly Section[] {
  return SECTIONS.filter(({ settings }) => settings?.some((setting) => ruling(setting) !== 'hidden') ?? true);
}
