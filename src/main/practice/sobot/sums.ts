import { dayOfNumber, startOfDay } from '@shared/domain/day';
import type { SobotCompany } from './company';
import {
  addHuman,
  addRobot,
  humanHour,
  NO_HUMAN,
  NO_ROBOT,
  OPEN_FROM,
  OPEN_TO,
  robotHour,
  type HumanHour,
  type RobotHour,
} from './hours';

/** Hours from the first to the last, both included. */
export interface HourRange {
  readonly fromDay: number;
  readonly fromHour: number;
  readonly toDay: number;
  readonly toHour: number;
}

/** Which agents in which skill groups are meant; null for all. */
export interface Whom {
  readonly groups: ReadonlySet<string> | null;
  readonly agents: ReadonlySet<string> | null;
}

export const EVERYBODY: Whom = { groups: null, agents: null };

/** An agent in a skill group, with what was done there. */
export interface PairSum {
  readonly agent: number;
  readonly group: number;
  readonly sum: HumanHour;
}

/** The sums of every agent in every skill group meant; also of those who did nothing, as long as they worked. */
export function pairSums(company: SobotCompany, range: HourRange, whom: Whom, now: number): PairSum[] {
  return company.agents.flatMap(({ id, groups, left }, agent) => {
    if (whom.agents !== null && !whom.agents.has(id)) return [];
    const end = left === null ? Number.POSITIVE_INFINITY : left - 1;
    if (range.fromDay > end) return [];
    return groups.flatMap((group) => {
      const key = company.groups[group]?.id ?? '';
      if (whom.groups !== null && !whom.groups.has(key)) return [];
      const sum = { ...NO_HUMAN };
      eachHour(company, range, now, OPEN_FROM, OPEN_TO, (day, hour) => {
        if (day <= end) addHuman(sum, humanHour(company, agent, group, day, hour));
      });
      return [{ agent, group, sum }];
    });
  });
}

export function humanSum(company: SobotCompany, range: HourRange, whom: Whom, now: number): HumanHour {
  const total = { ...NO_HUMAN };
  for (const { sum } of pairSums(company, range, whom, now)) addHuman(total, sum);
  return total;
}

export function robotSum(company: SobotCompany, range: HourRange, now: number): RobotHour {
  const total = { ...NO_ROBOT };
  eachHour(company, range, now, 0, 23, (day, hour) => addRobot(total, robotHour(company, day, hour)));
  return total;
}

/** Every hour of a range that is over, within the hours of a day given. */
function eachHour(
  { since }: SobotCompany,
  { fromDay, fromHour, toDay, toHour }: HourRange,
  now: number,
  opens: number,
  closes: number,
  visit: (day: number, hour: number) => void,
): void {
  for (let day = Math.max(fromDay, since); day <= toDay; day += 1) {
    const midnight = startOfDay(dayOfNumber(day));
    if (midnight > now) return;
    const first = Math.max(opens, day === fromDay ? fromHour : 0);
    const last = Math.min(closes, day === toDay ? toHour : 23);
    for (let hour = first; hour <= last; hour += 1) {
      if (midnight + (hour + 1) * 3600 <= now) visit(day, hour);
    }
  }
}
