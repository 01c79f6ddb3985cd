import { type Day, startOfDay } from '@shared/domain/day';

/** An instant in Unix seconds, written as the wall clock of Shanghai shows it. */
export interface Moment {
  readonly at: number;
}

/** A whole Shanghai day. */
export interface WholeDay {
  readonly day: Day;
}

/** A share as a fraction: 0.2021 is shown as 20.21%. May be negative or above 1. */
export interface Percent {
  readonly fraction: number;
}

/** A length of time; more than a day is shown in hours. */
export interface Duration {
  readonly seconds: number;
}

/** A number that is shown with two decimals. */
export interface Decimal {
  readonly decimal: number;
}

/** What a table holds: text, a number that can be summed, a value with a meaning of its own, or nothing. */
export type Cell = string | number | Moment | WholeDay | Percent | Duration | Decimal | null;

export interface Column {
  readonly title: string;
  /** Width in characters, for formats that have widths. */
  readonly width?: number;
}

/** A table to be written: its rows come when they are asked for, so that none has to be held. */
export interface Table {
  readonly columns: readonly Column[];
  readonly rows: AsyncIterable<readonly Cell[]>;
}

const SHANGHAI = 8 * 3600;
const DAY = 86_400;
/** 1970-01-01, in days since 1899-12-30. */
const EPOCH = 25_569;

/** A time for a cell; nothing stays nothing. */
export function moment(at: number | null): Moment | null {
  return at === null ? null : { at };
}

/** `YYYY-MM-DD HH:mm:ss` in Shanghai. */
export function momentText({ at }: Moment): string {
  return new Date((at + SHANGHAI) * 1000).toISOString().slice(0, 19).replace('T', ' ');
}

/** Days since 1899-12-30 on the wall clock of Shanghai, as spreadsheets count time. */
export function momentSerial({ at }: Moment): number {
  return upwards((at + SHANGHAI) / DAY + EPOCH);
}

/** The same of a day: always whole. */
export function daySerial({ day }: WholeDay): number {
  return (startOfDay(day) + SHANGHAI) / DAY + EPOCH;
}

/** A length of time in days, as spreadsheets count it. */
export function durationSerial({ seconds }: Duration): number {
  return upwards(seconds / DAY);
}

/** Seconds as `hh:mm:ss`, with as many hours as it takes; fractions of a second are rounded. */
export function durationText({ seconds }: Duration): string {
  const whole = Math.round(Math.abs(seconds));
  const parts = [Math.floor(whole / 3600), Math.floor(whole / 60) % 60, whole % 60];
  const text = parts.map((part) => String(part).padStart(2, '0')).join(':');
  return seconds < 0 && whole > 0 ? `-${text}` : text;
}

/** At least two decimals, as the vendors write them, and as many more as there are. */
const HUNDREDTHS = new Intl.NumberFormat('en-US', {
  useGrouping: false,
  minimumFractionDigits: 2,
  maximumFractionDigits: 10,
});

/** `20.21%` for 0.2021. */
export function percentText({ fraction }: Percent): string {
  return `${HUNDREDTHS.format(Number((fraction * 100).toPrecision(12)))}%`;
}

/**
 * Rounded up by less than a tenth of a millisecond, so that programs that cut fractions off show the
 * right second.
 */
function upwards(days: number): number {
  return Math.ceil(days * 1e9) / 1e9;
}
