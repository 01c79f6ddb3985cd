import { type HelpPage, link, rule, steps } from '../page';

export const connectWecom: HelpPage = {
  purpose:
    'Connecting WeCom needs a self-built app: the corp id, its secret, and a few permissions in the console. Each one that is missing takes a part of the app away; the doctor names them one by one.',
  blocks: [
    steps(
      'What to enter',
      'Corp id: console → my corp → corp information, at the bottom of the page.',
      'Secret: console → apps → the self-built app; it is shown on a phone.',
      'Proxy: only where the company asks for one, or to have a fixed address.',
    ),
    steps(
      'What to grant in the console',
      'The visible range of the app holds all owners, takers and servicers.',
      'Customer contact → permissions: the usage range holds these members, and the app is among those that may call the API.',
      'For statistics of customer service: customer service → API, add the app there as well.',
      'App → trusted IPs: add the public address of this computer; it counts after about a minute.',
    ),
    rule(
      'Self-built apps made after 20:00 on 20 June 2022 need trusted IPs, and only these can call; otherwise the answer is 60020, which names the address that was refused.',
      'wecom/90664',
      'wecom/90313',
    ),
    rule(
      'A trusted IP must belong to the corp, and that of a provider is refused; it is the public address, and a private one is of no use.',
      'wecom/90313',
      'wecom/90664',
    ),
    rule(
      'Only self-built apps on the list of those that may call the API can use customer contact; all others get 48002.',
      'wecom/92109',
      'wecom/90313',
    ),
    rule(
      'Since 1 December 2023 new corps cannot use the secrets of the system apps of customer contact and customer service and need that of a self-built app.',
      'wecom/92229',
      'wecom/95489',
    ),
    rule(
      'A wrong secret answers 40001, a wrong corp id 40013, a secret of another corp 40091. Repeating it bans the address for an hour.',
      'wecom/90313',
      'wecom/91039',
    ),
    rule(
      'When an app is disabled its token ends (50003); an app that a corp does not use for long may lose its permissions (48006).',
      'wecom/90313',
    ),
    link('doctor'),
    link('network'),
  ],
};
