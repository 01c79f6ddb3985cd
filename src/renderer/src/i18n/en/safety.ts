import type { Translation } from '../shape';
import type { safety as chinese } from '../zh-CN/safety';

export const safety: Translation<typeof chinese> = {
  make: 'Back up now',
  made: 'Backed up and verified.',
  automatic: 'Automatic backups',
  automaticText:
    'Made and verified once a day; the last two are kept. They hold connections, transfers, join ways, people, the audit, settings and the archive of statistics. They hold no secret and no members of groups; groups can be synced again.',
  none: 'There is no backup yet. The first one is made a little after the app was opened.',
  failed: 'The list of backups could not be read',
  holds:
    'Connections {{connections, number}} · transfers {{plans, number}} · join ways {{joinWays, number}} · people {{people, number}}',
  days: 'statistics {{first}} to {{last}}',
  noDays: 'no statistics',
  unusable: 'Damaged, cannot be restored',
  restore: 'Restore',
  restoreOf: 'Restore the backup of {{time}}',
  copy: 'Save a backup',
  copyText:
    'Puts the records and the archive of statistics into one .handover file, and verifies it piece by piece. Keep it on another disk, or take it to another computer. No secret is in it.',
  copyAction: 'Save as a file',
  copied: 'Saved and verified: {{path}} ({{size}})',
  fromFile: 'Restore from a file',
  fromFileText: 'Choose a .handover file that was saved. You see what is in it before anything is restored.',
  choose: 'Choose a file',
  move: 'Move to another computer',
  steps: {
    save: 'On this computer, choose "Save as a file" and copy the file to the new one.',
    restore:
      'On the new computer, install Handover, choose "Restore a backup" on its first screen, and take the file.',
    secrets:
      'On the new computer, enter the secret of every connection: they are only in the keychain of the old one. Do not go on with the same transfer on the old computer.',
  },
  dialog: {
    title: 'Restore a backup',
    intro:
      'The backup takes the place of the data that is here now. That is backed up first and can be restored again.',
    backup: 'Backup',
    present: 'Now',
    madeAt: 'Time',
    bytes: 'Size',
    connections: 'Connections',
    plans: 'Transfers',
    joinWays: 'Join ways',
    people: 'People',
    auditEntries: 'Audit entries',
    days: 'Days of statistics',
    rows: 'Rows of statistics',
    span: '{{first}} to {{last}}',
    effects: {
      later: 'What was added or changed after the backup is not in it.',
      doubt:
        'Batches and orders that the backup calls unsent may have been sent since. They become "unknown", are never sent again by themselves, and are settled by reading the owners.',
      secrets: 'Secrets that are not in the keychain of this computer have to be entered again.',
      network:
        'Proxy and PAC settings come along, and so do the proxies of connections. On another computer or network, check them afterwards.',
      authorities:
        'Extra root certificates do not come along. Where they are needed, choose the file again in Settings, Network.',
      pause: 'Jobs stop for a moment and go on by themselves.',
    },
    action: 'Back up what is here, and restore',
    done: 'The backup of {{time}} was restored.',
  },
  keep: 'Keep details of members',
  keepText:
    'Of groups that were not read again for so many days, the names and nicknames of members and the ids and union ids of customers are erased. How many members there are, how they came, and the figures of join ways stay. Looked at once a day; 0 keeps everything.',
  keepUnit: 'days',
  erase: 'Erase personal data',
  eraseText: 'Erases the details of members of "{{name}}" now. Groups, their counts and the statistics stay.',
  eraseNone: 'There is no connection, so there is nothing to erase.',
  eraseAction: 'Erase',
  eraseDialog: {
    title: 'Erase the personal data of members',
    text: 'Erases names, nicknames, and the ids and union ids of customers, from the disk as well. It cannot be undone. How many members there are and how they came is kept.',
    again: 'Later syncs keep the details of members again, of each group that they read.',
    scope: 'Of which groups',
    all: 'All groups',
    old: 'Only groups read long ago',
    olderThan: 'Read more than',
    days: 'days ago',
    action: 'Erase',
    done_one: 'The personal data of {{count, number}} member was erased.',
    done_other: 'The personal data of {{count, number}} members was erased.',
    nothing: 'There were no such details.',
  },
  logs: 'Export the logs',
  logsText:
    'Masks all logs once more and puts them into one text file, with versions and settings. It holds no secret, no token and no address of the settings.',
  logsAction: 'Export',
  logsDone_one: '{{count, number}} line exported: {{path}}',
  logsDone_other: '{{count, number}} lines exported: {{path}}',
  erased: 'Personal data erased',
  notice: {
    ledgerDamaged:
      'The file of the transfer records was damaged. It was set aside and restored from a backup.',
    archiveDamaged:
      'The file of the archived statistics was damaged. It was set aside and restored from a backup.',
    chosen: 'The backup that you chose was restored.',
    from: 'It was made at {{time}}.',
    ledgerLost:
      'Transfers, join ways, names of people, audit entries and settings from later are not in it. Batches that may have been sent are "unknown" and are not sent again by themselves.',
    archiveLost:
      'Statistics archived later are not in it; filling the archive reads again the days that the vendors still keep.',
    secrets: 'Enter the secret again where a connection says that it is missing.',
  },
};
