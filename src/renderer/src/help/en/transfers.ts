import { BATCH_LIMIT, DAILY_LIMIT } from '@shared/domain/limits';
import { type HelpPage, link, rule, steps, text } from '../page';

export const transfers: HelpPage = {
  purpose:
    'All transfer plans: drafts, those under way, and those that are done. Each keeps for every group whether it was sent, what WeCom answered, and who was read as its owner.',
  blocks: [
    steps(
      'Make a plan',
      'Select groups under "Groups" and choose "Hand over".',
      'Or choose "Import" and find them by a column of names or chat ids.',
      'Choose whoever takes them, check, and start.',
    ),
    steps(
      'Go on',
      'A draft is checked again when it is continued, because quotas and owners may have changed.',
      'A plan of several days goes on by itself while the app is open, and announces it first.',
      'Open a plan to see why groups failed and what to do.',
    ),
    text(
      'Closing the app does no harm',
      'Before anything is sent, what is about to be done is on disk. Whatever got no answer counts as unknown and is settled by reading the owner, never by sending again.',
    ),
    rule(
      `At most ${DAILY_LIMIT} groups of one owner a day can be assigned to new owners, and a call takes ${BATCH_LIMIT} groups at most. The app shares them out over the days.`,
      'wecom/92127',
      'wecom/95703',
    ),
    rule(
      'WeCom has no call that tells the result of assigning groups, and accepting one is not the same as a changed owner, so the app reads the owner of every group again.',
      'wecom/92127',
      'wecom/92122',
    ),
    link('wizard'),
    link('plan'),
    link('importing'),
    link('audit'),
  ],
};
