import type { Instant } from '@shared/domain/day';
import { failure } from '@shared/domain/errors';

/** Clock and timers of the jobs, injected so that tests can turn hours into nothing. */
export interface Timers {
  /** The wall clock, Unix seconds. It may jump. */
  readonly now: () => Instant;
  /** Milliseconds of a clock that only goes forward. */
  readonly ticks: () => number;
  /** Calls back after `ms`; the answer cancels. */
  readonly after: (ms: number, action: () => void) => () => void;
}

export const systemTimers: Timers = {
  now: () => Math.floor(Date.now() / 1000),
  ticks: () => performance.now(),
  after: (ms, action) => {
    const timer = setTimeout(action, ms);
    return () => clearTimeout(timer);
  },
};

/** The computer's timers with a wall clock that runs ahead by some seconds, to try what happens on another day. */
export function shiftedTimers(seconds: number): Timers {
  return { ...systemTimers, now: () => systemTimers.now() + seconds };
}

/** What a wait ends with when its signal is aborted. */
export const stopped = () => failure('cancelled', 'call.cancelled', 'stopped on request');

/** Waits; a call of what `onWake` was given ends the wait early, an aborted signal ends it with `cancelled`. */
export function sleep(
  timers: Timers,
  ms: number,
  signal: AbortSignal,
  onWake: (wake: () => void) => () => void = () => () => undefined,
): Promise<void> {
  return new Promise((resolve, reject) => {
    if (signal.aborted) return reject(stopped());
    const finish = (settle: () => void) => () => {
      cancelTimer();
      forgetWake();
      signal.removeEventListener('abort', onAbort);
      settle();
    };
    const onAbort = finish(() => reject(stopped()));
    const done = finish(resolve);
    const cancelTimer = timers.after(ms, done);
    const forgetWake = onWake(done);
    signal.addEventListener('abort', onAbort, { once: true });
  });
}
