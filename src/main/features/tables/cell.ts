/** An instant in Unix seconds, written as the wall clock of Shanghai shows it. */
export interface Moment {
  readonly at: number;
}

/** What a table holds: text, a number that can be summed, a time, or nothing. */
export type Cell = string | number | Moment | null;

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

/** A time for a cell; nothing stays nothing. */
export function moment(at: number | null): Moment | null {
  return at === null ? null : { at };
}

/** `YYYY-MM-DD HH:mm:ss` in Shanghai. */
export function momentText({ at }: Moment): string {
  return new Date((at + SHANGHAI) * 1000).toISOString().slice(0, 19).replace('T', ' ');
}

/**
 * Days since 1899-12-30 on the wall clock of Shanghai, as spreadsheets count time. Rounded up by less than
 * a tenth of a millisecond, so that programs that cut fractions off show the right second.
 */
export function momentSerial({ at }: Moment): number {
  return Math.ceil(((at + SHANGHAI) / 86_400 + 25_569) * 1e9) / 1e9;
}
