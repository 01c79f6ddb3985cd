import type { AppError } from '@shared/domain/errors';
import { redact } from '@main/redact';

/** A text that may be shown, copied and sent to somebody: no secret, and no address with its query. */
export function visible(text: string): string {
  return redact(text).replace(/(\b[a-z][a-z\d+.-]*:\/\/[^\s?#"<>]*)[?#][^\s"<>]*/gi, '$1');
}

/** An error whose every word may be shown. */
export function visibleError({ message, params, vendor, ...error }: AppError): AppError {
  return {
    ...error,
    message: visible(message),
    ...(params === undefined ? {} : { params: visibleValues(params) }),
    ...(vendor === undefined ? {} : { vendor: visibleValues(vendor) }),
  };
}

/** Facts whose every word may be shown. */
export const visibleFacts = (facts: object): Record<string, string | number | boolean> =>
  visibleValues<Record<string, string | number | boolean>>({ ...facts });

function visibleValues<T extends object>(values: T): T {
  const entries = Object.entries(values).filter(([, value]) => value !== undefined);
  const clean = entries.map(([key, value]) => [key, typeof value === 'string' ? visible(value) : value]);
  return Object.fromEntries(clean) as T;
}
