import type { TFunction } from 'i18next';
import type { Person, PersonRow } from '@shared/contract/people';
import { dayOf, type Instant } from '@shared/domain/day';
import type { Tone } from '@renderer/theme/tokens';

/** The texts that this screen draws from. */
export type PeopleT = TFunction<['people', 'common']>;

/** The colour of each state. */
export const STATE_TONES: Readonly<Record<Person['state'], Tone>> = {
  active: 'verified',
  left: 'waiting',
  unknown: 'unknown',
};

/** When the person left, or was last seen in service; null where neither is known. */
export const seenAt = ({ state, leftAt, lastSeenAt }: PersonRow): Instant | null =>
  state === 'left' ? (leftAt ?? lastSeenAt) : lastSeenAt;

/** What is known of when somebody left or was last seen, in words; empty where nothing is. */
export function seenText({ state, leftAt, lastSeenAt }: PersonRow, t: PeopleT): string {
  if (state === 'left' && leftAt !== null) return t('leftOn', { day: dayOf(leftAt) });
  return lastSeenAt === null ? '' : t('seenOn', { day: dayOf(lastSeenAt) });
}
