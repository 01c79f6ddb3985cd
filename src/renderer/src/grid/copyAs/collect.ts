import { COPY_LIMIT, WINDOW_LIMIT } from '@shared/domain/limits';
import type { Feed, RowWindow } from '../feed';

/** The rows that a grid shows, in their order, loaded or not. */
export interface ShownRows<R> {
  readonly total: () => number;
  /** Another value once the rows are others, or stand in another order. */
  readonly order: () => unknown;
  /** Null when they could not be read. */
  readonly read: (start: number, count: number) => Promise<RowWindow<R> | null>;
}

/** The rows of a feed. */
export const rowsOf = <Q, R>(feed: Pick<Feed<Q, R>, 'read' | 'state'>): ShownRows<R> => ({
  total: () => feed.state.getState().total,
  order: () => feed.state.getState().order,
  read: feed.read,
});

/** Rows that are all in memory. */
export const rowsIn = <R>(rows: readonly R[]): ShownRows<R> => ({
  total: () => rows.length,
  order: () => rows,
  read: async (start, count) => ({ rows: rows.slice(start, start + count), total: rows.length }),
});

interface Wanted<R> {
  readonly isWanted: (row: R) => boolean;
  /** How many there are at most: nothing is read after the last of them. */
  readonly count: number;
  /** How long a row becomes, about. */
  readonly lengthOf: (row: R) => number;
}

/** `tooMuch`: more text than can be copied at once. `changed`: some of it would be of other rows. */
export type Collected<R> =
  | { readonly rows: readonly R[] }
  | { readonly problem: 'tooMuch' | 'unread' | 'changed' };

/** Those rows that are wanted; what the present filter hides is not among them, picked or not. */
export async function collectRows<R>(
  { total: totalOf, order, read }: ShownRows<R>,
  { isWanted, count, lengthOf }: Wanted<R>,
): Promise<Collected<R>> {
  const rows: R[] = [];
  let length = 0;
  let start = 0;
  let total = totalOf();
  const begun = order();
  while (rows.length < count && start < total) {
    const answer = await read(start, Math.min(WINDOW_LIMIT, total - start));
    if (order() !== begun) return { problem: 'changed' };
    if (answer === null) return { problem: 'unread' };
    for (const row of answer.rows) {
      if (!isWanted(row)) continue;
      rows.push(row);
      length += lengthOf(row);
      if (length > COPY_LIMIT) return { problem: 'tooMuch' };
    }
    if (answer.rows.length === 0) break;
    start += answer.rows.length;
    total = answer.total;
  }
  return { rows };
}
