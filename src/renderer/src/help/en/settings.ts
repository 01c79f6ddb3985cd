import { DAILY_LIMIT, TYPED_CONFIRMATION_ABOVE } from '@shared/domain/limits';
import { type HelpPage, link, rule, steps, text } from '../page';

export const settings: HelpPage = {
  purpose:
    'Settings come in parts: look, transfers, network, background, backups, member details, updates, support and about. A change counts at once and needs no saving.',
  blocks: [
    steps(
      'Be more careful with transfers',
      `Enter a number under "Type the number to confirm" (${TYPED_CONFIRMATION_ABOVE} unless changed). Above it, the number of groups has to be typed to start.`,
      'Leave "How the 300 a day are counted" at the strict reading.',
    ),
    steps(
      'Keep less personal data',
      'Enter days under "Keep details of members": names and accounts are erased of groups that were not read again for so long. Groups that are synced do not come to it.',
      'Choose "Erase personal data" to do so now. Groups, numbers and statistics stay.',
    ),
    steps(
      'When something is wrong',
      'Choose "Export the logs" for one file that is masked once more.',
      'Or copy the versions, and send both to support.',
    ),
    text(
      'Settings decided by IT',
      'With a policy file IT can fix or hide settings, let every connection only read, and turn updates off. These cannot be changed here.',
    ),
    rule(
      `The limit of ${DAILY_LIMIT} a day can be read as one for each old owner, or for each pair of old and new owner. The first is what the app assumes, because it is not refused.`,
      'wecom/92127',
      'wecom/95703',
    ),
    link('network'),
    link('backups'),
    link('updates'),
  ],
};
