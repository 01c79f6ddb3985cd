import { dayNumber, dayOf, dayOfNumber, startOfDay } from '@shared/domain/day';
import type { DialectEndpoint } from '../http/dialect';
import { mood } from '../statistics/calendar';
import { random, type Random } from '../world/random';
import { sobotId, type SobotCompany } from './company';
import { readDays, readNumber } from './fields';
import { OPEN_FROM, OPEN_TO } from './hours';

const LARGEST_PAGE = 10_000;
const USUAL_PAGE = '100';
const SALT = 86;
/** Days after the chat on which it may be checked. */
const LATEST_CHECK = 2;
const DAY = 86_400;
const SCHEMES = 2;

/** A check of one chat. Instants in Unix seconds. */
interface Check {
  readonly chatAt: number;
  readonly checkedAt: number;
  readonly fields: Readonly<Record<string, string>>;
}

/**
 * 2.8: in pages, without a total; a short page is the last. Whether a range means the day of the chat or that
 * of the check is written nowhere.
 */
export const qualityResult: DialectEndpoint = {
  api: 'api/wb/5/data/quality_result',
  method: 'POST',
  done: '查询成功',
  handle({ workspace, body, now }) {
    const { settings, sobot } = workspace;
    const { fromDay, toDay } = readDays(body ?? {});
    const page = readNumber(body?.['page'], 999_999_999);
    const size = readNumber(body?.['size'] ?? USUAL_PAGE, LARGEST_PAGE);
    const byCheck = settings.sobotQualityDay === 'check';
    const first = byCheck ? fromDay - LATEST_CHECK : fromDay;
    const found: Check[] = [];
    const last = Math.min(toDay, dayNumber(dayOf(now)));
    for (let day = Math.max(first, sobot.company.since); day <= last; day += 1) {
      for (const check of checksOf(sobot.company, day)) {
        const counted = dayNumber(dayOf(byCheck ? check.checkedAt : check.chatAt));
        if (check.checkedAt <= now && counted >= fromDay && counted <= toDay) found.push(check);
      }
    }
    return { items: found.slice((page - 1) * size, page * size).map(({ fields }) => fields) };
  },
};

/** The checks of the chats of a day, in the order of the chats. */
function checksOf(company: SobotCompany, day: number): Check[] {
  const dice = random(company.seed, SALT, day);
  const checks = Array.from({ length: Math.round(dice.between(8, 25) * mood(day)) }, (_, index) =>
    makeCheck(company, dice, day, index),
  );
  return checks.sort((one, other) => one.chatAt - other.chatAt);
}

function makeCheck(company: SobotCompany, dice: Random, day: number, index: number): Check {
  const { seed, agents } = company;
  const working = agents.filter(({ left }) => left === null || day < left);
  const agent = dice.pick(working);
  const chatAt = startOfDay(dayOfNumber(day)) + dice.between(OPEN_FROM * 3600, OPEN_TO * 3600);
  const later = dice.chance(0.8) ? dice.between(600, 3 * 3600) : dice.between(1, LATEST_CHECK) * DAY;
  const scheme = dice.between(1, SCHEMES);
  const standardTotal = scheme * 100;
  const standard = standardTotal - dice.between(0, 12) * 5;
  const bonus = dice.between(0, 4) * 5;
  const penalty = 0 - dice.between(0, 4) * 5;
  const fields = {
    add_quality_score: points(bonus),
    add_total_score: points(20),
    chat_start_time: String(chatAt * 1000),
    cid: sobotId(seed, 4, day, index),
    email: agent.email,
    minus_quality_score: points(penalty),
    minus_total_score: points(-20),
    quality_score: points(standard + bonus + penalty),
    schemeid: sobotId(seed, 5, scheme),
    staff_name: agent.name,
    staffid: agent.id,
    standard_quality_score: points(standard),
    standard_total_score: points(standardTotal),
    total_score: points(standardTotal),
    update_time: String((chatAt + later) * 1000),
  };
  return { chatAt, checkedAt: chatAt + later, fields };
}

const points = (value: number): string => value.toFixed(1);
