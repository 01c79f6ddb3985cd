import type { ComponentType } from 'react';
import type { PolicySetting } from '@shared/domain/policy';
import { isPartShown, type SettingPartName } from '../../commands/settingParts';
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
  readonly id: SettingPartName;
  readonly Body: ComponentType;
}

const SECTIONS: readonly Section[] = [
  { id: 'look', Body: LookSettings },
  { id: 'transfers', Body: TransferSettings },
  { id: 'network', Body: NetworkSettings },
  { id: 'background', Body: BackgroundSettings },
  { id: 'backups', Body: BackupSettings },
  { id: 'privacy', Body: PrivacySettings },
  { id: 'updates', Body: UpdateSettings },
  { id: 'support', Body: SupportSettings },
  { id: 'about', Body: AboutSettings },
];

/** The parts of which something is shown. */
export function shownSections(ruling: (setting: PolicySetting) => Ruling): readonly Section[] {
  return SECTIONS.filter(({ id }) => isPartShown(id, (setting) => ruling(setting) === 'hidden'));
}
