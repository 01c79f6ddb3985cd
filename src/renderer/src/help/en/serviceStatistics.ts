import { kfAccounts } from '@shared/domain/datasets/wecom-kf';
import { type HelpPage, link, rule, steps, text } from '../page';

export const serviceStatistics: HelpPage = {
  purpose:
    "WeCom's customer service has two statistics: by account, and by servicer. For a day without data WeCom gives no figures, and cells stay empty instead of holding a zero.",
  blocks: [
    steps(
      'The first time',
      'In the console, under customer service, add the app to those that may call its API; this list is not that of customer contact.',
      'Put the servicers into the visible range of the app.',
      'See in the doctor that "WeCom customer service" is available, then choose "Start the archive".',
    ),
    steps(
      'Look at one servicer',
      'Choose the dataset "Customer service by servicer".',
      'Choose people of an account and compare sessions, replies and satisfaction.',
    ),
    text(
      'What does not add up',
      'Customers are distinct people and cannot be added up over days; replies, satisfaction and first responses are rates or averages whose weights are not given.',
    ),
    rule(
      `A question spans ${kfAccounts.window.maxDays} days at most, and the earliest is ${kfAccounts.window.keptDays} days ago.`,
      'wecom/95489',
      'wecom/95490',
    ),
    rule(
      `A day is available on the next one, best after ${kfAccounts.window.readyHour} in the morning.`,
      'wecom/95489',
      'wecom/95490',
    ),
    rule(
      'For accounts whose sessions are managed through the API or by others there is nothing before 11 March 2022.',
      'wecom/95489',
      'wecom/95490',
    ),
    rule(
      'The app must be among those that may call the API of customer service; servicers outside its visible range are refused (60030), and so are accounts that were not granted to it (48007).',
      'wecom/94638',
      'wecom/90313',
    ),
    rule(
      'Since 1 December 2023 new corps cannot use the secret of the system app of customer service and need a self-built app.',
      'wecom/95489',
    ),
    rule('A rate that cannot be computed for a day is left out.', 'wecom/95490'),
    link('statistics'),
    link('connectWecom'),
  ],
};
