/** The clock and the timer, so that tests need not wait. */
export interface Ticker {
  /** Milliseconds since some fixed moment. */
  readonly now: () => number;
  /** Acts once, `ms` milliseconds later, unless the answer is called before. */
  readonly after: (ms: number, act: () => void) => () => void;
}

export const browserTicker: Ticker = {
  now: () => performance.now(),
  after: (ms, act) => {
    const timer = window.setTimeout(act, ms);
    return () => window.clearTimeout(timer);
  },
};
