import { setTimeout as wait } from 'node:timers/promises';

/** Time for the vendors' clients, so that tests can drive it. */
export interface Clock {
  /** Milliseconds since 1970, as the computer believes; may jump. */
  wall(): number;
  /** Milliseconds that never go back. */
  steady(): number;
  /** Rejects with the signal's reason when aborted. */
  sleep(milliseconds: number, signal?: AbortSignal): Promise<void>;
}

/** The computer's own clock. A pending sleep does not keep the process alive. */
export const systemClock: Clock = {
  wall: () => Date.now(),
  steady: () => performance.now(),
  sleep: async (milliseconds, signal) => {
    await wait(milliseconds, undefined, { ref: false, ...(signal ? { signal } : {}) });
  },
};
