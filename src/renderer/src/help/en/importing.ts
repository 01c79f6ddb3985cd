import { IMPORT_LINES } from '@shared/domain/limits';
import { type HelpPage, counted, link, rule, steps, text } from '../page';

export const importing: HelpPage = {
  purpose:
    'With a list of groups at hand nothing has to be looked for: paste or read it, and the app finds the group of each line. Only groups that were settled go on to be handed over; looking sends nothing.',
  blocks: [
    steps(
      'From a list to a transfer',
      'Paste a column of chat ids or names, or choose or drop a CSV or XLSX file and say which column it is.',
      'Choose "Find groups". Chat ids and names that exist once are settled by themselves.',
      'Settle the rest: choose among groups of one name, rewrite what was not found, drop what is not wanted.',
      'Choose "Hand over these … groups", and go on with the takers.',
    ),
    text(
      'Why a group is not found',
      'Only what is on this computer is searched. Sync when a group is new; a group whose owner is outside the visible range of the app cannot be synced either.',
    ),
    text('Names', 'WeCom lets several groups have one name, so a person has to choose among them.'),
    text(
      'How long a list',
      `At most ${counted(IMPORT_LINES)} lines at once; take the rest in further imports.`,
    ),
    rule(
      'Chat ids are given out by WeCom; a provider sees other ids than the corp itself. Use ids that a self-built app of the corp has read.',
      'wecom/92109',
    ),
    link('wizard'),
    link('groups'),
  ],
};
