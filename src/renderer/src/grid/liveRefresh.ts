import type { Feed } from './feed';
import { browserTicker, type Ticker } from './ticker';

export interface LiveRefresh {
  /** Something may have changed in the store. */
  readonly notify: () => void;
  readonly stop: () => void;
}

/** Least time between two readings of what is on the screen. */
export const CALM_MS = 2000;
/** The same while there is nothing on the screen that could be disturbed. */
export const EMPTY_MS = 250;

/**
 * Keeps a feed fresh without haste: at most one reading every two seconds, or four a second while it
 * has no rows yet. At the top of the list
 * (`mayMove`) the order is made anew; elsewhere the rows keep their places, so that nothing jumps
 * under the reader, and the feed notes when its order is no longer the present one.
 */
export function createLiveRefresh<Q, R>(
  feed: Pick<Feed<Q, R>, 'state' | 'reopen' | 'refresh' | 'compare'>,
  mayMove: () => boolean,
  ticker: Ticker = browserTicker,
): LiveRefresh {
  let cancel: (() => void) | null = null;
  let last = -Infinity;

  function run(): void {
    cancel = null;
    last = ticker.now();
    if (mayMove()) {
      void feed.reopen();
      return;
    }
    feed.refresh();
    void feed.compare();
  }

  return {
    notify: () => {
      const pause = feed.state.getState().total === 0 ? EMPTY_MS : CALM_MS;
      cancel ??= ticker.after(Math.max(0, last + pause - ticker.now()), run);
    },
    stop: () => {
      cancel?.();
      cancel = null;
    },
  };
}
