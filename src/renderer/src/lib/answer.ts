import type { AppError } from '@shared/domain/errors';

/** The latest answer to a query, for the input that `key` stands for. */
export interface Answer<T> {
  readonly key: string;
  readonly data?: T;
  readonly error?: AppError;
}

/**
 * The answer to keep when another arrives. To the same input, an error leaves the last good data
 * beside it, and equal data keeps its identity, so that nothing is drawn again for it.
 */
export function mergeAnswer<T>(previous: Answer<T> | undefined, next: Answer<T>): Answer<T> {
  if (previous?.key !== next.key || previous.data === undefined) return next;
  if (next.data === undefined) return { ...next, data: previous.data };
  return JSON.stringify(previous.data) === JSON.stringify(next.data)
    ? { ...next, data: previous.data }
    : next;
}

/**
 * What to show for an input: the data of its answer or, with `keep`, of the former one until it is there.
 * Null is data: a call may answer that there is nothing.
 */
export function dataFor<T>(answer: Answer<T> | undefined, key: string, keep: boolean): T | undefined {
  return keep || answer?.key === key ? answer?.data : undefined;
}
