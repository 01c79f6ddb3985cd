import { type HelpPage, link, rule, steps, text } from '../page';

export const audit: HelpPage = {
  purpose:
    'The audit keeps every change: when, at which connection, and what was done. Entries can only be added, and each carries a digest of the one before.',
  blocks: [
    steps(
      'Look something up',
      'Read from the top; the newest stands first.',
      'Look at action and details, such as a transfer that was started, a backup restored, or logs exported.',
    ),
    steps(
      'See that nothing was altered',
      'Choose "Verify the chain".',
      'If it does not hold, clean nothing up: back the data folder up as it is and give it to whoever is in charge of security.',
    ),
    text(
      'What is not in it',
      'No secrets, tokens or messages of customers. Reading and browsing are no changes and are not kept here either.',
    ),
    rule(
      'WeCom does not announce changes made through the API, so these entries are the record of what this app did.',
      'wecom/92130',
    ),
    link('transfers'),
    link('backups'),
  ],
};
