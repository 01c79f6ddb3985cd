import { DEPARTMENTS, HIDDEN_DEPARTMENT } from './departments';
import { random, type Random } from './random';
import { GIVEN_NAMES, SURNAMES } from './words';

export interface Person {
  readonly userid: string;
  readonly name: string;
  readonly departments: readonly number[];
  /** Configured for customer contact (客户联系), so listed by get_follow_user_list. */
  readonly customerContact: boolean;
  /** Inside the visible range of the app. */
  readonly visible: boolean;
  /** 1 activated, 2 disabled, 4 not activated (D:90196). */
  readonly status: 1 | 2 | 4;
  readonly realNamed: boolean;
  readonly loggedInWithinYear: boolean;
  /** How many customers the person would leave behind; each is a row of get_unassigned_list. */
  readonly customers: number;
}

/** Somebody who had left before the world began, and what share of its groups was left behind. */
interface LeaverPlan {
  readonly daysAgo: number;
  readonly groups: number;
  readonly share: number;
  readonly customers: number;
}

/** The first is the large hand-over; the fourth is in no list of unassigned customers; the fifth left over a year ago. */
export const LEAVERS: readonly LeaverPlan[] = [
  { daysAgo: 12, groups: 720, share: 0.3, customers: 1340 },
  { daysAgo: 40, groups: 96, share: 0.04, customers: 210 },
  { daysAgo: 100, groups: 58, share: 0.025, customers: 96 },
  { daysAgo: 25, groups: 37, share: 0.016, customers: 0 },
  { daysAgo: 400, groups: 21, share: 0.01, customers: 33 },
  { daysAgo: 200, groups: 12, share: 0.005, customers: 18 },
];

/** How many people are out of the app's sight, in the finance department. */
export const HIDDEN_PEOPLE = 6;

const SALT = 11;
const EVERY_NTH_WITHOUT_CONTACT = 8;

/** Members whose groups cannot be handed to them, each for one documented reason (D:92127, D:95703). */
const TROUBLED: Readonly<Record<number, Partial<Person>>> = {
  100: { status: 4 },
  101: { realNamed: false },
  102: { loggedInWithinYear: false },
  104: { status: 2 },
};

/** The members in service first, then the leavers of `LEAVERS`, then the invisible ones. */
export function makePeople(seed: number, members: number): Person[] {
  const dice = random(seed, SALT);
  const taken = new Set<string>();
  const places = DEPARTMENTS.filter((department) => department.visible && department.id !== 1);
  const person = (index: number): Person => {
    const departments = [dice.pick(places).id];
    if (dice.chance(0.08)) departments.push(1);
    return {
      ...newName(dice, taken),
      departments,
      customerContact: index % EVERY_NTH_WITHOUT_CONTACT !== EVERY_NTH_WITHOUT_CONTACT - 1,
      visible: true,
      status: 1,
      realNamed: true,
      loggedInWithinYear: true,
      customers: dice.between(10, 400),
      ...TROUBLED[index],
    };
  };
  const inService = Array.from({ length: members }, (_, index) => person(index));
  const leavers = LEAVERS.map(({ customers }) => ({ ...person(0), customers }));
  const hidden = Array.from({ length: HIDDEN_PEOPLE }, () => ({
    ...person(0),
    departments: [HIDDEN_DEPARTMENT],
    visible: false,
  }));
  return [...inService, ...leavers, ...hidden];
}

/** A name and a userid in one of the spellings that companies use; never a userid twice, whatever its case. */
function newName(dice: Random, taken: Set<string>): { name: string; userid: string } {
  const [surname, surnameLatin] = dice.pick(SURNAMES);
  const [given, givenLatin] = dice.pick(GIVEN_NAMES);
  const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
  const plain = dice.pick([
    capital(surnameLatin) + capital(givenLatin),
    surnameLatin + givenLatin,
    `${givenLatin}.${surnameLatin}`,
    `${surnameLatin}_${givenLatin}`,
  ]);
  let userid = plain;
  for (let number = 2; taken.has(userid.toLowerCase()); number += 1)
    userid = `${plain}${String(number).padStart(2, '0')}`;
  taken.add(userid.toLowerCase());
  return { name: surname + given, userid };
}
