import type { Translation } from '../shape';
import type { happenings as chinese } from '../zh-CN/happenings';

export const happenings: Translation<typeof chinese> = {
  title: 'While you were away',
  bell_one: '{{count, number}} thing happened that you have not seen',
  bell_other: '{{count, number}} things happened that you have not seen',
  bellQuiet: 'While you were away',
  seeAll: 'Mark all as seen',
  removed: 'Its connection was removed, so there is nothing to open.',
  none: 'There is nothing to tell. Syncs, handovers and exports that end while nobody is at the window are listed here.',
  unseen: 'Not seen:',
  done: '{{job}}: done',
  failed: '{{job}}: failed',
  failedTimes_one: '{{job}}: failed',
  failedTimes_other: '{{job}}: failed {{count, number}} times',
  planEnded_one: 'Handover #{{id}} of {{count, number}} group has ended',
  planEnded_other: 'Handover #{{id}} of {{count, number}} groups has ended',
  orphans_one: 'Found {{count, number}} group without an owner',
  orphans_other: 'Found {{count, number}} groups without an owner',
  leavers_one: 'Left by {{count, number}} person',
  leavers_other: 'Left by {{count, number}} people',
  store: 'Local data',
  storeRestarted: 'The local data service stopped and was started again. Nothing was lost.',
  storeRebuilt: 'The cache of groups was damaged and was set aside; the next sync reads it again.',
  storeRestored: 'The local data was restored from a backup.',
  more_one: '{{count, number}} more.',
  more_other: '{{count, number}} more.',
};
