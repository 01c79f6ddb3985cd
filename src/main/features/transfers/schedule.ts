import type { TransferItem } from '@shared/domain/transfer';

/** Milliseconds before the first readings of a transfer whose answer was lost: it may still be at work. */
const QUIET = [3_000, 10_000, 30_000];
const LONGEST = 60_000;

/** Milliseconds to wait before reading number `attempt` (from 0) of an item. */
export function readingDelay({ state, kind }: Pick<TransferItem, 'state' | 'kind'>, attempt: number): number {
  if (state === 'unknown') return QUIET[attempt] ?? LONGEST;
  // In service the owner changes at once; a leaver's group takes its time.
  if (kind === 'onjob' && attempt === 0) return 0;
  const exponent = Math.min(kind === 'onjob' ? attempt - 1 : attempt + 1, 10);
  return Math.min(LONGEST, 1000 * 2 ** exponent);
}
