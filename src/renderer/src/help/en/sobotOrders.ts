import { ORDER_LIMIT } from '@shared/domain/order';
import { type HelpPage, counted, link, rule, steps, text } from '../page';

export const sobotOrders: HelpPage = {
  purpose:
    'Tells Sobot about orders of customers, for its statistics of sales by service. This writes: an order that was pushed cannot be taken back or changed, so check first and confirm then.',
  blocks: [
    steps(
      'Push orders',
      'Choose "Enter one", or "Import a table" to read CSV or XLSX.',
      'Check: correct or remove what is wrong, and mind what is repeated.',
      'Choose "Push … orders" and confirm their number.',
    ),
    steps(
      'Deal with orders in doubt',
      'No answer came for them; they may have been written.',
      'Look the order number up at Sobot first.',
      'If it is not there, choose "Put back". The app never pushes it again by itself.',
    ),
    text('How many at once', `At most ${counted(ORDER_LIMIT)}; push the rest afterwards.`),
    rule(
      'Order number and customer id are required and have 32 characters at most; otherwise the answer is 210016.',
      'sobot/2.10',
      'sobot/3.3',
    ),
    rule('A time is written as 2019-09-25 15:49:33; money has two decimals at most.', 'sobot/2.10'),
    rule(
      'What becomes of an order that is pushed twice is not documented; the app warns as if it counted twice.',
      'sobot/2.10',
    ),
    link('sobotStatistics'),
    link('jobs'),
  ],
};
