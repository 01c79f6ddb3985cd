import type { OrderField } from '@shared/domain/order';

const TIME = /^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})[ T](\d{1,2}):(\d{2})(?::(\d{2}))?$/;
const GROUPED = /^\d{1,3}(?:,\d{3})+(?:\.\d+)?$/;

/**
 * A time as spreadsheets write it, in the vendor's form. A day without a time stays as it is: which time
 * was meant nobody knows.
 */
export function tidyTime(text: string): string {
  const [, year, month = '', day = '', hour = '', minute = '', second = '00'] = TIME.exec(text.trim()) ?? [];
  if (year === undefined) return text.trim();
  const two = (part: string): string => part.padStart(2, '0');
  return `${year}-${two(month)}-${two(day)} ${two(hour)}:${minute}:${second}`;
}

/** An amount without the commas that separate thousands. */
export function tidyMoney(text: string): string {
  const trimmed = text.trim();
  return GROUPED.test(trimmed) ? trimmed.replaceAll(',', '') : trimmed;
}

/** A cell of a table as the value of a field. */
export function tidy(field: OrderField, text: string): string {
  if (field === 'orderTime') return tidyTime(text);
  return field === 'orderMoney' ? tidyMoney(text) : text.trim();
}
