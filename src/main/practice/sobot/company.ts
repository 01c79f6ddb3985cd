import { dayNumber, dayOf, dayOfNumber, type Day } from '@shared/domain/day';
import { mix, random } from '../world/random';
import { GIVEN_NAMES, SURNAMES } from '../world/words';

export interface SkillGroup {
  readonly id: string;
  readonly name: string;
  /** Unix seconds. */
  readonly createdAt: number;
}

export interface Agent {
  readonly id: string;
  readonly name: string;
  readonly email: string;
  readonly number: string;
  /** Indexes of skill groups. */
  readonly groups: readonly number[];
  readonly joined: Day;
  /** The first day, as a number, on which the agent no longer worked; null in service. */
  readonly left: number | null;
}

/** Who takes the chats of the company. */
export interface SobotCompany {
  readonly seed: number;
  readonly companyId: string;
  readonly groups: readonly SkillGroup[];
  readonly agents: readonly Agent[];
  /** The first day, as a number, that anything is known of. */
  readonly since: number;
}

const GROUP_NAMES = ['售前咨询', '售后服务', '订单物流', '技术支持', '投诉处理', '会员专线'];
const AGENTS = 30;
/** The agent who has left, and how many days before the anchor. */
const LEAVER = 11;
const LEFT_DAYS_AGO = 20;
const HISTORY_DAYS = 500;
const DAY = 86_400;
const SALT = 81;

export function makeCompany(seed: number, anchor: number): SobotCompany {
  const dice = random(seed, SALT);
  const today = dayNumber(dayOf(anchor));
  return {
    seed,
    companyId: sobotId(seed, 1),
    since: today - HISTORY_DAYS,
    groups: GROUP_NAMES.map((name, index) => ({
      id: sobotId(seed, 2, index),
      name,
      createdAt: anchor - (HISTORY_DAYS + 30 - index) * DAY,
    })),
    agents: Array.from({ length: AGENTS }, (_, index): Agent => {
      const [surname] = dice.pick(SURNAMES);
      const [given] = dice.pick(GIVEN_NAMES);
      const first = index % GROUP_NAMES.length;
      const second = dice.between(0, GROUP_NAMES.length - 1);
      return {
        id: sobotId(seed, 3, index),
        name: surname + given,
        email: `agent${index + 1}@example.com`,
        number: String(1001 + index),
        groups: second === first || dice.chance(0.5) ? [first] : [first, second],
        joined: dayOfNumber(today - HISTORY_DAYS - dice.between(1, 400)),
        left: index === LEAVER ? today - LEFT_DAYS_AGO : null,
      };
    }),
  };
}

/** An id in the vendor's form: 32 letters and digits. */
export function sobotId(...parts: readonly number[]): string {
  return [1, 2, 3, 4]
    .map((part) =>
      mix(SALT, part, ...parts)
        .toString(16)
        .padStart(8, '0'),
    )
    .join('');
}
