import { ONJOB_LIMIT, ONJOB_WINDOW_DAYS } from '@shared/domain/limits';
import { type HelpPage, link, rule, steps, text } from '../page';

export const groups: HelpPage = {
  purpose:
    'All customer groups of the corp, kept on this computer so that they can be looked up offline. Search, filter and select, then hand groups over, export them, or open one to see its members and its history.',
  blocks: [
    steps(
      'Find the groups to hand over',
      'Type the name of a group or owner, pinyin or a chat id into the search; or narrow by state, owner, members and day of creation under "Filters".',
      'Tick groups one by one, or all that match in the header.',
      'Choose "Hand over" and whoever takes them.',
    ),
    steps(
      'Bring the data up to date',
      '"Sync" reads the lists and the details of every group.',
      'For states and new groups only, choose "Lists only" beside the button; it is faster.',
      'The grid does not move while it is being read: it says when there is something newer.',
    ),
    steps(
      'Keep a view',
      'Set columns, sorting and filters as they are needed.',
      'Save them under "Views" to come back by one click; a view can be the one that the grid opens with, or be copied as JSON for a colleague.',
    ),
    text(
      'The four states of a group',
      'Normal: the owner is in service. Waiting: the owner left and nothing was assigned. Inheriting: it was assigned and WeCom is working on it. Inherited: that is done.',
    ),
    rule(
      'A group can be read when its owner is in the visible range of the app and in the usage range of customer contact. Where groups are missing, look at these two ranges first.',
      'wecom/92120',
      'wecom/92109',
    ),
    rule(
      'Groups whose owner left can be read only by asking for that owner; the app asks for every owner that it remembers and for everybody on the list of leavers.',
      'wecom/92120',
      'wecom/92124',
    ),
    rule(
      'WeCom tells how a member joined (direct invitation, invitation link, QR code), and who invited only when that is a member of the corp.',
      'wecom/92122',
    ),
    rule(
      `Each group of a member in service can be transferred ${ONJOB_LIMIT} times in ${ONJOB_WINDOW_DAYS} days at most. The app counts what it did itself; what was done elsewhere it cannot see.`,
      'wecom/95703',
    ),
    link('wizard'),
    link('orphans'),
    link('changes'),
  ],
};
