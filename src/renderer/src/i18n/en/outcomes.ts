import type { Translation } from '../shape';
import type * as chinese from '../zh-CN/outcomes';

export const reason: Translation<typeof chinese.reason> = {
  gone: {
    text: 'The group is gone',
    fix: 'The last sync did not see it; it may have been dissolved. Sync and try again.',
  },
  'never-loaded': {
    text: 'The owner is not known',
    fix: 'The details of this group were never read. Sync first, then hand it over.',
  },
  'taker-is-owner': { text: 'The taker already owns it', fix: 'Nothing to hand over.' },
  'taker-not-follow-user': {
    text: 'The taker is not in customer contact scope',
    fix: 'Add the taker in the console under Customer contact › Permissions › Scope, or choose another taker.',
  },
  'taker-left': { text: 'The taker has left', fix: 'Leavers cannot take groups. Choose another taker.' },
  'taker-not-found': {
    text: 'WeCom cannot find the taker',
    fix: 'The userid may be deleted or outside the range of the app. Check it, add it to the range, or choose another taker.',
  },
  'in-progress': {
    text: 'Already sent by another plan',
    fix: 'Its outcome is still open. Wait until that plan knows, then decide.',
  },
  'planned-elsewhere': {
    text: 'Waiting in another plan',
    fix: 'It has not been sent there. Move it into this plan, or leave it to that one.',
  },
  'taken-over': { text: 'Moved to another plan', fix: 'That plan sends it; nothing to do here.' },
  inheriting: {
    text: 'WeCom is handing this group over already',
    fix: 'Wait for that to finish, then sync.',
  },
  'daily-limit': {
    text: "Beyond the owner's quota of that day",
    fix: 'At most 300 groups of one owner a day (counted from midnight in Shanghai). Hand these over another day.',
  },
  'onjob-limit': {
    text: 'No in-service handover left',
    fix: 'A group can be handed over in service twice in 90 days. The day on which one returns stands beside each group.',
  },
  'refused-before': {
    text: 'WeCom refused this group for good',
    fix: 'Trying again cannot succeed, such as when it is no customer group of this corp any more. The earlier plan tells more.',
  },
  'old-owner-left': {
    text: 'The former owner has left',
    fix: 'It cannot be handed back. Make a new plan with another taker if needed.',
  },
  'owner-moved': {
    text: 'The owner has changed again',
    fix: 'It is no longer with the person from whom this plan was to take it, so it was left there. Make a new plan if needed.',
  },
  cancelled: { text: 'The plan was cancelled', fix: 'It was not sent. Make a new plan when it is needed.' },
  'not-applied': {
    text: 'It did not take effect',
    fix: 'Several readings still found the former owner. It can be handed over again.',
  },
  'unexpected-owner': {
    text: 'Somebody else owns it now',
    fix: 'The owner is neither the former one nor the taker; someone may have acted elsewhere.',
  },
  'still-old-owner': {
    text: 'Accepted, yet a day later the former owner has it',
    fix: 'It did not take effect, or somebody gave it back. Ask, then hand it over again; in service that spends another transfer.',
  },
  'whole-call': {
    text: 'The whole call was refused',
    fix: 'Solve what the code says, then hand these groups over again.',
  },
};

export const doubt: Translation<typeof chinese.doubt> = {
  'owner-past-year': {
    text: 'The owner left more than a year ago',
    fix: 'WeCom promises leaver handover for one year only. They are sent all the same; what is refused can only be settled by phone, by the owner or an admin of the group.',
  },
  'leave-date-unknown': {
    text: 'When the owner left is not known',
    fix: 'WeCom refuses after more than a year. They are sent all the same; the date is only in the list of leavers, which names those who left customers behind. Where the app may not read it yet, grant that and sync.',
  },
  'last-onjob-transfer': {
    text: 'Spends the last in-service handover',
    fix: 'A group can be handed over in service twice in 90 days. After this, these wait until the first of the two is 90 days old.',
  },
};

export const refusal: Translation<typeof chinese.refusal> = {
  left: { text: 'Has left and cannot take groups', fix: 'Choose another taker.' },
  'not-found': {
    text: 'WeCom does not find this userid',
    fix: 'It may be deleted or outside the range of the app. Check it, or choose another taker.',
  },
  'not-follow-user': {
    text: 'Not in customer contact scope',
    fix: 'Add this person in the console under Customer contact › Permissions › Scope and check again, or choose another taker.',
  },
};
