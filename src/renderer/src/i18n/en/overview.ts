import type { Translation } from '../shape';
import type { overview as chinese } from '../zh-CN/overview';

export const overview: Translation<typeof chinese> = {
  figures: {
    label: 'Figures',
    groups: 'Groups',
    waiting: 'Owner left',
    inheriting: 'Inheriting',
    members: 'Members',
    owners: 'Owners',
  },
  first: {
    title: 'The groups have not been synced yet',
    text: 'The first sync reads the members in the range of the app, the leavers, and every customer group. It can be paused at any time and goes on where it stopped.',
    action: 'Sync groups',
    runningTitle: 'The first sync is under way',
    runningText: 'Groups can be browsed as soon as they are read.',
    browse: 'Browse the groups',
    brokenTitle: 'The first sync did not finish',
    brokenText_one:
      'The details of {{count, number}} group are still to be read. Syncing again completes the rest and loses nothing.',
    brokenText_other:
      'The details of {{count, number}} groups are still to be read. Syncing again completes the rest and loses nothing.',
    again: 'Go on syncing',
  },
  leavers: {
    title: 'Groups of leavers',
    hint: 'Most groups first',
    name: 'Leaver',
    groups: 'Groups',
    members: 'Members',
    year: 'Time left',
    action: 'Hand over',
    actionFor: 'Hand over the groups of {{name}}',
    empty: 'No leaver owns a customer group',
    emptyText: 'Leavers that a sync finds appear here.',
    all: 'Orphan groups',
  },
  next: {
    title: 'Next step',
    unknown_one: 'What became of {{count, number}} group is unknown and has to be checked.',
    unknown_other: 'What became of {{count, number}} groups is unknown and has to be checked.',
    unknownAction: 'Check them',
    leaver: '{{name}} has left and still owns {{groups}} groups.',
    leaverAction: 'Hand them over',
    unloaded_one: 'Of {{count, number}} group only the id is known so far.',
    unloaded_other: 'Of {{count, number}} groups only the ids are known so far.',
    unloadedAction: 'Read the rest',
    secret: 'This connection has no secret to use, so WeCom cannot be reached.',
    secretAction: 'Enter the secret',
    stale: 'The last sync was {{time}}; things may have changed since.',
    staleAction: 'Sync groups',
    calm: 'Nothing needs attention.',
  },
  statistics: {
    text: {
      wecom: 'The statistics of groups and customer service stay on this computer, to be seen offline too.',
      wshoto: 'The analysis of groups by tag stays on this computer, to be seen offline too.',
      sobot:
        'The statistics of Sobot are read for the range you choose; what was read stays on this computer.',
    },
    open: 'Show the statistics',
    noSecret:
      'This connection has no credential to use, so {{vendor}} cannot be reached. Stored statistics can still be seen.',
    refused: '{{vendor}} refuses access; check the credential. Stored statistics can still be seen.',
    repair: 'Check the connection',
    access: 'Access',
  },
  sync: {
    title: 'Sync',
    last: 'Last sync',
    unloaded: 'Without details',
    gone: 'Disappeared',
    action: 'Sync groups',
    running: 'Syncing',
  },
  work: {
    title: 'Jobs under way',
    none: 'No job is under way. Syncs, transfers and exports show their progress here.',
    all: 'All jobs',
    open: 'Open plan {{name}}',
  },
};
