import { type HelpPage, link, rule, steps, text } from '../page';

export const connectWshoto: HelpPage = {
  purpose:
    "Connecting wshoto needs a developer's appid and app_secret. The connection reads statistics only and writes nothing to wshoto.",
  blocks: [
    steps(
      'What to enter',
      "Ask wshoto's staff for appid and app_secret.",
      'Enter them and leave the address as it is, unless a gateway of the company stands before it.',
      'Choose "Test", save, and start the archive under "Statistics".',
    ),
    text(
      'Not the personal APP KEY',
      'The APP KEY shown to a person in wshoto is another kind of credential and cannot be used for statistics here.',
    ),
    rule(
      'A token usually lasts 7,200 seconds, and fetching it again within that time gives the same one; fetching often is blocked, at a number that is not published.',
      'wshoto/access_token',
    ),
    rule(
      'Wshoto may end a token early; the app fetches one more and tries a reading once again.',
      'wshoto/access_token',
    ),
    rule('Statistics reach up to yesterday, three months at a time.', 'wshoto/customerGroupAnalyzeByTagPage'),
    link('wshotoStatistics'),
    link('doctor'),
  ],
};
