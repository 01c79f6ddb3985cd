import { ALIAS_LINES } from '@shared/domain/person';
import { type HelpPage, counted, link, rule, steps, text } from '../page';

export const people: HelpPage = {
  purpose:
    'Everybody who ever appeared: in service, left, or known by an account in a group only. A name that was read once is kept, so that leavers can still be recognised.',
  blocks: [
    steps(
      'Look somebody up',
      'Type a name, pinyin, an account or a department.',
      'Open the row to see the groups owned, the plans taken part in, and the last 30 days.',
      'Hand the groups over from there.',
    ),
    steps(
      'Name people without a name',
      'Open the row and choose "Set" beside the alias.',
      'For many, choose "Import aliases" and paste accounts and names in two columns.',
      'Aliases stay on this computer and are never sent to WeCom.',
    ),
    text(
      'Who may own groups',
      'Only people in the usage range of customer contact can own customer groups, and only they can take them.',
    ),
    text('How many at once', `At most ${counted(ALIAS_LINES)} lines.`),
    rule(
      'The app reads members in its visible range only; for people who left, were deleted or are not visible WeCom answers the same code (60111).',
      'wecom/90196',
      'wecom/90313',
    ),
    rule(
      'The list of members with customer contact holds only those in the visible range of the app.',
      'wecom/92571',
    ),
    rule(
      'Apps made after 20:00 on 20 June 2022 get no mobile number, mail address or portrait; Handover needs none of them.',
      'wecom/90196',
    ),
    rule(
      'Names are read by department, and departments outside the visible range cannot be read.',
      'wecom/90200',
      'wecom/95350',
    ),
    link('orphans'),
    link('connectWecom'),
  ],
};
