import type { JobPhase } from '@shared/domain/job';
import type { JobContext } from '@main/features/jobs/kind';
import { z } from 'zod';
import type { ReadingCount, ReadingProgress } from './reading';

/** What an earlier run of the same job counted. */
const kept = z.record(z.string(), z.number().int());

/** How far an archive job is, in subject days. */
export class ArchiveProgress implements ReadingProgress {
  readonly #job: Pick<JobContext, 'report' | 'save'>;
  readonly #counts: Record<string, number>;
  #done = 0;
  #total: number | null = null;
  #phase: JobPhase = 'subjects';
  #advanced = false;

  constructor(job: Pick<JobContext, 'report' | 'save' | 'checkpoint'>) {
    this.#job = job;
    const earlier = kept.safeParse(job.checkpoint);
    // What could not be had is tried again, and counted again.
    this.#counts = { ...(earlier.success ? earlier.data : {}), notReady: 0, skipped: 0, failed: 0 };
  }

  subjects(done: number, total: number): void {
    this.#done = done;
    this.#total = total;
    this.#report();
  }

  /** Begins with the days, of which so many are missing. */
  expect(total: number): void {
    this.#phase = 'days';
    this.#done = 0;
    this.#total = total;
    this.#report();
  }

  done(days: number): void {
    this.#done += days;
    this.#advanced = true;
    this.#report();
  }

  count(what: ReadingCount, by: number): void {
    if (by > 0) this.#counts[what] = (this.#counts[what] ?? 0) + by;
  }

  /** Days that were given up with their dataset are not waited for any more. */
  end(): void {
    this.#total = this.#done;
    this.#report();
  }

  /** Puts the counts on disk: an attempt that wrote something is progress, whatever ended it. */
  async keep(): Promise<void> {
    if (this.#advanced) await this.#job.save({ ...this.#counts }).catch(() => undefined);
    this.#advanced = false;
  }

  #report(): void {
    const total = this.#total === null ? null : Math.max(this.#total, this.#done);
    this.#job.report({ phase: this.#phase, done: this.#done, total, counts: this.#counts });
  }
}
