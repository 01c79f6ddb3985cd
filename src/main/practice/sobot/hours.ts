import { mood } from '../statistics/calendar';
import { random } from '../world/random';
import type { SobotCompany } from './company';

/** Hours in which agents take chats; the robot takes them at any hour. */
export const OPEN_FROM = 9;
export const OPEN_TO = 20;

/** Numbers of one agent in one skill group within one hour. Seconds are sums, so that hours add up. */
export interface HumanHour {
  received: number;
  brief: number;
  missed: number;
  invalid: number;
  alone: number;
  transferred: number;
  transferIn: number;
  transferOut: number;
  black: number;
  solved: number;
  unsolved: number;
  initiative: number;
  talkSeconds: number;
  replySeconds: number;
  queued: number;
  queueLeft: number;
  queueSeconds: number;
  /** The one number that is not added up. */
  atOnce: number;
  asked: number;
  answered: number;
  words: number;
  offline: number;
  score5: number;
  score4: number;
  score3: number;
  score2: number;
  score1: number;
  rated: number;
  ratedUnasked: number;
  ratedSolved: number;
  firstReplySeconds: number;
  within30s: number;
  transferAnswered: number;
}

export const NO_HUMAN: Readonly<HumanHour> = {
  received: 0,
  brief: 0,
  missed: 0,
  invalid: 0,
  alone: 0,
  transferred: 0,
  transferIn: 0,
  transferOut: 0,
  black: 0,
  solved: 0,
  unsolved: 0,
  initiative: 0,
  talkSeconds: 0,
  replySeconds: 0,
  queued: 0,
  queueLeft: 0,
  queueSeconds: 0,
  atOnce: 0,
  asked: 0,
  answered: 0,
  words: 0,
  offline: 0,
  score5: 0,
  score4: 0,
  score3: 0,
  score2: 0,
  score1: 0,
  rated: 0,
  ratedUnasked: 0,
  ratedSolved: 0,
  firstReplySeconds: 0,
  within30s: 0,
  transferAnswered: 0,
};

const HUMAN = 82;
const ROBOT = 83;
const TALKATIVE = 84;
/** The marks that customers give, as often as they give them. */
const SCORES = ['score5', 'score5', 'score5', 'score4', 'score4', 'score3', 'score2', 'score1'] as const;

/** What an agent did in a skill group within an hour that is over. */
export function humanHour(
  { seed }: SobotCompany,
  agent: number,
  group: number,
  day: number,
  hour: number,
): HumanHour {
  const dice = random(seed, HUMAN, agent, group, day, hour);
  const some = (chance: number, most = 1): number => (dice.chance(chance) ? dice.between(1, most) : 0);
  const busy = mood(day);
  const received = Math.round(dice.between(0, 3) * busy);
  const brief = some(0.2 * busy);
  const missed = some(0.15 * busy);
  const valid = received + brief + missed;
  const invalid = some(0.25 * busy);
  const solved = Math.min(received, some(0.5, 3));
  const transferIn = valid > 0 ? some(0.08) : 0;
  const transferOut = valid > 0 ? some(0.08) : 0;
  const queued = some(0.25 * busy, 2);
  const queueLeft = queued > 0 ? some(0.25) : 0;
  const asked = valid === 0 ? 0 : valid * dice.between(1, 5);
  const ratio = talkativeness(seed, group, day);
  const answered = Math.round(asked * ratio);
  const rated = dice.chance(0.35) ? dice.between(0, received) : 0;
  const scores = { score5: 0, score4: 0, score3: 0, score2: 0, score1: 0 };
  for (let rating = 0; rating < rated; rating += 1) {
    scores[dice.pick(SCORES)] += 1;
  }
  return {
    received,
    brief,
    missed,
    invalid,
    alone: valid - Math.min(valid, transferOut),
    transferred: some(0.03),
    transferIn,
    transferOut,
    black: Math.min(invalid, some(0.05)),
    solved,
    unsolved: received > solved ? some(0.05) : 0,
    initiative: some(0.06),
    talkSeconds: received * dice.between(120, 900),
    replySeconds: valid * dice.between(5, 240),
    queued,
    queueLeft,
    queueSeconds: (queued - queueLeft) * dice.between(20, 900),
    atOnce: valid === 0 ? 0 : dice.between(1, 5),
    asked,
    answered,
    words: answered * dice.between(4, 12),
    offline: some(0.06, 3),
    ...scores,
    rated,
    ratedUnasked: dice.between(0, rated),
    ratedSolved: dice.between(Math.ceil(rated / 2), rated),
    firstReplySeconds: valid * dice.between(3, 60),
    within30s: dice.between(0, valid),
    transferAnswered: dice.between(0, transferIn),
  };
}

/** Messages of agents for each of a customer's: other in every group, and on some days above one in all of them. */
function talkativeness(seed: number, group: number, day: number): number {
  const chatty = random(seed, TALKATIVE, day).chance(0.08) ? 1.7 : 1;
  return (0.45 + random(seed, TALKATIVE, group, day).next() * 0.8) * chatty;
}

/** Adds an hour to a sum, or a sum to another. */
export function addHuman(sum: HumanHour, hour: HumanHour): void {
  for (const key of Object.keys(NO_HUMAN) as (keyof HumanHour)[]) {
    sum[key] = key === 'atOnce' ? Math.max(sum[key], hour[key]) : sum[key] + hour[key];
  }
}

/** Numbers of the robot within one hour. */
export interface RobotHour {
  valid: number;
  invalid: number;
  alone: number;
  toHuman: number;
  seconds: number;
  asked: number;
  answered: number;
  rated: number;
  solved: number;
}

export const NO_ROBOT: Readonly<RobotHour> = {
  valid: 0,
  invalid: 0,
  alone: 0,
  toHuman: 0,
  seconds: 0,
  asked: 0,
  answered: 0,
  rated: 0,
  solved: 0,
};

export function robotHour({ seed }: SobotCompany, day: number, hour: number): RobotHour {
  const dice = random(seed, ROBOT, day, hour);
  const open = hour >= OPEN_FROM && hour <= OPEN_TO;
  const valid = Math.round(dice.between(open ? 10 : 1, open ? 40 : 8) * mood(day));
  const toHuman = open ? Math.round(valid * (0.3 + dice.next() * 0.2)) : 0;
  const asked = valid * dice.between(1, 3);
  const rated = Math.floor(valid * dice.next() * 0.12);
  return {
    valid,
    invalid: Math.round(valid * dice.next() * 0.5),
    alone: valid - toHuman,
    toHuman,
    seconds: valid * dice.between(5, 90),
    asked,
    answered: asked,
    rated,
    solved: dice.between(0, rated),
  };
}

export function addRobot(sum: RobotHour, hour: RobotHour): void {
  for (const key of Object.keys(NO_ROBOT) as (keyof RobotHour)[]) sum[key] += hour[key];
}
