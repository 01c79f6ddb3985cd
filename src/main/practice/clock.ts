/** The practice clock: the real one, plus a part that tests and the practice screen can set. */
export interface Clock {
  /** Unix seconds of the practice world. */
  now(): number;
  /** Unix seconds of this machine. */
  real(): number;
}

/** @param real the machine's clock in Unix seconds; @param offset seconds to add, asked for each time. */
export function makeClock(real: () => number, offset: () => number): Clock {
  return { real, now: () => real() + offset() };
}
