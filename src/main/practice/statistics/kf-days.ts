import type { State } from '../state/state';
import type { KfAccount } from '../world/kf';
import { random, type Random } from '../world/random';
import { dayNumber, mood, weekdayOf, type DayNumber } from './calendar';

/** What a servicer, or everybody of an account, did on one day: counts that rates are made of, and that add up. */
export interface KfCounts {
  readonly sessions: number;
  readonly customers: number;
  readonly messages: number;
  readonly replied: number;
  /** Seconds to the first reply, over all sessions that got one. */
  readonly replySeconds: number;
  readonly asked: number;
  readonly rated: number;
  readonly satisfied: number;
  readonly middling: number;
  readonly memberInvites: number;
  readonly memberCustomers: number;
  readonly groupInvites: number;
  readonly groupCustomers: number;
  readonly rejected: number;
}
/** What the assistant of an account did on one day. */
export interface AssistantCounts {
  readonly sessions: number;
  readonly transferred: number;
  readonly messages: number;
  readonly hits: number;
}

const SERVICER = 72;
const ASSISTANT = 73;
const NOTHING: KfCounts = {
  sessions: 0,
  customers: 0,
  messages: 0,
  replied: 0,
  replySeconds: 0,
  asked: 0,
  rated: 0,
  satisfied: 0,
  middling: 0,
  memberInvites: 0,
  memberCustomers: 0,
  groupInvites: 0,
  groupCustomers: 0,
  rejected: 0,
};
const NAMES = Object.keys(NOTHING) as (keyof KfCounts)[];

/** There are no figures before this day where an API manages the sessions (D:95489): 2022-03-11. */
const FIRST_DAY = dayNumber(Date.UTC(2022, 2, 11) / 1000);
const SUNDAY = 0;
const DAY_OFF = 0.12;
const SPIKES = 0.01;
const SPIKE = 4;
/** Sessions, and messages in them, that are found when a day is counted once more. */
const LATE_SESSIONS = 2;
const LATE_MESSAGES = 7;

/** What one servicer did on a day; all zero on days off, before 2022-03-11 and after leaving. */
export function servicerDay(state: State, account: KfAccount, person: number, day: DayNumber): KfCounts {
  const leftAt = state.leftAt.get(person);
  if (!account.servicers.includes(person) || closed(account, day)) return NOTHING;
  if (leftAt !== undefined && day > dayNumber(leftAt)) return NOTHING;
  const dice = random(state.world.seed, SERVICER, place(account), person, day);
  const late = state.restatements('kf', `${account.openKfid} ${state.person(person).userid}`, day);
  const usual = dice.chance(DAY_OFF) ? NOTHING : counts(account.sessions * busy(day, dice), dice);
  if (late === 0) return usual;
  return {
    ...usual,
    sessions: usual.sessions + late * LATE_SESSIONS,
    customers: usual.customers + late * LATE_SESSIONS,
    messages: usual.messages + late * LATE_MESSAGES,
  };
}

/** What everybody of an account did on a day. */
export function accountDay(state: State, account: KfAccount, day: DayNumber): KfCounts {
  return account.servicers.reduce(
    (sum, person) => plus(sum, servicerDay(state, account, person, day)),
    NOTHING,
  );
}

export function assistantDay(state: State, account: KfAccount, day: DayNumber): AssistantCounts {
  const none = { sessions: 0, transferred: 0, messages: 0, hits: 0 };
  if (closed(account, day)) return none;
  const late = state.restatements('kf', account.openKfid, day);
  if (account.assistant === 'none')
    return { ...none, sessions: late * LATE_SESSIONS, messages: late * LATE_MESSAGES };
  const dice = random(state.world.seed, ASSISTANT, place(account), day);
  const usual = Math.floor(account.sessions * account.servicers.length * 0.6 * busy(day, dice));
  const sessions = usual + late * LATE_SESSIONS;
  const messages = usual * dice.between(2, 5) + late * LATE_MESSAGES;
  return {
    sessions,
    transferred: Math.floor(usual * (0.2 + 0.3 * dice.next())),
    messages,
    hits: account.assistant === 'knowledge' ? Math.floor(messages * (0.5 + 0.35 * dice.next())) : 0,
  };
}

function closed({ sundays }: KfAccount, day: DayNumber): boolean {
  return day < FIRST_DAY || (!sundays && weekdayOf(day) === SUNDAY);
}
function place({ openKfid }: KfAccount): number {
  return [...openKfid].reduce((sum, letter) => (Math.imul(sum, 31) + letter.charCodeAt(0)) | 0, 0);
}
function busy(day: DayNumber, dice: Random): number {
  return mood(day) * (0.7 + 0.6 * dice.next()) * (dice.chance(SPIKES) ? SPIKE : 1);
}

function counts(expected: number, dice: Random): KfCounts {
  const part = (whole: number, from: number, to: number): number =>
    Math.floor(whole * (from + (to - from) * dice.next()) + dice.next() * 0.999);
  const most = (whole: number, from: number, to: number): number => Math.min(whole, part(whole, from, to));
  const sessions = Math.floor(expected);
  if (sessions === 0) return NOTHING;
  const customers = Math.max(1, most(sessions, 0.8, 1));
  const replied = most(sessions, 0.9, 1);
  const asked = most(sessions, 0.3, 0.7);
  const rated = most(asked, 0.2, 0.6);
  const satisfied = most(rated, 0.6, 1);
  const memberInvites = part(customers, 0, 0.15);
  const groupInvites = part(customers, 0, 0.1);
  return {
    sessions,
    customers,
    messages: sessions * dice.between(3, 9),
    replied,
    replySeconds: replied * dice.between(8, 75),
    asked,
    rated,
    satisfied,
    middling: most(rated - satisfied, 0.4, 1),
    memberInvites,
    memberCustomers: most(memberInvites, 0.3, 0.8),
    groupInvites,
    groupCustomers: most(groupInvites, 0.3, 0.8),
    rejected: dice.chance(0.05) ? 1 : 0,
  };
}

function plus(one: KfCounts, other: KfCounts): KfCounts {
  return Object.fromEntries(NAMES.map((name) => [name, one[name] + other[name]])) as unknown as KfCounts;
}
