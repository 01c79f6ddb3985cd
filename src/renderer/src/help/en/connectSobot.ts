import { type HelpPage, link, rule, steps } from '../page';

export const connectSobot: HelpPage = {
  purpose:
    'Connecting Sobot needs an appid and an app_key from its after-sales staff, or a token that the company already has. The address must be that of the environment the appid was made for.',
  blocks: [
    steps(
      'What to enter',
      'Choose the address: Aliyun, Tencent Cloud, Singapore or North America, as when the appid was applied for.',
      'Enter appid and app_key; to leave other systems alone, paste a token instead.',
      'Choose "Test". The first time it fetches a new token.',
    ),
    steps(
      'When other systems of the company use Sobot',
      'Ask Sobot for an appid of its own, so that they do not meet.',
      'Where that is not possible, paste the token that the other system fetched, and a new one when it ends.',
    ),
    rule(
      'A token lasts 24 hours; each time one is fetched it is a new one and the time starts again, whether or not the old one was still good.',
      'sobot/1',
      'sobot/2.1',
    ),
    rule(
      'All APIs share one token, and fetching one for each easily ends the others. The app keeps it in the keychain and uses it until it ends.',
      'sobot/1',
    ),
    rule(
      'The signature is the MD5 of appid, time in seconds and app_key in a row; with a wrong clock it is refused (910003).',
      'sobot/2.1',
      'sobot/3.2',
    ),
    rule(
      '910001 and 910002: the token is empty or has ended. 910004: no API is configured for the company, mostly because of a wrong appid or environment.',
      'sobot/3.2',
    ),
    link('sobotStatistics'),
    link('sobotOrders'),
    link('doctor'),
  ],
};
