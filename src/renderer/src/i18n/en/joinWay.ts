import type { Translation } from '../shape';
import type { joinWay as chinese } from '../zh-CN/joinWay';

/** One join way: the panel beside the grid. */
export const joinWay: Translation<typeof chinese> = {
  label: 'Join way',
  edit: 'Edit',
  editOnlyLive: 'A join way that is "{{state}}" cannot be edited',
  duplicate: 'Duplicate',
  refresh: 'Refresh',
  remove: 'Delete',
  forget: 'Take out of the vault',
  forgetTitle: 'Take this id out of the vault?',
  forgetText: 'It was never read; the vault holds nothing but its id, which can be adopted again.',
  qr: {
    alt: 'QR code to join by "{{name}}"',
    save: 'Save PNG',
    saved: 'Saved to {{path}}',
    copy: 'Copy image',
    copyId: 'Copy config id',
    none: 'No image of this QR code is kept here yet.',
    noneNext: 'Refresh it while WeCom can be reached; the image is downloaded and stays on this computer.',
    old: 'This may not be the newest image of the code; a refresh downloads it again.',
    deleted: 'Deleted: this code no longer leads into a group. Take back what was printed.',
  },
  mini: {
    title: 'A button in a mini program needs two things',
    plugin: "The mini program has to use WeCom's plugin for joining groups (加入群聊).",
    config: 'The button has to be given this config id:',
  },
  note: {
    unread: 'It was not read from WeCom yet. Refresh it to see its contents and QR code.',
    missing:
      'WeCom does not know it: it may have been deleted elsewhere, the id may be wrong, or another app made it (an app reads only its own). Its contents are below, and another one can be made from them.',
    never:
      'WeCom does not know it: it may have been deleted elsewhere, the id may be wrong, or another app made it (an app reads only its own). Check the id and the connection and refresh it, or take it out of the vault.',
    unsettled:
      'The answer to the last change was lost, so nobody knows whether it took effect. Refreshing reads the version that WeCom has now and settles it.',
    deleted:
      'Deleted by this app; the code no longer works. Contents and history stay here. Another one can be made from them, with a new code.',
    createAgain: 'Create from these',
  },
  facts: {
    configId: 'Config id',
    channel: 'Channel (state)',
    noChannel: 'Not set',
    auto: 'Automatic groups',
    autoOn: 'On',
    autoNamed: 'On, the first is named "{{name}}"',
    autoOff: 'Off',
    joined: 'Joined by it',
    joinedCount_one: '{{count, number}} person still in a group',
    joinedCount_other: '{{count, number}} people still in a group',
    readAt: 'Last read',
    addedAt: 'Added',
  },
  tabs: { groups: 'Linked groups {{count}}', arrivals: 'Arrivals', versions: 'Versions {{count}}' },
  groups: {
    members: '{{members, number}} / {{capacity, number}}',
    membersUnknown: 'Members not read yet',
    nearlyFull: 'Nearly full',
    full: 'Full',
    gone: 'Group disappeared',
    unknown: 'Group not known here',
    unknownHint: "A sync brings its name and members. Groups beyond the app's visible range cannot be read.",
    unnamed: 'Unnamed group',
    open: 'Open {{name}}',
    owner: 'Owner {{name}}',
    none: 'This version links no group.',
  },
  arrivals: {
    label: 'People who joined by this code, by day, last {{days}} days',
    sum_one:
      '{{recent, number}} in the last {{days}} days, {{count, number}} in all. Counted are members who are in a group now; those who left are not.',
    sum_other:
      '{{recent, number}} in the last {{days}} days, {{count, number}} in all. Counted are members who are in a group now; those who left are not.',
    none: 'Nobody has joined with this channel yet. Members are read when the groups are synced.',
    noState:
      'It has no channel (state), so WeCom does not say who joined by it and nothing can be counted. A channel can be added by editing; it counts only those who join afterwards.',
    shared_one:
      '{{count, number}} other join way uses the same channel "{{state}}". Their members cannot be told apart; shown is the sum. To count them apart, give each code a channel of its own.',
    shared_other:
      '{{count, number}} other join ways use the same channel "{{state}}". Their members cannot be told apart; shown is the sum. To count them apart, give each code a channel of its own.',
    day_one: '{{day}}: {{count, number}} person',
    day_other: '{{day}}: {{count, number}} people',
    dayColumn: 'Day',
    countColumn: 'Joined',
  },
  versions: {
    source: {
      created: 'Created here',
      adopted: 'Read when adopted',
      read: 'Found changed when read',
      updated: 'Changed here',
      restored: 'Earlier version put back',
      imported: 'From a vault file',
    },
    current: 'Current',
    first: 'Oldest version',
    same: 'Same as the one before',
    restore: 'Restore',
    restoreLabel: 'Restore the version of {{time}}',
    show: 'Show all of it',
    hide: 'Hide',
    none: 'Once it was read, every version is kept here.',
  },
};
