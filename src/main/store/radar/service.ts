import { addDays, type Day, dayOf, daysBetween } from '@shared/domain/day';
import { LEAVER_YEAR_DAYS } from '@shared/domain/limits';
import type { OrphanLeaver } from '@shared/contract/orphans';
import type { KnownPerson, People } from '../index/people';
import type { PeopleCheck } from '../repositories/orphans';

/**
 * Who is no longer in service, in one place.
 *
 * `left`: the vendor said so, in the list of leavers (D:92124), of the person (D:90196), or by the status of a
 * group (D:92120).
 *
 * `hidden`: was in service once, and the last finished sync met the person nowhere: not among the follow users
 * (D:92571), not in contacts (D:90200), not when asked for by userid. Three things are no sign of it:
 * - never having been seen in service: an owner may always have been outside the app's range;
 * - contacts that could not be read, for somebody who was once found there;
 * - a sync that has only begun: what counts is what the last finished one had read.
 */
export type Service = 'present' | 'left' | 'hidden';

export function serviceOf(person: KnownPerson, check: PeopleCheck | null): Service {
  if (person.state === 'left') return 'left';
  if (check === null || !isUnseen(person, check.readAt)) return 'present';
  return check.contacts || person.departments.length === 0 ? 'hidden' : 'present';
}

/** Whether somebody who was in service once was met nowhere since the follow users were read. */
export function isUnseen({ state, followUser, lastSeenAt }: KnownPerson, readAt: number | null): boolean {
  if (state === 'left' || followUser || readAt === null) return false;
  // People of a ledger that is older than sightings are `active` without one.
  return lastSeenAt === null ? state === 'active' : lastSeenAt < readAt;
}

/** What a sync that ends now could read of people. */
export function peopleCheck(people: People): PeopleCheck {
  const readAt = people.followUsersReadAt;
  const wasMet = ({ followUser, lastSeenAt }: KnownPerson): boolean =>
    !followUser && lastSeenAt !== null && readAt !== null && lastSeenAt >= readAt;
  return { readAt, contacts: people.all.some(wasMet) };
}

type Deadline = Pick<OrphanLeaver, 'leftAt' | 'lastSeenAt' | 'yearFrom' | 'lastDay' | 'daysLeft'>;

/**
 * The end of the vendor's year (D:92127) of somebody who is gone. Who is back under the same userid, with
 * groups that still wait to be inherited, has a year of which nothing is known.
 */
export function deadlineOf(person: KnownPerson, service: Service, today: Day): Deadline {
  const { leftAt, lastSeenAt } = person;
  const from = leftAt ?? (service === 'present' ? null : lastSeenAt);
  if (from === null) return { leftAt, lastSeenAt, yearFrom: null, lastDay: null, daysLeft: null };
  const lastDay = addDays(dayOf(from), LEAVER_YEAR_DAYS);
  const yearFrom = leftAt === null ? 'seen' : 'vendor';
  return { leftAt, lastSeenAt, yearFrom, lastDay, daysLeft: daysBetween(today, lastDay) };
}
