import { dayNumber, dayOfNumber, isDay, startOfDay } from '@shared/domain/day';
import type { Fields } from '../endpoints/endpoint';
import type { DialectEndpoint } from '../http/dialect';
import { mix } from '../world/random';
import { SOBOT_CODES, sobotRefusal } from './codes';
import type { SobotCompany } from './company';
import { readDay } from './fields';

/** What the six task types export. */
export const TASKS = ['visit', 'conversation', 'evaluation', 'msg', 'user', 'ticket'] as const;
const TICKETS = 6;
const SALT = 87;
/** One day in so many has no file. */
const GAP = 9;
/** A file is made in the night after its day. */
const MADE_AT = 3 * 3600;

/** 2.9: where the file of one day is, at a host of its own. A day without a file answers without one. */
export const exportData: DialectEndpoint = {
  api: 'api/wb/5/data/export_data',
  method: 'POST',
  handle({ workspace, body, now, fault }) {
    const task = readTask(body?.['task_type']);
    const day = readDay(body?.['date']);
    const { company, fileOrigin } = workspace.sobot;
    const madeAt = startOfDay(dayOfNumber(day + 1)) + MADE_AT;
    const item = {
      companyid: company.companyId,
      create_time: String(madeAt * 1000),
      task_type: String(task),
      result_date: dayOfNumber(day),
    };
    if (now < madeAt || !hasFile(company, task, day)) return nothing(company.seed, day, item);
    const name = fault === 'wrong-name' ? '..%2F..%2Fhandover.exe' : fileName(company, task, day);
    return {
      item: {
        file_path: `${fileOrigin}/files/${name}`,
        ...item,
        ...(task === TICKETS ? { description: '工单数据' } : {}),
      },
    };
  },
};

/** The task and day of a file name; null for a file that there is not. */
export function fileOf(
  company: SobotCompany,
  name: string,
  now: number,
): { task: number; day: number } | null {
  const [, word = '', date = ''] = /^([a-z]+)-(\d{4}-\d{2}-\d{2})-[0-9a-f]{8}\.zip$/.exec(name) ?? [];
  const task = TASKS.findIndex((candidate) => candidate === word) + 1;
  if (task === 0 || !isDay(date)) return null;
  const day = dayNumber(date);
  if (name !== fileName(company, task, day) || !hasFile(company, task, day)) return null;
  return startOfDay(dayOfNumber(day + 1)) + MADE_AT <= now ? { task, day } : null;
}

function readTask(value: unknown): number {
  if (value === undefined || value === null || value === '') throw sobotRefusal(SOBOT_CODES.noType);
  if (typeof value !== 'string' || !/^[1-6]$/.test(value)) throw sobotRefusal(SOBOT_CODES.badArgument);
  return Number(value);
}

function hasFile(company: SobotCompany, task: number, day: number): boolean {
  return day >= company.since && mix(company.seed, SALT, task, day) % GAP !== 0;
}

function fileName(company: SobotCompany, task: number, day: number): string {
  const proof = mix(company.seed, SALT, 1, task, day).toString(16).padStart(8, '0');
  return `${TASKS[task - 1] ?? TASKS[0]}-${dayOfNumber(day)}-${proof}.zip`;
}

/** What "no data" looks like is written nowhere: no item, an item of nothing, or one without an address. */
function nothing(seed: number, day: number, item: Fields): Fields {
  return [{}, { item: null }, { item: { ...item, file_path: '' } }][mix(seed, SALT, 2, day) % 3] ?? {};
}
