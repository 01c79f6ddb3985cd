import { FILE_DAYS } from '@shared/domain/offline-files';
import { type HelpPage, link, rule, steps, text } from '../page';

export const sobotFiles: HelpPage = {
  purpose:
    'Sobot packs the raw data of each day; here it is downloaded by day and kind into a folder of your choice. A download is a job that goes on after an interruption, and every file has its result.',
  blocks: [
    steps(
      'Download',
      'Choose days and kinds.',
      'Choose "Choose a folder and download".',
      'See the result of each file in the list, and open its folder from there.',
    ),
    steps(
      'When there is no file',
      'Look at the day first: the file of a day is made in the night after it.',
      'Where there never is one, Sobot has not enabled the export for the company; ask its account manager.',
      'For a file that failed choose "Download again".',
    ),
    text(
      'What is inside',
      'Raw visits, sessions, ratings, messages, customers and tickets. They hold personal data of customers, so keep them in a safe place.',
    ),
    rule(
      'A request gives one kind of one day; there are six: visits, sessions, ratings, messages, customers, tickets.',
      'sobot/2.9',
    ),
    rule('Sobot has to enable the export first, otherwise there is no data.', 'sobot/2.9'),
    rule(
      'Sobot answers an address to download from; the app does not send the token there.',
      'sobot/2.9',
      'sobot/1',
    ),
    text('How many days at once', `At most ${FILE_DAYS}, up to yesterday.`),
    link('sobotStatistics'),
    link('jobs'),
  ],
};
