import {
  ADOPT_LIMIT,
  GROUP_CAPACITY,
  JOIN_WAY_GROUPS,
  JOIN_WAY_QUOTA,
  REMARK_LIMIT,
  STATE_LIMIT,
} from '@shared/domain/join-way-rules';
import { type HelpPage, counted, link, rule, steps, text } from '../page';

export const joinWays: HelpPage = {
  purpose:
    'A join way is what a customer scans, or presses in a mini program, to enter a group. WeCom has no list of them, so this is their only register: QR codes, linked groups and every version stay on this computer.',
  blocks: [
    steps(
      'Adopt join ways that exist',
      'Find their config ids in the log or table of the program that made them.',
      'Choose "Adopt by id" and paste them all.',
      'The app reads each and fetches its QR code; a later refresh finds changes.',
    ),
    steps(
      'Create or change one',
      'Choose "New", link groups, and write a remark that can be recognised and a channel of its own.',
      'Before a change, what WeCom holds now is read and compared line by line; then it is overwritten.',
      'When groups are nearly full, link groups with room, or let WeCom create groups by itself.',
    ),
    steps(
      'Do not lose the register',
      'Choose "Export the vault" and keep the file elsewhere.',
      '"Import a vault" takes it in on another computer and overwrites nothing that is there.',
    ),
    rule(
      `A join way links 1 to ${JOIN_WAY_GROUPS} groups; more are refused (41091).`,
      'wecom/92229',
      'wecom/90313',
    ),
    rule(`A corp can have ${counted(JOIN_WAY_QUOTA)}, together with its contact ways.`, 'wecom/92229'),
    rule(
      `A remark has ${REMARK_LIMIT} characters at most and is cut beyond that; the channel (state) has ${STATE_LIMIT}.`,
      'wecom/92229',
    ),
    rule(
      'A change replaces the whole of a join way; there is no way to change one field only.',
      'wecom/92229',
    ),
    rule(
      'An app can read and change only the join ways that it made; a config id that is lost cannot be found again.',
      'wecom/92229',
    ),
    rule(
      'By which code somebody joined is told with the members of the group, and only where a channel (state) was set.',
      'wecom/92229',
      'wecom/92122',
    ),
    text(
      'How much fits',
      `A customer group holds ${GROUP_CAPACITY} members. When all linked groups are full, a code leads nowhere. Up to ${counted(ADOPT_LIMIT)} config ids can be adopted at once.`,
    ),
    link('groups'),
    link('backups'),
  ],
};
