import { groupsByOwner } from '@shared/domain/datasets/wecom-groups';
import { type HelpPage, link, rule, steps, text } from '../page';

export const groupStatistics: HelpPage = {
  purpose:
    'WeCom gives groups, members and messages of each owner by day. The archive reads one day after the other, so that every owner has a row for each day and they can be combined freely.',
  blocks: [
    steps(
      'Look at one owner',
      'Choose the dataset "Groups by owner", then the owner.',
      'Look at new groups and new members by day; for totals the last day counts.',
    ),
    steps(
      "Get WeCom's own sums",
      'Choose "Groups by day" for the sum of the chosen owners on each day.',
      'Choose "Groups by owner (range)" for its own arithmetic and order over a range.',
    ),
    text(
      'What adds up',
      'New groups and new members can be added up. Everything else is a total as of the day, and the last day stands for a range.',
    ),
    rule(
      `The earliest is ${groupsByOwner.window.keptDays} days ago, the latest is yesterday.`,
      'wecom/92133',
    ),
    rule(
      `A question spans ${groupsByOwner.window.maxDays} days at most; the app splits longer ranges.`,
      'wecom/92133',
    ),
    rule(
      'A question names 100 owners at most; where the visible range of the app exceeds 1,000 people and no owners are named, WeCom refuses it (81017). The app always names them in portions.',
      'wecom/92133',
      'wecom/90313',
    ),
    rule(
      `Days begin at midnight in Beijing. When yesterday is ready is not documented; the app asks from ${groupsByOwner.window.readyHour} in the morning on and asks again where it was not.`,
      'wecom/92133',
    ),
    rule(
      'Migrated groups exist for corps in education and training only and are empty for all others.',
      'wecom/92133',
    ),
    link('statistics'),
    link('serviceStatistics'),
  ],
};
