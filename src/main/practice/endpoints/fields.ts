import { Refusal, wrongJson } from '../codes';
import type { Fields } from './endpoint';

/** @throws Refusal 40058 when the value is there but no whole number within the range. */
export function wholeNumber(value: unknown, from: number, to: number): number {
  if (typeof value !== 'number') throw wrongJson();
  if (!Number.isInteger(value) || value < from || value > to) throw new Refusal(40058);
  return value;
}

/** @throws Refusal 40058 when the value is there but no text. */
export function optionalText(value: unknown): string {
  if (value === undefined || value === null) return '';
  if (typeof value !== 'string') throw wrongJson();
  return value;
}

/** @throws Refusal 40058 for anything but a list of texts. */
export function texts(value: unknown): string[] {
  if (!Array.isArray(value)) throw wrongJson();
  return value.map((item: unknown) => {
    if (typeof item !== 'string') throw wrongJson();
    return item;
  });
}

export function isFields(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

const USERID = /^[A-Za-z0-9_.@-]{1,64}$/;

/** @throws Refusal 40003 for what cannot be a userid: 1 to 64 letters, digits, `-`, `_`, `.`, `@`. */
export function checkUserid(userid: string): void {
  if (!USERID.test(userid)) throw new Refusal(40003);
}
