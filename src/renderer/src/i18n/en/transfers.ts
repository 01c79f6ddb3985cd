import type { Translation } from '../shape';
import type { transfers as chinese } from '../zh-CN/transfers';
import { importing } from './import';
import { doubt, reason, refusal } from './outcomes';
import { wizard } from './wizard';
import { planWords } from './plan';
import { sheetWords } from './sheet';

export const transfers: Translation<typeof chinese> = {
  title: 'Transfers',
  empty: {
    title: 'Nothing has been handed over yet',
    text: 'Select groups under Customer groups, then choose Hand over. The outcome of every group is kept here.',
    action: 'Select groups',
  },
  list: {
    label: 'Transfer plans',
    count_one: '{{count, number}} plan',
    count_other: '{{count, number}} plans',
    name: 'Plan',
    taker: 'Taker',
    state: 'State',
    progress: 'Progress',
    total: 'Groups',
    created: 'Created',
    open: 'Open plan {{name}}',
    continue: 'Continue',
    discard: 'Discard',
    discardTitle: 'Discard this draft?',
    discardText: 'None of its groups was sent, and none is affected.',
    groups_one: '{{count, number}} group',
    groups_other: '{{count, number}} groups',
    search: 'Search plan, ticket or person',
    none: 'No plan matches',
    noneText: 'Plans are found by name, ticket, old owner and taker. Try another word, or clear the search.',
    resetSearch: 'Clear the search',
  },
  plan: {
    draft: 'Draft',
    ready: 'Draft',
    running: 'Running',
    done: 'Done',
    'done-with-failures': 'Done with failures',
    cancelled: 'Cancelled',
  },
  item: {
    planned: 'To send',
    sent: 'Sent',
    accepted: 'Accepted',
    verified: 'Verified',
    failed: 'Failed',
    unknown: 'Unknown',
    skipped: 'Not sent',
  },
  itemHint: {
    planned: 'Not sent to WeCom yet.',
    sent: 'The request has left; no answer so far.',
    accepted: 'WeCom did not refuse. It is done once the new owner has been read back.',
    verified: 'The new owner was read back.',
    failed: 'WeCom refused, or the owner did not change as it should have.',
    unknown: 'No answer came to the request. Reading the owner will tell; it is not sent again.',
    skipped: 'Left out by the check or by cancelling; never sent.',
  },
  reason,
  doubt,
  refusal,
  wizard,
  import: importing,
  ...planWords,
  ...sheetWords,
};
