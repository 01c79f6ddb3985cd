import type { Clock } from '@main/vendors/clock';
import { manualTimers, settle } from './timers';

/** A clock for vendor clients that moves only when the test says so. */
export interface TestClock extends Clock {
  /** Lets milliseconds pass; sleeps that fall due end, in order. */
  advance(milliseconds: number): Promise<void>;
  /** Moves the wall clock alone. */
  jump(seconds: number): void;
  /** Milliseconds until the next sleep ends; null when nobody sleeps. */
  next(): number | null;
}

export function testClock(start = 1_795_000_000): TestClock {
  const timers = manualTimers(start);
  return {
    wall: () => timers.now() * 1000 + (timers.ticks() % 1000),
    steady: timers.ticks,
    sleep: (milliseconds, signal) =>
      new Promise((resolve, reject) => {
        const cancel = timers.after(milliseconds, resolve);
        const abort = (): void => {
          cancel();
          reject(new Error('aborted'));
        };
        if (signal?.aborted) abort();
        else signal?.addEventListener('abort', abort, { once: true });
      }),
    advance: timers.advance,
    jump: timers.jump,
    next: timers.next,
  };
}

export { settle };
