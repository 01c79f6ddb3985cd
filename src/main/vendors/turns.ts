import type { Clock } from './clock';
import { Concurrency } from './concurrency';
import { Pause, type PauseKind } from './pause';
import { RateGate, type RateLimits } from './rate';

export interface TurnOptions {
  readonly signal?: AbortSignal | undefined;
  readonly maxWaitSeconds?: number | undefined;
  /** Goes before calls that wait already: somebody looks at the screen for it. */
  readonly urgent?: boolean | undefined;
}

/** How a call ended, as far as the budget is concerned. */
export type Outcome = 'good' | 'too-often' | 'too-many' | 'other';

/** Permission for one call; must be given back. */
export interface Turn {
  finish(outcome: Outcome): void;
}

/** What stands between the next call and its turn. */
export interface Obstacle {
  readonly reason: 'rate-limit' | 'concurrency';
  /** Milliseconds; null when nobody can know. */
  readonly delay: number | null;
}

export type TurnRefusal =
  | { readonly kind: 'cancelled' }
  | { readonly kind: 'too-long'; readonly seconds: number };

interface Waiter {
  readonly options: TurnOptions;
  readonly admit: (turn: Turn) => void;
  readonly refuse: (refusal: TurnRefusal) => void;
}

export interface TurnsOptions {
  readonly limits: RateLimits;
  readonly concurrency: number;
  readonly clock: Clock;
  /** How the vendor blocks an API that was called too often; `growing` unless said. */
  readonly pause?: PauseKind | undefined;
  /** Called whenever what callers wait for may have changed. */
  readonly changed: () => void;
}

/** The queue in front of one API: rate, pause and concurrency together, first come first served. */
export class Turns {
  private readonly waiters: Waiter[] = [];
  private readonly rate: RateGate;
  private readonly pause: Pause;
  private readonly concurrency: Concurrency;
  private readonly clock: Clock;
  private active = 0;
  private alarm: AbortController | null = null;

  constructor(private readonly options: TurnsOptions) {
    this.clock = options.clock;
    this.rate = new RateGate(options.limits);
    this.pause = new Pause(options.pause);
    this.concurrency = new Concurrency(options.concurrency);
  }

  /** Waits for a turn. Rejects with a `TurnRefusal` when cancelled or when it would take too long. */
  take(options: TurnOptions): Promise<Turn> {
    return new Promise((resolve, reject) => {
      const { signal } = options;
      const refuse = (refusal: TurnRefusal): void => {
        this.remove(waiter);
        signal?.removeEventListener('abort', cancel);
        reject(new TurnRefused(refusal));
      };
      const cancel = (): void => refuse({ kind: 'cancelled' });
      const admit = (turn: Turn): void => {
        signal?.removeEventListener('abort', cancel);
        resolve(turn);
      };
      const waiter: Waiter = { options, admit, refuse };
      if (signal?.aborted) return cancel();
      signal?.addEventListener('abort', cancel, { once: true });
      if (options.urgent) this.waiters.unshift(waiter);
      else this.waiters.push(waiter);
      this.pump();
    });
  }

  /** What the first in the queue waits for; null while nobody waits. */
  obstacle(): Obstacle | null {
    if (this.waiters.length === 0) return null;
    const delay = this.delay();
    if (delay > 0) return { reason: 'rate-limit', delay };
    return this.concurrency.lowered ? { reason: 'concurrency', delay: null } : null;
  }

  private delay(): number {
    const now = this.clock.steady();
    return Math.max(this.pause.delay(now, this.clock.wall()), this.rate.delay(now));
  }

  private pump(): void {
    this.alarm?.abort();
    this.alarm = null;
    let delay = this.delay();
    while (this.waiters.length > 0 && delay === 0 && this.active < this.concurrency.current) {
      this.waiters.shift()?.admit(this.begin());
      delay = this.delay();
    }
    if (delay > 0) this.refuseImpatient(delay);
    if (this.waiters.length > 0 && delay > 0) this.pumpAfter(delay);
    this.options.changed();
  }

  private begin(): Turn {
    const begunAt = this.clock.steady();
    this.rate.take(begunAt);
    this.active += 1;
    let finished = false;
    return {
      finish: (outcome) => {
        if (finished) return;
        finished = true;
        this.active -= 1;
        this.learn(outcome, begunAt);
        this.pump();
      },
    };
  }

  private learn(outcome: Outcome, begunAt: number): void {
    const now = this.clock.steady();
    switch (outcome) {
      case 'good':
        this.pause.succeed(begunAt);
        this.concurrency.succeed();
        return;
      case 'too-often':
        this.pause.refuse(begunAt, now, this.clock.wall());
        return;
      case 'too-many':
        this.concurrency.lower(begunAt, now);
        return;
      case 'other':
        return;
    }
  }

  private refuseImpatient(delay: number): void {
    const seconds = Math.ceil(delay / 1000);
    const impatient = this.waiters.filter(({ options }) => seconds > (options.maxWaitSeconds ?? Infinity));
    for (const { refuse } of impatient) refuse({ kind: 'too-long', seconds });
  }

  /** Looks again at least every half minute: the computer may have slept through the rest of a pause. */
  private pumpAfter(delay: number): void {
    const alarm = new AbortController();
    this.alarm = alarm;
    this.clock.sleep(Math.min(delay, 30_000), alarm.signal).then(
      () => this.pump(),
      () => undefined,
    );
  }

  private remove(waiter: Waiter): void {
    const index = this.waiters.indexOf(waiter);
    if (index < 0) return;
    this.waiters.splice(index, 1);
    this.options.changed();
  }
}

/** Why a turn was not given; the caller turns it into a failure that says nothing was sent. */
export class TurnRefused extends Error {
  constructor(readonly refusal: TurnRefusal) {
    super(refusal.kind);
    this.name = 'TurnRefused';
  }
}
