import type { Translation } from '../shape';
import type { frame as chinese } from '../zh-CN/frame';

export const frame: Translation<typeof chinese> = {
  screens: {
    overview: 'Overview',
    groups: 'Groups',
    transfers: 'Transfers',
    joinWays: 'Join ways',
    people: 'People',
    statistics: 'Statistics',
    jobs: 'Jobs',
    audit: 'Audit',
    connections: 'Connections',
    settings: 'Settings',
  },
  navigation: 'Main',
  content: 'Content',
  shortcut: '{{name}} ({{key}})',
  skip: 'Skip to content',
  connection: {
    switch: 'Switch connection',
    manage: 'Manage connections',
    add: 'Add a connection',
    practice: 'Practice',
    readOnly: 'Read-only',
  },
  fresh: {
    groups: 'Groups {{time}}',
    never: 'Not synced yet',
    title: 'Last sync of the groups: {{time}}',
    syncing: 'Syncing',
    statistics: 'Statistics to {{day}}',
    noStatistics: 'No statistics yet',
    gaps_one: '{{count}} dataset has gaps',
    gaps_other: '{{count}} datasets have gaps',
    filling: 'Filling',
    open: 'Show the statistics',
    losingToday_one: 'After today the statistics of {{count}} day expire and can never be read again',
    losingToday_other: 'After today the statistics of {{count}} days expire and can never be read again',
    losing_one: 'In {{inDays}} days the statistics of {{count}} day expire and can never be read again',
    losing_other: 'In {{inDays}} days the statistics of {{count}} days expire and can never be read again',
  },
  otherVendor: {
    title: 'This connection leads to {{vendor}}',
    text: {
      groups: 'Customer groups come from WeCom. "{{name}}" gives statistics only.',
      transfers: 'Only customer groups of WeCom can be handed over. "{{name}}" gives statistics only.',
      joinWays: 'Join ways belong to customer groups of WeCom. "{{name}}" gives statistics only.',
      people: 'People come from the contacts of WeCom. "{{name}}" gives statistics only.',
    },
    switch: 'Switch to "{{name}}"',
    add: 'Add a WeCom connection',
    statistics: 'Show the statistics',
  },
  reach: {
    offline: 'Offline',
    refused: 'Refused',
    offlineHint: '{{vendor}} cannot be reached since {{time}}. Everything stored here can still be browsed.',
    refusedHint: '{{vendor}} refuses access since {{time}}.',
    probe: 'Reconnect',
  },
  theme: { light: 'Switch to light', dark: 'Switch to dark' },
  language: { other: '中', toEnglish: 'Switch to English', toChinese: '切换到中文' },
  notice: {
    keychainMemory:
      'The system keychain cannot be used. Secrets are kept in memory and have to be entered again after quitting.',
    cacheRebuilt:
      'A damaged cache was set aside. The next sync builds it again; transfer records are not affected.',
    pageCrashed:
      'The process of the window crashed. It was opened again with what was on the screen; syncs and handovers went on.',
    storeRestarted: 'The local data service restarted just now. Nothing was lost.',
    policyReadOnly:
      'The IT department lets every connection on this computer only read. No change is ever sent.',
    policyProblem: {
      unreadable:
        'The policy file of the IT department cannot be read ({{detail}}): {{path}}. Until it is mended and the app started again, every connection only reads and there are no updates. Tell IT.',
      notJson:
        'The policy file of the IT department is no valid JSON: {{path}} ({{detail}}). Until it is mended and the app started again, every connection only reads and there are no updates. Tell IT.',
      unknownNames:
        'The policy file of the IT department has names that mean nothing, {{detail}}: {{path}}. Until it is mended and the app started again, every connection only reads and there are no updates. Tell IT.',
      wrongValues:
        'The policy file of the IT department has wrong values at {{detail}}: {{path}}. Until it is mended and the app started again, every connection only reads and there are no updates. Tell IT.',
    },
    authorities:
      'The extra root certificates cannot be used and are not trusted now; connections through a gateway of the company may fail: {{path}}. Choose the file again under Settings.',
    dismiss: 'Dismiss',
  },
  announced: {
    title: 'Transfer "{{name}}" is about to go on.',
    at_one: "Today's {{count, number}} group is sent by itself at {{time}}.",
    at_other: "Today's {{count, number}} groups are sent by themselves at {{time}}.",
    soon_one: "Today's {{count, number}} group is sent by itself in a moment.",
    soon_other: "Today's {{count, number}} groups are sent by themselves in a moment.",
    open: 'Show the plan',
  },
  orphans: {
    found_one: '{{count, number}} group has lost its owner',
    found_other: '{{count, number}} groups have lost their owner',
    foundElsewhere_one: '{{count, number}} group of "{{name}}" has lost its owner',
    foundElsewhere_other: '{{count, number}} groups of "{{name}}" have lost their owner',
    line: '{{found}}: {{people}}',
    open: 'Show orphan groups',
  },
  store: {
    failed: 'The local data cannot be opened',
    opening: 'Opening the local data',
    restarting: 'The local data service is restarting',
    openLogs: 'Open log folder',
    keep: 'Nothing stored has been deleted.',
    damaged:
      'If you saved a .handover backup file before, restore it; otherwise you can begin anew. The damaged files stay in the data folder.',
    fromCopy: 'Restore a backup file',
    anew: 'Begin anew',
    anewTitle: {
      ledger: 'Begin anew without the former data?',
      archive: 'Begin the archive of statistics anew?',
    },
    anewText: {
      ledger:
        'Connections, plans, join ways, audit and saved views begin empty. Groups and statistics can be read again as far as the vendors still have them. The damaged files are not deleted: they go to a folder of their own in the data folder.',
      archive:
        'Only the archive of statistics is damaged; everything else is there. The archive begins empty, and the days that the vendors still have can be read again. The damaged files are not deleted: they go to a folder of their own in the data folder.',
    },
  },
  start: { failed: 'Handover cannot start' },
  unfinished: {
    text: '"{{name}}" was being prepared the last time. Its draft is still there.',
    resume: 'Go on preparing',
  },
  crashed: {
    title: 'The window crashed again',
    text: 'The process of the window crashed twice within a minute, so it was not opened again. Syncs and handovers in the background go on. Open it once more; if it still crashes, hand the log to support.',
    again: 'Open again',
    logs: 'Open the log folder',
  },
  crash: {
    title: 'This screen ran into an error',
    text: 'The other screens still work. Trying again does not affect jobs that have started.',
  },
};
