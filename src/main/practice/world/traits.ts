/**
 * What is special about a few groups, made so that every published code of the transfer family can be
 * met. The number is the code (D:90313) that a transfer of the group answers.
 */
export const TRAIT_CODES = {
  /** Full, with 99 WeChat members: needs a confirmation in the client. */
  full: 90503,
  notWecom: 90509,
  corpInactive: 90510,
  foreign: 92002,
  /** Dismissed a moment ago: still listed, but neither readable nor transferable. */
  dismissed: 49008,
  /** A chat that is not a customer group. No list shows it. */
  notCustomer: 90501,
  /** Already in inheritance when the world began, and never getting through. */
  stuck: 90507,
  /** Inherited before the world began; its new owner is in service. */
  inherited: 90508,
  /** Moved twice on the phone within the last 90 days, which no client can know. */
  movedTwice: 40128,
} as const;
export type Trait = keyof typeof TRAIT_CODES;

/** Groups of the large leaver. */
export const LEAVER_TRAITS: readonly Trait[] = [
  'full',
  'full',
  'full',
  'notWecom',
  'notWecom',
  'corpInactive',
  'foreign',
  'foreign',
  'dismissed',
  'dismissed',
  'stuck',
  'stuck',
  'stuck',
];
/** Groups of members in service. */
export const MEMBER_TRAITS: readonly Trait[] = [
  'full',
  'notWecom',
  'corpInactive',
  'foreign',
  'dismissed',
  'inherited',
  'inherited',
  'inherited',
  'movedTwice',
  'movedTwice',
];
/** How many chats exist that are no customer groups, and how many groups have an invisible owner. */
export const UNLISTED = { notCustomer: 6, hiddenOwner: 6 } as const;
