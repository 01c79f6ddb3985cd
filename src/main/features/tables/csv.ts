import { isFormula, withoutFormulas } from '@shared/domain/formula';
import { durationText, momentText, percentText, type Cell, type Table } from './cell';

/** Makes spreadsheets read the file as UTF-8. */
const BYTE_ORDER_MARK = '\uFEFF';
/** Characters that are put together before they are written. */
const CHUNK = 65_536;

/**
 * One cell (RFC 4180). A text that a spreadsheet would run as a formula, because it begins with = + - @
 * (full-width or not), a tab or a carriage return, gets an apostrophe in front, which spreadsheets take for
 * "this is text"; so does what follows a semicolon or a tab in it. Percents are written as `20.21%` and durations
 * as `hh:mm:ss`, hours going on after 24: spreadsheets read both as the numbers that they are.
 */
export function csvCell(value: Cell): string {
  if (value === null) return '';
  if (typeof value === 'number') return numberText(value);
  if (typeof value === 'object') return valueText(value);
  const text = withoutFormulas(value);
  return /[",;\t\r\n]|^\s|\s$/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

function valueText(value: Exclude<Cell, string | number | null>): string {
  if ('at' in value) return momentText(value);
  if ('day' in value) return value.day;
  if ('seconds' in value) return durationText(value);
  return 'fraction' in value ? percentText(value) : numberText(value.decimal);
}

function numberText(value: number): string {
  return Number.isFinite(value) ? String(value) : '';
}

/** The text of a cell that was read, without the apostrophes that made formulas harmless. */
export function withoutApostrophe(text: string): string {
  const whole = text.startsWith("'") && isFormula(text.slice(1)) ? text.slice(1) : text;
  return whole.replaceAll(/([;\t])'(?="*([^"]))/g, (guarded, separator: string, first: string) =>
    isFormula(first) ? separator : guarded,
  );
}

/** One line with its end. */
export function csvLine(cells: readonly Cell[]): string {
  return `${cells.map(csvCell).join(',')}\r\n`;
}

/** A whole file, piece by piece. */
export async function* csvText({ columns, rows }: Table): AsyncGenerator<string> {
  let text = BYTE_ORDER_MARK + csvLine(columns.map(({ title }) => title));
  for await (const row of rows) {
    text += csvLine(row);
    if (text.length < CHUNK) continue;
    yield text;
    text = '';
  }
  yield text;
}
