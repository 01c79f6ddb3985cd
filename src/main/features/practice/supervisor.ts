import type { PracticeStatus } from '@shared/contract/app';
import { failure } from '@shared/domain/errors';
import type { Clock } from '@main/vendors/clock';
import type { LaunchPractice, PracticeProcess, PracticeReady } from './process';

/** Milliseconds that a start may take; a world of half a million groups is made in a few seconds. */
const START_LIMIT = 60_000;
/** Starts again after a crash, unless it crashes as often as this without running `STABLE` in between. */
const MOST_CRASHES = 3;
const STABLE = 60_000;

export interface SupervisorDeps {
  readonly launch: LaunchPractice;
  readonly args: readonly string[];
  readonly clock: Clock;
  /** Called after every start with the new address, before the status says `running`. */
  readonly onReady: (ready: PracticeReady) => Promise<void>;
  readonly changed: () => void;
}

/** Keeps the practice vendor running for as long as it is wanted. */
export class PracticeSupervisor {
  private current: PracticeStatus = { state: 'off', baseUrl: null, error: null };
  private child: PracticeProcess | null = null;
  private starting: Promise<PracticeReady> | null = null;
  private crashes = 0;

  constructor(private readonly deps: SupervisorDeps) {}

  get status(): PracticeStatus {
    return this.current;
  }

  /** Starts it, or finds it running; fails with `practice.failed`. */
  start(): Promise<PracticeReady> {
    this.starting ??= this.launch();
    return this.starting;
  }

  /** Stops it; settles when it is gone. */
  async stop(): Promise<void> {
    const { child } = this;
    this.child = null;
    this.starting = null;
    this.crashes = 0;
    this.set({ state: 'off', baseUrl: null, error: null });
    child?.kill();
    await child?.gone;
  }

  private async launch(): Promise<PracticeReady> {
    const { launch, args, clock, onReady } = this.deps;
    this.set({ state: 'starting', baseUrl: null, error: null });
    const child = launch(args);
    this.child = child;
    const limit = new AbortController();
    try {
      const late = clock.sleep(START_LIMIT, limit.signal).then(() => Promise.reject(new Error('no answer')));
      const ready = await Promise.race([child.ready, late]).finally(() => limit.abort());
      await onReady(ready);
      this.set({ state: 'running', baseUrl: ready.baseUrl, error: null });
      void this.attend(child);
      return ready;
    } catch (error) {
      child.kill();
      const { error: said } = failed(error);
      if (this.child === child) {
        this.starting = null;
        this.set({ state: 'failed', baseUrl: null, error: said });
      }
      throw failed(error);
    }
  }

  /** Waits for the end of a running vendor, and starts another unless it was stopped. */
  private async attend(child: PracticeProcess): Promise<void> {
    const begun = this.deps.clock.steady();
    await child.gone;
    if (this.child !== child) return;
    this.crashes = this.deps.clock.steady() - begun > STABLE ? 1 : this.crashes + 1;
    this.starting = null;
    if (this.crashes > MOST_CRASHES) {
      this.set({
        state: 'failed',
        baseUrl: null,
        error: failed(new Error('it ended again and again')).error,
      });
    } else {
      await this.start().catch(() => undefined);
    }
  }

  private set(status: PracticeStatus): void {
    this.current = status;
    this.deps.changed();
  }
}

function failed(error: unknown) {
  const why = error instanceof Error ? error.message : String(error);
  return failure('internal', 'practice.failed', `the practice vendor cannot run: ${why}`, {
    params: { why },
    retryable: true,
  });
}
