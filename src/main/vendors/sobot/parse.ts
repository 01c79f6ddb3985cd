import { unreachable } from '@shared/domain/exhaustive';
import type { MetricKind } from '@shared/domain/datasets/metric';

/** The vendor writes every value as a text; a number is taken for its text. */
function textOf(value: unknown): string {
  if (typeof value === 'number') return String(value);
  return typeof value === 'string' ? value.trim() : '';
}

/** `63`; null for what is no whole number. */
export function parseCount(value: unknown): number | null {
  const text = textOf(value);
  if (!/^-?\d{1,15}$/.test(text)) return null;
  return plain(Number(text));
}

/** `3.80`, `5.3` or `210.0`. */
export function parseDecimal(value: unknown): number | null {
  const text = textOf(value);
  return /^-?\d{1,15}(\.\d{1,15})?$/.test(text) ? plain(Number(text)) : null;
}

/** `20.21%` is 0.2021; shares below none and above all of it are kept. */
export function parsePercent(value: unknown): number | null {
  const [, number] = /^(-?\d{1,13}(?:\.\d{1,15})?) ?%$/.exec(textOf(value)) ?? [];
  // Shifting the point in the text keeps the value that is written; dividing by 100 would not always.
  return number === undefined ? null : plain(Number(`${number}e-2`));
}

/** `00:07:15` is 435 seconds; the hours may be more than a day's. */
export function parseDuration(value: unknown): number | null {
  const [, hours, minutes, seconds] = /^(\d{1,9}):([0-5]?\d):([0-5]?\d)$/.exec(textOf(value)) ?? [];
  if (hours === undefined) return null;
  return Number(hours) * 3600 + Number(minutes) * 60 + Number(seconds);
}

/** Milliseconds since 1970 as Unix seconds. */
export function parseInstant(value: unknown): number | null {
  const text = textOf(value);
  return /^\d{12,14}$/.test(text) ? Math.floor(Number(text) / 1000) : null;
}

/** A value of a metric, in the unit that its kind is kept in; null for what is missing or unreadable. */
export function parseMetric(kind: MetricKind, value: unknown): number | null {
  switch (kind) {
    case 'count':
      return parseCount(value);
    case 'percent':
      return parsePercent(value);
    case 'duration':
      return parseDuration(value);
    case 'score':
    case 'decimal':
      return parseDecimal(value);
    default:
      return unreachable(kind);
  }
}

/** Nobody means a negative zero. */
const plain = (value: number): number => (value === 0 ? 0 : value);
