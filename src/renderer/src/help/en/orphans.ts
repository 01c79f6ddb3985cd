import { type HelpPage, link, rule, steps, text } from '../page';

export const orphans: HelpPage = {
  purpose:
    'Groups whose owner is gone and which nobody has taken yet. They are listed by the person who left, with the days that remain to inherit them, including people whom no list of WeCom names.',
  blocks: [
    steps(
      'Hand over what somebody left behind',
      'Choose the person at the left; only those groups remain at the right.',
      'Choose "Hand over these … groups", then whoever takes them, and check.',
      'Every result is verified and can be followed under "Transfers".',
    ),
    steps(
      'Find people who were missed',
      'Run a full sync first: the app checks of every owner whether the person is still there.',
      'Look at those marked "no longer visible": they may have left, or have been taken out of the visible range.',
      'Look them up in the console of WeCom before handing anything over.',
    ),
    text(
      'Deadlines marked as an estimate',
      'Where the day of leaving is not known, the app counts from the last time the person was seen in service. The real deadline may be later, never earlier.',
    ),
    rule(
      'A year after somebody left, WeCom refuses to assign the groups; the person must also have logged in within the year before leaving.',
      'wecom/92127',
    ),
    rule(
      'A line of the list of leavers to be assigned is a customer, so whoever left with groups and no customers is not on it.',
      'wecom/92124',
    ),
    rule(
      'An account that cannot be found may have left, or may only be outside the visible range of the app; code 60111 alone does not tell.',
      'wecom/90196',
      'wecom/90313',
    ),
    link('wizard'),
    link('people'),
  ],
};
