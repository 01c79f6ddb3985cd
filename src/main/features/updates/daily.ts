import type { Timers } from '@main/features/jobs/timers';

const DAY = 86_400;
/** Milliseconds after the start: by then the app has found its connections. */
const FIRST = 60_000;
const LOOK_EVERY = 3_600_000;

export interface Daily {
  readonly start: () => void;
  readonly stop: () => void;
}

/**
 * Does something some time after the start and then once a day. A computer that sleeps makes timers late, so every
 * hour it is looked whether the day is over; what did not succeed is tried again then.
 * @param doneAt when it last succeeded, Unix seconds
 */
export function daily(
  timers: Pick<Timers, 'now' | 'after'>,
  doneAt: () => number | null,
  work: () => void,
): Daily {
  let cancel: () => void = () => undefined;
  const look = (): void => {
    cancel = timers.after(LOOK_EVERY, look);
    const last = doneAt();
    if (last === null || Math.abs(timers.now() - last) >= DAY) work();
  };
  return {
    start: () => {
      cancel();
      cancel = timers.after(FIRST, look);
    },
    stop: () => cancel(),
  };
}
