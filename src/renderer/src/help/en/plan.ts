import { DAILY_LIMIT, ONJOB_LIMIT, ONJOB_WINDOW_DAYS } from '@shared/domain/limits';
import { type HelpPage, link, rule, steps, text } from '../page';

export const plan: HelpPage = {
  purpose:
    'Everything about one plan: how each group stands, why it failed, and who was read as its owner. After WeCom accepted a group the app goes on reading it, and it is done when the new owner was read.',
  blocks: [
    steps(
      'Deal with failed groups',
      'Look at the causes; beside each stands what to do.',
      'Do that first, such as removing a member on a phone or choosing another taker.',
      'Choose "Hand … groups over again": a new plan is made and checked first.',
    ),
    steps(
      'Stop or cancel',
      '"Pause" stops sending and checking, "Resume" goes on.',
      '"Stop after this batch" sends nothing new and goes on checking what was sent.',
      '"Cancel the rest" leaves out what was not sent; what was sent cannot be taken back.',
    ),
    steps(
      'Report the result',
      '"Handover sheet" is a page for HR and the new owner, to be printed.',
      'Or export CSV or Excel: a row for each group, with the code and the words of WeCom.',
    ),
    text(
      'What unknown means',
      'A request was sent and no answer came. It is not sent again: the owner is read instead. If it changed, it worked; if not, it is read again later.',
    ),
    rule(
      'The answer lists the groups that failed; a group not listed has not necessarily changed hands. Inheriting goes on in the background, and WeCom does not publish how long it takes.',
      'wecom/92127',
      'wecom/95703',
    ),
    rule(
      '90507 says that a group is being inherited, so wait; 90508 that it was inherited before; 90504 that the taker owned it all along. None of them is to be sent again.',
      'wecom/90313',
    ),
    rule(
      '90503: the group is full and needs somebody with a phone. 49008: it was dismissed. 40050: its chat id does not exist or cannot be read.',
      'wecom/90313',
    ),
    rule(
      'Assigning to one member twice at the same time is refused (45035), so the app sends one request after the other.',
      'wecom/90313',
    ),
    rule(
      `${DAILY_LIMIT} a day, and ${ONJOB_LIMIT} times in ${ONJOB_WINDOW_DAYS} days for each group in service; giving back goes the in-service way and spends one of them.`,
      'wecom/92127',
      'wecom/95703',
    ),
    link('wizard'),
    link('transfers'),
  ],
};
