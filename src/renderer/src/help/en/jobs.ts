import { type HelpPage, link, rule, steps, text } from '../page';

export const jobs: HelpPage = {
  purpose:
    'Whatever takes time is a job: syncs, transfers, the archive, downloads, exports. Here is how far they are and what they wait for, and what became of earlier ones.',
  blocks: [
    steps(
      'See what a job waits for',
      'Read its line: a limit of calls, no network, or WeCom at work.',
      'Most waiting ends by itself and needs nothing.',
      'Pause a job to make way for another, and resume it later.',
    ),
    steps(
      'Cancel a job',
      'Cancel it, and read what stays.',
      'Data that was read and groups that were sent remain; what was sent cannot be taken back.',
    ),
    text(
      'When the app is closed',
      'A job remembers where it was. It goes on at the next start, neither from the beginning nor sending anything twice.',
    ),
    rule(
      'A corp can call one API 10,000 times a minute and 150,000 times an hour; beyond that comes 45009. A limit by the minute blocks for 60 seconds, by the hour for 60 minutes, by the day until the day ends.',
      'wecom/90312',
      'wecom/90313',
    ),
    rule(
      'Too many calls at the same time answer 45033, with a number that is not published; the app slows down.',
      'wecom/90313',
    ),
    rule('When a vendor is busy (-1), a call may be tried again up to 3 times.', 'wecom/90313'),
    rule('Sobot takes 1,000 calls a minute, then answers 210017.', 'sobot/3.3'),
    link('transfers'),
    link('statistics'),
  ],
};
