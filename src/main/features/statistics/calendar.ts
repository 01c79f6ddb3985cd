import { addDays, dayOf, startOfDay, type Instant } from '@shared/domain/day';
import { Lane } from '@shared/lane';
import { asAppError } from '@main/features/jobs/backoff';
import type { Timers } from '@main/features/jobs/timers';
import { log } from '@main/log';
import type { JobRecord, OpenStore } from '@main/store/api';
import type { ArchiveJobs } from './archive-jobs';

/** Shanghai hour from which every vendor can have yesterday's figures (D:95489). */
const MORNING = 6 * 3600;
/** Seconds over which the installs of a company spread their morning. */
const SPREAD = 1800;
/** Seconds after which what was not to be had is asked for again, and looked again at the latest. */
const AGAIN = 3600;

export interface ArchiveCalendarDeps {
  readonly store: Pick<OpenStore, 'automaticArchives'>;
  readonly timers: Timers;
  /** Whether the vendor answered when it was last asked. */
  readonly isReachable: (connectionId: string) => boolean;
  /** From 0 to 1; settles once how late in the morning this install begins. */
  readonly random?: () => number;
}

/**
 * Keeps archives filled: once each morning from six o'clock in Shanghai on, at the next opportunity when that
 * was missed, and again after an hour when the vendor was not ready or something failed.
 */
export class ArchiveCalendar {
  readonly #deps: ArchiveCalendarDeps;
  readonly #jobs: Pick<ArchiveJobs, 'fill' | 'isActive' | 'lastOfAll'>;
  readonly #morning: number;
  /** Two looks at a time would start two jobs. */
  readonly #looks = new Lane();
  #started = false;
  #cancelTimer: () => void = () => undefined;

  constructor(deps: ArchiveCalendarDeps, jobs: Pick<ArchiveJobs, 'fill' | 'isActive' | 'lastOfAll'>) {
    this.#deps = deps;
    this.#jobs = jobs;
    const { random = Math.random } = deps;
    this.#morning = MORNING + Math.floor(random() * SPREAD);
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

  /** Starts what is due. Does nothing before `start`. */
  async look(): Promise<void> {
    if (!this.#started) return;
    await this.#looks
      .run(async () => {
        for (const connectionId of await this.#deps.store.automaticArchives()) {
          if (this.#started) await this.#consider(connectionId, false);
        }
      })
      .catch((error: unknown) => {
        log.warn('the archives of the day were not looked for', { error: asAppError(error) });
      });
    this.#lookLater();
  }

  /** A vendor answers again: what failed meanwhile need not wait for its hour. */
  async reachable(connectionId: string): Promise<void> {
    if (!this.#started) return;
    await this.#looks
      .run(async () => {
        const automatic = await this.#deps.store.automaticArchives();
        if (automatic.includes(connectionId)) await this.#consider(connectionId, true);
      })
      .catch((error: unknown) => {
        log.warn('the archive of a connection was not looked for', { error: asAppError(error) });
      });
  }

  async #consider(connectionId: string, isBack: boolean): Promise<void> {
    if (!this.#deps.isReachable(connectionId) || this.#jobs.isActive(connectionId)) return;
    const last = await this.#jobs.lastOfAll(connectionId);
    if (last && !this.#isDue(last, isBack)) return;
    await this.#jobs.fill(connectionId, null, 'automatic');
  }

  #isDue({ state, createdAt, startedAt, finishedAt, progress }: JobRecord, isBack: boolean): boolean {
    // What somebody paused stays so.
    if (state === 'paused') return false;
    if ((startedAt ?? createdAt) < this.#lastMorning()) return true;
    const { notReady = 0, failed = 0 } = progress.counts;
    const isIncomplete = state === 'failed' || (state === 'done' && notReady + failed > 0);
    if (!isIncomplete) return false;
    if (isBack && state === 'failed') return true;
    return this.#deps.timers.now() - (finishedAt ?? createdAt) >= AGAIN;
  }

  /** When this install last had to begin. */
  #lastMorning(): Instant {
    const now = this.#deps.timers.now();
    const today = startOfDay(dayOf(now)) + this.#morning;
    return now >= today ? today : startOfDay(addDays(dayOf(now), -1)) + this.#morning;
  }

  #lookLater(): void {
    this.#cancelTimer();
    if (!this.#started) return;
    const { timers } = this.#deps;
    const next = startOfDay(addDays(dayOf(this.#lastMorning()), 1)) + this.#morning;
    const pause = Math.min(next - timers.now(), AGAIN);
    this.#cancelTimer = timers.after(Math.max(1, pause) * 1000, () => void this.look());
  }
}
