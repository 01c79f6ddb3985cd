import type { Translation } from '../shape';
import type { orphans as chinese } from '../zh-CN/orphans';

export const orphans: Translation<typeof chinese> = {
  export: { ownerId: 'Owner userid' },
  title: 'Orphan groups',
  ownerless: 'Owner unknown',
  estimate: 'estimate',
  estimateHint: 'Counted from when the person was last seen in service',
  estimateLegend:
    'Estimate: the leaving date is not known, so the year is counted from when the person was last seen in service. The real limit may be later, never earlier.',
  year: {
    unknown: 'Limit unknown',
    today: 'Ends today',
    past_one: '{{count, number}} day over',
    past_other: '{{count, number}} days over',
    left_one: '{{count, number}} day left',
    left_other: '{{count, number}} days left',
  },
  leavers: {
    label: 'Leavers',
    title_one: '{{count, number}} leaver',
    title_other: '{{count, number}} leavers',
    choose: 'Choose leavers',
    all: 'Show all',
    search: 'Search name or userid',
    nobody: 'No leaver matches',
  },
  leaver: {
    groups_one: '{{count, number}} group',
    groups_other: '{{count, number}} groups',
    members_one: '{{count, number}} member',
    members_other: '{{count, number}} members',
    left: 'left on {{day}}',
    seen: {
      left: 'has left, in service until {{day}}',
      hidden: 'no longer visible, in service until {{day}}',
    },
    state: { left: 'has left', hidden: 'no longer visible' },
    lastDay: 'until {{day}}',
  },
  note: {
    past: 'Left more than a year ago: WeCom refuses to hand these groups over.',
    unlisted:
      "WeCom's list of leavers names only people with customers. This one has none and is in no list at all.",
    hidden:
      'No list that the app may read names this person: left without customers, taken out of what the app may see, or no longer allowed customer contact.',
  },
  column: {
    name: 'Group',
    ownerName: 'Leaver',
    status: 'Status',
    members: 'Members',
    lastActivityAt: 'Last active',
    since: 'Since',
    daysLeft: 'Time left',
    lastDay: 'Last day',
    chatId: 'Group ID',
  },
  hint: {
    name: 'Name of the group',
    ownerName: 'Who left and still is the owner',
    status: 'Waiting groups can be handed over; groups being inherited wait for their new owner',
    members: 'All members of the group',
    lastActivityAt:
      'Day on which somebody last joined; where no members were read, when a sync last saw a change',
    since: 'Day on which the group was first found without an owner in service',
    daysLeft: 'Groups can be handed over for a year after their owner left; how many days of it are left',
    lastDay: 'Last day on which the group can be handed over',
    chatId: "WeCom's id of the group (chat_id)",
  },
  sum: {
    all_one: '{{count, number}} group (leavers: {{people, number}})',
    all_other: '{{count, number}} groups (leavers: {{people, number}})',
    one_one: '{{count, number}} group left behind by {{name}}',
    one_other: '{{count, number}} groups left behind by {{name}}',
    some_one: '{{count, number}} group left behind by the {{people, number}} selected leavers',
    some_other: '{{count, number}} groups left behind by the {{people, number}} selected leavers',
    ownerless_one: 'WeCom names no owner of {{count, number}} of them',
    ownerless_other: 'WeCom names no owner of {{count, number}} of them',
  },
  handOver_one: 'Hand over this group',
  handOver_other: 'Hand over these {{count, number}} groups',
  leftOut_one: '{{count, number}} group is being inherited or has an owner by now, and was left out.',
  leftOut_other: '{{count, number}} groups are being inherited or have an owner by now, and were left out.',
  none: {
    title: 'No orphan groups',
    text: 'The owner of every group is in service. Last sync: {{time}}.',
  },
  unsynced: {
    title: 'Nobody has looked for orphan groups yet',
    text: 'A sync reads all customer groups and leavers, and checks of each owner whether they are still there.',
    action: 'Sync customer groups',
  },
  noMatch: {
    title: 'The selected people left no groups behind',
    text: 'Their groups may have been handed over, or were gone in the last sync. Look at all leavers instead.',
  },
};
