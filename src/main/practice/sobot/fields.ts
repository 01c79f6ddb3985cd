import { dayNumber, isDay } from '@shared/domain/day';
import type { Fields } from '../endpoints/endpoint';
import { SOBOT_CODES, sobotRefusal } from './codes';
import type { HourRange, Whom } from './sums';

/** Ids of one call. */
const MOST_IDS = 100;
const HOUR = /^(\d{4}-\d{2}-\d{2}) ([01]\d|2[0-3])$/;

/** `start_date` and `end_date` as `yyyy-MM-dd`, whole days. @throws DialectRefusal 210003, 210005, 210006 */
export function readDays(body: Fields): HourRange {
  const fromDay = readDay(body['start_date']);
  const toDay = readDay(body['end_date']);
  if (toDay < fromDay) throw sobotRefusal(SOBOT_CODES.badDate);
  return { fromDay, fromHour: 0, toDay, toHour: 23 };
}

/** The same as `yyyy-MM-dd HH`; the last hour belongs to the range. */
export function readHours(body: Fields): HourRange {
  const [fromDay, fromHour] = readHour(body['start_date']);
  const [toDay, toHour] = readHour(body['end_date']);
  if (toDay * 24 + toHour < fromDay * 24 + fromHour) throw sobotRefusal(SOBOT_CODES.badDate);
  return { fromDay, fromHour, toDay, toHour };
}

/** A day as a number. */
export function readDay(value: unknown): number {
  const text = dateText(value);
  if (!isDay(text)) throw sobotRefusal(SOBOT_CODES.badDate);
  return dayNumber(text);
}

function readHour(value: unknown): [day: number, hour: number] {
  const [, day = '', hour = ''] = HOUR.exec(dateText(value)) ?? [];
  if (!isDay(day)) throw sobotRefusal(SOBOT_CODES.badDate);
  return [dayNumber(day), Number(hour)];
}

function dateText(value: unknown): string {
  if (value === undefined || value === null || value === '') throw sobotRefusal(SOBOT_CODES.noDate);
  if (typeof value !== 'string') throw sobotRefusal(SOBOT_CODES.badArgument);
  return value;
}

/** `groupids` and `serviceids`, ids between commas. @throws DialectRefusal 210007 */
export function readWhom(body: Fields): Whom {
  return { groups: readIds(body['groupids']), agents: readIds(body['serviceids']) };
}

function readIds(value: unknown): ReadonlySet<string> | null {
  if (value === undefined || value === null || value === '') return null;
  if (typeof value !== 'string') throw sobotRefusal(SOBOT_CODES.badIds);
  const ids = value.split(',');
  if (ids.length > MOST_IDS || ids.includes('')) throw sobotRefusal(SOBOT_CODES.badIds);
  return new Set(ids);
}

/** A whole number written as a text. @throws DialectRefusal 210006 */
export function readNumber(value: unknown, most: number): number {
  if (typeof value !== 'string' || !/^\d{1,9}$/.test(value)) throw sobotRefusal(SOBOT_CODES.badArgument);
  const number = Number(value);
  if (number < 1 || number > most) throw sobotRefusal(SOBOT_CODES.badArgument);
  return number;
}
