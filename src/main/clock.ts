import { systemTimers, type Timers } from './features/jobs/timers';
import { CLOCK_OFFSET } from './store/client/launch';

/**
 * Seconds by which a trial of the app runs ahead of the computer's clock, to see what happens on another
 * day; a packaged app always goes by the computer.
 */
export function clockOffset(isPackaged: boolean, env: NodeJS.ProcessEnv): number {
  const seconds = Number(env[CLOCK_OFFSET] ?? 0);
  return isPackaged || !Number.isInteger(seconds) ? 0 : seconds;
}

/** The computer's timers with a wall clock that runs ahead by some seconds. */
export function shiftedTimers(offset: number): Timers {
  return { ...systemTimers, now: () => systemTimers.now() + offset };
}
