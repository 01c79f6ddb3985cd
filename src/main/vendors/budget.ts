import type { Clock } from './clock';
import type { PauseKind } from './pause';
import type { RateLimits } from './rate';
import { Turns, type Turn, type TurnOptions } from './turns';

/** Something that calls of one API wait for, long enough to be worth saying. */
export interface BudgetWait {
  readonly api: string;
  readonly reason: 'rate-limit' | 'concurrency' | 'vendor-busy';
  /** Unix seconds; null when nobody can know. */
  readonly until: number | null;
}

/** Shorter waits are the even pace of a healthy connection. */
const WORTH_SAYING = 1500;

export interface BudgetOptions {
  readonly limits: RateLimits;
  /** Calls of one API at a time. */
  readonly concurrency: number;
  readonly clock: Clock;
  readonly pause?: PauseKind | undefined;
}

/** All calls of one connection: one queue for each API, and what they wait for. */
export class Budget {
  private readonly queues = new Map<string, Turns>();
  private readonly rests = new Set<{ readonly api: string; readonly until: number }>();
  private readonly listeners = new Set<(waits: readonly BudgetWait[]) => void>();
  private said = '[]';

  constructor(private readonly options: BudgetOptions) {}

  /** Waits for the right to call `api` once. */
  take(api: string, options: TurnOptions): Promise<Turn> {
    return this.queue(api).take(options);
  }

  /** Rests before a call of `api` is repeated. Rejects when aborted. */
  async rest(api: string, milliseconds: number, signal?: AbortSignal): Promise<void> {
    const { clock } = this.options;
    if (milliseconds < WORTH_SAYING) return clock.sleep(milliseconds, signal);
    const rest = { api, until: clock.wall() + milliseconds };
    this.rests.add(rest);
    this.changed();
    try {
      await clock.sleep(milliseconds, signal);
    } finally {
      this.rests.delete(rest);
      this.changed();
    }
  }

  waits(): readonly BudgetWait[] {
    const { clock } = this.options;
    const waits: BudgetWait[] = [];
    for (const [api, queue] of this.queues) {
      const obstacle = queue.obstacle();
      if (!obstacle) continue;
      const { reason, delay } = obstacle;
      if (delay !== null && delay < WORTH_SAYING) continue;
      waits.push({ api, reason, until: delay === null ? null : seconds(clock.wall() + delay) });
    }
    for (const { api, until } of this.rests) {
      if (waits.some((wait) => wait.api === api)) continue;
      waits.push({ api, reason: 'vendor-busy', until: seconds(until) });
    }
    return waits;
  }

  onWaits(listener: (waits: readonly BudgetWait[]) => void): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }

  private queue(api: string): Turns {
    const known = this.queues.get(api);
    if (known) return known;
    const queue = new Turns({ ...this.options, changed: () => this.changed() });
    this.queues.set(api, queue);
    return queue;
  }

  private changed(): void {
    if (this.listeners.size === 0) return;
    const waits = this.waits();
    const text = JSON.stringify(waits);
    if (text === this.said) return;
    this.said = text;
    for (const listener of this.listeners) listener(waits);
  }
}

const seconds = (milliseconds: number): number => Math.ceil(milliseconds / 1000);
