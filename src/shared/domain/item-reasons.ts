/** Why an item will not be sent, or why it counts as failed without a vendor code. */
export const ITEM_REASONS = [
  'gone',
  'never-loaded',
  'taker-is-owner',
  'taker-not-follow-user',
  'taker-left',
  'taker-not-found',
  /** A plan sent it, and it may still change. */
  'in-progress',
  /** A started plan holds it and has not sent it yet. */
  'planned-elsewhere',
  /** Another plan took it over from this one. */
  'taken-over',
  'inheriting',
  'daily-limit',
  'onjob-limit',
  /** Refused in an earlier plan with a code that no second try can change. */
  'refused-before',
  /** A reverse plan cannot give a group back to somebody who left. */
  'old-owner-left',
  /** Not with the owner any more from whom the plan was to take it: a way back found that, or the start of a draft. */
  'owner-moved',
  'cancelled',
  'not-applied',
  'unexpected-owner',
  /** Accepted by the vendor, and a day later the former owner still has it, or has it again. */
  'still-old-owner',
  'whole-call',
] as const;
