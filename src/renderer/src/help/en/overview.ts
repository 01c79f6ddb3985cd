import { groupsByOwner } from '@shared/domain/datasets/wecom-groups';
import { type HelpPage, link, rule, steps, text } from '../page';

export const overview: HelpPage = {
  purpose:
    'The overview answers what matters in the morning: whether groups lost their owner, how fresh the data is, and whether something needs to be done. Beside each stands the button that does it.',
  blocks: [
    steps(
      'The first time',
      'Choose "Sync customer groups". The first sync reads the details of every group, which takes a while with many of them.',
      'Groups that were read can be browsed at once; a sync can be paused, and goes on where it stopped.',
      'Afterwards the groups of people who left are listed on this screen.',
    ),
    steps(
      'Hand over the groups of somebody who left',
      'Look at "Time left" and begin with those who have the fewest days.',
      'Choose "Hand over", which opens the groups of this person only.',
      'Select the groups, then whoever takes them.',
    ),
    text(
      'Where the next step comes from',
      'The app names one thing, by weight: transfers whose result is unknown, then groups of leavers, groups without details, a missing secret, and data that is old.',
    ),
    rule(
      'The groups of a leaver can be assigned within a year after the leaving only, and the person must have logged in to WeCom within the year before it.',
      'wecom/92127',
    ),
    rule(
      `Statistics of groups and of customer service are kept for ${groupsByOwner.window.keptDays} days and cannot be read later, so the overview warns of gaps.`,
      'wecom/92133',
      'wecom/95489',
    ),
    link('orphans'),
    link('groups'),
    link('statistics'),
  ],
};
