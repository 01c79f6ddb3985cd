import { wshotoTags } from '@shared/domain/datasets/wshoto';
import { type HelpPage, link, rule, steps, text } from '../page';

export const wshotoStatistics: HelpPage = {
  purpose:
    'Wshoto gives group customers and how many stay, by tag and day. A group may carry several tags, so tags do not add up.',
  blocks: [
    steps(
      'Read all tags',
      'Choose "Start the archive": the app names no tags and reads all that wshoto gives.',
      'For a tag that is missing, choose "Add tag ids" and paste its id.',
      'A tag that is renamed keeps its id, and its history stays together.',
    ),
    steps(
      'See who stays',
      'Choose a tag and look at those who stayed 24 hours, 7, 15 and 30 days.',
      'Rates are shown as wshoto gives them; the app does not compute them again.',
    ),
    text(
      'What is not written anywhere',
      'Wshoto says neither how long statistics are kept nor how many calls it takes. The app sends one request at a time and slows down when told to.',
    ),
    rule(
      `Start and end are three months apart at most; the app asks for ${wshotoTags.window.maxDays} days at most, which short months do not exceed.`,
      'wshoto/customerGroupAnalyzeByTagPage',
    ),
    rule('Data comes a day later, up to yesterday.', 'wshoto/customerGroupAnalyzeByTagPage'),
    rule(
      'A page has 100 rows at most, one for each tag and day, so many tags make many pages.',
      'wshoto/customerGroupAnalyzeByTagPage',
    ),
    rule(
      'Shares of those who stay are fractions from 0 to 1: 0.95 is 95%.',
      'wshoto/customerGroupAnalyzeByTagPage',
    ),
    link('statistics'),
    link('connectWshoto'),
  ],
};
