import { asAppError, backoff } from './backoff';
import type { Timers } from './timers';

/** Tries to write down what came of a call, while the store is away. */
const WRITE_TRIES = 10;

/**
 * Writes down what a call to a vendor did. While the store is away it is tried again: the answer is known here
 * and nowhere else. Null when a conflict says that an earlier try was written after all.
 */
export async function insist<T>(timers: Pick<Timers, 'after'>, write: () => Promise<T>): Promise<T | null> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await write();
    } catch (error) {
      const { code, retryable } = asAppError(error);
      if (code === 'conflict' && attempt > 1) return null;
      if (!retryable || attempt >= WRITE_TRIES) throw error;
      await new Promise<void>((resolve) => timers.after(backoff(attempt) / 4, resolve));
    }
  }
}
