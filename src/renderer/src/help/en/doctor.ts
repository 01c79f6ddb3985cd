import { CLOCK_TOLERANCE } from '@shared/domain/doctor';
import { type HelpPage, link, rule, steps, text } from '../page';

export const doctor: HelpPage = {
  purpose:
    'The doctor checks a connection from its credentials to its permissions, stops where it does not get through, and says who can mend it and where. Its result holds no secret and no token and can be sent to IT.',
  blocks: [
    steps(
      'Examine a connection',
      'Choose "Examine" under "Connections".',
      'Read the verdict at the top and mend what it names first.',
      'Then choose "Examine again".',
    ),
    steps(
      'When the trusted IP is in the way',
      'Follow the steps that the doctor shows with the address that was refused.',
      'Where IT keeps the console, copy the letter to them, in Chinese or English.',
      'Where the address changes often, set a proxy with a fixed one.',
    ),
    text(
      'What it does not do',
      'It writes nothing. A secret that is known to be wrong is not sent again, because repeating it bans the address.',
    ),
    text(
      'The clock',
      `A clock that is more than ${CLOCK_TOLERANCE} seconds off is pointed out: days of statistics, the life of tokens and the signature of Sobot depend on it.`,
    ),
    rule(
      '60020: the address that called is not among the trusted IPs; once added it counts after about a minute.',
      'wecom/90313',
      'wecom/90664',
    ),
    rule(
      'Calls that need no permission are held to the trusted IPs as well, so the doctor uses one to tell trouble with the address from trouble with permissions.',
      'wecom/92520',
    ),
    rule(
      '48002: the app may not call this API. 60011 and 60030: members outside its visible range.',
      'wecom/90313',
    ),
    rule('A wrong secret used many times bans the address for an hour (45009).', 'wecom/90313'),
    link('connectWecom'),
    link('network'),
  ],
};
