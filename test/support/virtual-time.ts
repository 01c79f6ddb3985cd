import type { Timers } from '@main/features/jobs/timers';
import type { Clock } from '@main/vendors/clock';

/** Time that passes only when nothing else is left to do: hours cost what happens in them. */
export class VirtualTime {
  /** Calls under way that no timer ends; while there are any, no time passes. */
  busy = 0;
  #ticks = 0;
  #offset = 0;
  #next = 0;
  readonly #start: number;
  readonly #pending = new Map<number, { readonly at: number; readonly action: () => void }>();

  /** @param start Unix seconds */
  constructor(start = 1_795_000_000) {
    this.#start = start;
  }

  /** Milliseconds of the clock that only goes forward. */
  get ticks(): number {
    return this.#ticks;
  }
  /** The wall clock, Unix seconds. */
  now(): number {
    return this.#start + this.#offset + Math.floor(this.#ticks / 1000);
  }
  /** Moves the wall clock alone, as a sleeping computer finds it. */
  jump(seconds: number): void {
    this.#offset += seconds;
  }
  after(ms: number, action: () => void): () => void {
    const id = (this.#next += 1);
    this.#pending.set(id, { at: this.#ticks + Math.max(0, ms), action });
    return () => this.#pending.delete(id);
  }

  /** Counts a piece of work that time waits for. */
  async during<T>(work: () => Promise<T>): Promise<T> {
    this.busy += 1;
    try {
      return await work();
    } finally {
      this.busy -= 1;
    }
  }

  /**
   * Lets everything run, and time pass, until `stop` says so. Answers false when that never came: nothing
   * is left to wait for, or more than `most` milliseconds would have to pass.
   */
  async pass(stop: () => boolean, most: number): Promise<boolean> {
    const end = this.#ticks + most;
    for (;;) {
      await new Promise<void>((resolve) => setImmediate(resolve));
      if (stop()) return true;
      if (this.busy > 0) continue;
      const timer = this.#first();
      if (timer === null || timer.at > end) {
        this.#ticks = Math.max(this.#ticks, Math.min(end, timer?.at ?? this.#ticks));
        return false;
      }
      this.#pending.delete(timer.id);
      this.#ticks = Math.max(this.#ticks, timer.at);
      timer.action();
    }
  }

  #first() {
    let first: { id: number; at: number; action: () => void } | null = null;
    for (const [id, { at, action }] of this.#pending)
      if (first === null || at < first.at) first = { id, at, action };
    return first;
  }
}

/** The timers of one life of the app, silent after its end; `error` is what its wall clock is wrong by, in seconds. */
export function timersOf(time: VirtualTime, life: { readonly dead: boolean }, error: () => number): Timers {
  return {
    now: () => time.now() + error(),
    ticks: () => time.ticks,
    after: (ms, action) =>
      time.after(ms, () => {
        if (!life.dead) action();
      }),
  };
}

/** The clock for clients that goes with such timers. */
export function clockOf({ now, ticks, after }: Timers): Clock {
  return {
    wall: () => now() * 1000,
    steady: ticks,
    sleep: (ms, signal) =>
      new Promise((resolve, reject) => {
        const abort = (): void => {
          cancel();
          reject(signal?.reason as Error);
        };
        const cancel = after(ms, () => {
          signal?.removeEventListener('abort', abort);
          resolve();
        });
        if (signal?.aborted) abort();
        else signal?.addEventListener('abort', abort, { once: true });
      }),
  };
}
