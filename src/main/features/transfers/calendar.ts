import { addDays, dayOf, startOfDay } from '@shared/domain/day';
import { Lane } from '@shared/lane';
import { asAppError } from '@main/features/jobs/backoff';
import type { JobEngine } from '@main/features/jobs/engine';
import { log } from '@main/log';
import type { DuePlan, OpenStore } from '@main/store/api';
import type { TransferDeps } from './deps';
import type { TransferPayload } from './payload';

/** Milliseconds after which is looked again at the latest: clocks jump, and machines sleep. */
const AT_LEAST_EVERY = 5 * 60_000;
/** Seconds after midnight, so that a clock that is a little fast does not begin on the day before. */
const AFTER_MIDNIGHT = 5;

export interface CalendarDeps extends Pick<TransferDeps, 'timers' | 'emit' | 'isReadOnly' | 'audit'> {
  readonly store: Pick<OpenStore, 'duePlans' | 'unprovenPlans'>;
}

/**
 * Goes on with plans that were scheduled over several days, on each day on which the app runs, and reads
 * again, at growing intervals, what the vendor has accepted and not yet done.
 */
export class Calendar {
  readonly #deps: CalendarDeps;
  readonly #engine: Pick<JobEngine, 'start'>;
  /** Two looks at a time would find the same plan twice. */
  readonly #looks = new Lane();
  #started = false;
  #cancelTimer: () => void = () => undefined;

  constructor(deps: CalendarDeps, engine: Pick<JobEngine, 'start'>) {
    this.#deps = deps;
    this.#engine = engine;
  }

  /** Begins to look, once what was unfinished has been taken up. */
  start(): void {
    this.#started = true;
    void this.look();
  }

  stop(): void {
    this.#started = false;
    this.#cancelTimer();
  }

  /** Starts, with an announcement, what is due and nothing works on. Does nothing before `start`. */
  async look(): Promise<void> {
    if (!this.#started) return;
    await this.#looks
      .run(async () => {
        await this.#startDue();
        await this.#startRechecks();
      })
      .catch((error: unknown) => {
        log.warn('the plans of the day were not looked for', { error: asAppError(error) });
      });
    this.#lookLater();
  }

  #lookLater(): void {
    this.#cancelTimer();
    if (!this.#started) return;
    const { timers } = this.#deps;
    const now = timers.now();
    const midnight = startOfDay(addDays(dayOf(now), 1)) + AFTER_MIDNIGHT;
    const pause = Math.min((midnight - now) * 1000, AT_LEAST_EVERY);
    this.#cancelTimer = timers.after(pause, () => void this.look());
  }

  /** Starts what is due of one plan at once: somebody has just asked for it. */
  async goOn(planId: number): Promise<void> {
    await this.#looks.run(async () => {
      const due = await this.#due();
      const wanted = due.find((plan) => plan.planId === planId);
      if (wanted) await this.#begin(wanted, { mode: 'send', announced: false });
    });
  }

  #due(): Promise<DuePlan[]> {
    return this.#deps.store.duePlans(this.#deps.timers.now());
  }

  async #startDue(): Promise<void> {
    for (const due of await this.#due()) {
      if (!this.#started) return;
      // A connection that may only read keeps its plans waiting; one that is gone fails here.
      await this.#announce(due).catch((error: unknown) => {
        log.warn('a plan did not go on', { plan: due.planId, error: asAppError(error) });
      });
    }
  }

  async #startRechecks(): Promise<void> {
    for (const plan of await this.#deps.store.unprovenPlans(this.#deps.timers.now())) {
      if (!this.#started) return;
      await this.#begin(plan, { mode: 'recheck', announced: false });
    }
  }

  async #announce(due: DuePlan): Promise<void> {
    const { planId, connectionId, groups } = due;
    if (groups > 0 && (await this.#deps.isReadOnly(connectionId))) return;
    await this.#begin(due, { mode: 'send', announced: true });
    if (groups === 0) return;
    await this.#deps.audit('plan.announced', connectionId, { planId, groups });
  }

  async #begin(
    { planId, connectionId }: Pick<DuePlan, 'planId' | 'connectionId'>,
    how: Pick<TransferPayload, 'mode' | 'announced'>,
  ): Promise<void> {
    const payload: TransferPayload = { planId, ...how };
    const createdAt = this.#deps.timers.now();
    await this.#engine.start({ connectionId, kind: 'transfer', planId, payload, createdAt });
    this.#deps.emit('transfers.changed');
  }
}
