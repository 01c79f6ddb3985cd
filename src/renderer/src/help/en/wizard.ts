import { DAILY_LIMIT, ONJOB_LIMIT, ONJOB_WINDOW_DAYS, TYPED_CONFIRMATION_ABOVE } from '@shared/domain/limits';
import { type HelpPage, link, rule, steps, text } from '../page';

export const wizard: HelpPage = {
  purpose:
    'Handing over takes two steps: who takes the groups, and a check of what would happen. Nothing is sent to WeCom before the last button.',
  blocks: [
    steps(
      'Hand groups over',
      'Add one or several takers. They must be able to own groups: in the usage range of customer contact, in the visible range of the app, and logged in within a year.',
      'Choose "Check". For each present owner the app shows the way it will go, over how many days, and which groups are not sent and why.',
      'With several takers, share evenly, by groups owned, by members, or by hand.',
      `Confirm and start. Above the number in the settings (${TYPED_CONFIRMATION_ABOVE} unless changed) the number of groups has to be typed.`,
    ),
    steps(
      'Put it aside',
      'Choose "Keep as draft".',
      'Go on later under "Transfers"; it is checked again first.',
    ),
    text(
      'Two ways',
      'Groups whose owner left are inherited: WeCom works on them in the background, so verifying takes a while. Groups whose owner is in service are transferred, usually at once. The app chooses by the state of the owner.',
    ),
    text(
      'What the app cannot see',
      'Quotas are counted from what this app did. What was handed over on a phone, in the console or by another program is not known; where WeCom refuses because of it, the app moves the rest to the next day.',
    ),
    rule(
      `At most ${DAILY_LIMIT} groups of one owner a day; what does not fit goes to the days after.`,
      'wecom/92127',
      'wecom/95703',
    ),
    rule(
      `Each group of a member in service can be transferred ${ONJOB_LIMIT} times within ${ONJOB_WINDOW_DAYS} calendar days; giving one back counts as well.`,
      'wecom/95703',
    ),
    rule(
      'Groups of a leaver have to be assigned within a year after the leaving, and the person must have logged in within the year before it.',
      'wecom/92127',
    ),
    rule(
      'In service, both the old and the new owner must have logged in within a year; for leavers, the new owner must have.',
      'wecom/92127',
      'wecom/95703',
    ),
    rule(
      'The new owner needs customer contact and must be in the visible range of the app.',
      'wecom/95703',
      'wecom/92571',
    ),
    rule(
      'Usual reasons why a group cannot be assigned: the owner has not left but inheriting was asked for (90500), has left but the in-service way was (90502), it is no customer group (90501, 90509), it is full (90503), it is being inherited (90507), or nobody of the corp was active for a year (90510).',
      'wecom/90313',
      'wecom/92127',
      'wecom/95703',
    ),
    link('plan'),
    link('importing'),
    link('orphans'),
  ],
};
