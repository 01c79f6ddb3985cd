import type { Timers } from '@main/features/jobs/timers';

/** Timers that a test drives: nothing happens until it says that time has passed. */
export interface ManualTimers extends Timers {
  /** Lets time pass, firing what falls due, in order. */
  readonly advance: (ms: number) => Promise<void>;
  /** Milliseconds until the next timer; null when there is none. */
  readonly next: () => number | null;
  /** Moves the wall clock alone, as a wrong clock or its correction does. */
  readonly jump: (seconds: number) => void;
}

export function manualTimers(start = 1_795_000_000): ManualTimers {
  let ticks = 0;
  let offset = 0;
  const pending = new Set<{ at: number; action: () => void }>();
  const first = () => [...pending].toSorted((a, b) => a.at - b.at)[0];
  return {
    now: () => start + offset + Math.floor(ticks / 1000),
    ticks: () => ticks,
    after: (ms, action) => {
      const timer = { at: ticks + ms, action };
      pending.add(timer);
      return () => pending.delete(timer);
    },
    next: () => {
      const timer = first();
      return timer ? timer.at - ticks : null;
    },
    jump: (seconds) => {
      offset += seconds;
    },
    advance: async (ms) => {
      await settle();
      const end = ticks + ms;
      for (let timer = first(); timer && timer.at <= end; timer = first()) {
        pending.delete(timer);
        ticks = timer.at;
        timer.action();
        await settle();
      }
      ticks = end;
      await settle();
    },
  };
}

/** Lets everything that is ready run. */
export function settle(): Promise<void> {
  return new Promise((resolve) => setImmediate(resolve));
}

/** Timers and a clock for clients that run `factor` times as fast as the world: a minute in 300 ms. */
export function fastTimers(factor = 200, start = 1_795_000_000): Timers & { readonly clock: FastClock } {
  const began = performance.now();
  const ticks = () => (performance.now() - began) * factor;
  const now = () => start + Math.floor(ticks() / 1000);
  const after: Timers['after'] = (ms, action) => {
    const timer = setTimeout(action, ms / factor);
    return () => clearTimeout(timer);
  };
  const sleep: FastClock['sleep'] = (ms, signal) =>
    new Promise((resolve, reject) => {
      const cancel = after(ms, () => {
        signal?.removeEventListener('abort', abort);
        resolve();
      });
      const abort = () => {
        cancel();
        reject(signal?.reason as Error);
      };
      if (signal?.aborted) abort();
      else signal?.addEventListener('abort', abort, { once: true });
    });
  return { now, ticks, after, clock: { wall: () => start * 1000 + ticks(), steady: ticks, sleep } };
}

interface FastClock {
  readonly wall: () => number;
  readonly steady: () => number;
  readonly sleep: (ms: number, signal?: AbortSignal) => Promise<void>;
}
