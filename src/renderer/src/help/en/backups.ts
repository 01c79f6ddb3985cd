import { groupsByOwner } from '@shared/domain/datasets/wecom-groups';
import { type HelpPage, link, rule, steps, text } from '../page';

export const backups: HelpPage = {
  purpose:
    'The app backs up once a day, verifies it and keeps the last two; a copy can be saved as a file. It holds transfers, join ways, people, audit and statistics, and neither secrets nor members of groups.',
  blocks: [
    steps(
      'Move to another computer',
      'Choose "Save as a file" on this computer and copy the .handover file to the new one.',
      'There, choose "Restore a backup" at the first start, see what is in it, and confirm.',
      'Enter the secrets again under "Connections"; do not go on with the same transfer on the old computer.',
    ),
    steps(
      'Go back',
      'Choose "Restore" beside one of the backups.',
      'Compare what it holds with what is here, and confirm. What is here is backed up first.',
    ),
    text(
      'Transfers after a restore',
      'What was sent after the backup is not sent yet according to it. The app marks what may have been sent as unknown and reads the owners instead of sending again.',
    ),
    text(
      'When the data cannot be opened',
      'A damaged file is restored from the latest backup by itself. Where the backups are damaged as well, the window asks: restore a .handover file that was saved elsewhere, or begin anew. What is damaged stays in the data folder.',
    ),
    text(
      'What can be read again',
      'Groups and members come back with a sync. Transfers, ids of join ways and statistics that have ended exist on this computer only; that is what backups are for.',
    ),
    rule(
      `Vendors keep ${groupsByOwner.window.keptDays} days of statistics; anything earlier is in the archive and its backups only.`,
      'wecom/92133',
      'wecom/95489',
    ),
    rule('Join ways cannot be listed, and an id that is lost is not found again.', 'wecom/92229'),
    link('settings'),
    link('joinWays'),
  ],
};
