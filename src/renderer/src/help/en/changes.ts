import { type HelpPage, link, rule, steps, text } from '../page';

export const changes: HelpPage = {
  purpose:
    'Compares any two full syncs: which groups are new, gone, renamed or have another owner, and how their members changed in number. Owners changed by this app are kept apart from those changed in other ways.',
  blocks: [
    steps(
      'See what changed since the last sync',
      'Choose "Last sync".',
      'Keep what matters with the kinds above the grid, such as owners changed in other ways.',
      'Open a row to see before and after, or export the whole table.',
    ),
    steps(
      'Compare two earlier ones',
      'Choose "Any two" and pick the two syncs.',
      'What lies between is folded: a group that changed and changed back did not change.',
    ),
    text(
      'Why there may be nothing here',
      'A comparison needs two full syncs; a sync of the lists only does not count. Every full sync leaves something to compare with.',
    ),
    rule(
      'Changes made through the API are not announced by WeCom and show only when groups are read again, so the app compares at every sync.',
      'wecom/92130',
    ),
    rule(
      'A change on a phone or in the console is also known only after the next reading, so the time shown is that of the sync, not of the change.',
      'wecom/92122',
    ),
    link('groups'),
    link('jobs'),
  ],
};
