import { dayNumber, isDay } from '@shared/domain/day';
import { WSHOTO_CODES, wshotoRefusal } from './codes';

const LARGEST_PAGE = 100;
const USUAL_PAGE = 20;

export interface PageWanted {
  /** From 1. */
  readonly index: number;
  readonly size: number;
}

/** `current_index` from 1 and `page_size` to 100, both optional. @throws DialectRefusal */
export function readPage(index: unknown, size: unknown): PageWanted {
  return {
    index: whole('current_index', index ?? 1, Number.MAX_SAFE_INTEGER),
    size: whole('page_size', size ?? USUAL_PAGE, LARGEST_PAGE),
  };
}

/** The rows of a page, and the number of all. */
export function pageOf<T>(all: readonly T[], { index, size }: PageWanted): { total: number; records: T[] } {
  return { total: all.length, records: all.slice((index - 1) * size, index * size) };
}

/** A query parameter that is a number. */
export function numeric(text: string | null): unknown {
  return text === null ? undefined : /^\d+$/.test(text) ? Number(text) : text;
}

/** A day as a number. @throws DialectRefusal for anything that is not written yyyy-MM-dd. */
export function readDay(name: string, value: unknown): number {
  if (typeof value !== 'string' || !isDay(value)) throw wrong(name);
  return dayNumber(value);
}

export function wrong(name: string): Error {
  return wshotoRefusal(WSHOTO_CODES.wrong, name);
}

function whole(name: string, value: unknown, most: number): number {
  if (typeof value !== 'number' || !Number.isInteger(value) || value < 1 || value > most) throw wrong(name);
  return value;
}
