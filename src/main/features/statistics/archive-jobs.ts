import { dataset } from '@shared/domain/datasets';
import type { DatasetId } from '@shared/domain/datasets/ids';
import { Lane } from '@shared/lane';
import { failure } from '@shared/domain/errors';
import type { JobEngine } from '@main/features/jobs/engine';
import type { Timers } from '@main/features/jobs/timers';
import type { JobRecord, OpenStore } from '@main/store/api';
import { hasNoSuchStatistics } from './fetch/client-of';
import { archivePayload, type ArchivePayload } from './payload';

/** Jobs among which those of an archive are looked for. */
const RECENT = 300;

export interface ArchiveJobsDeps {
  readonly store: Pick<OpenStore, 'listJobs' | 'listConnections'>;
  readonly timers: Timers;
}

/** Starts the jobs that fill archives, so that no two of them do the same. */
export class ArchiveJobs {
  readonly #deps: ArchiveJobsDeps;
  readonly #engine: Pick<JobEngine, 'start' | 'resume' | 'active'>;
  /** One after the other, so that two wishes find one job. */
  readonly #starts = new Lane();

  constructor(deps: ArchiveJobsDeps, engine: Pick<JobEngine, 'start' | 'resume' | 'active'>) {
    this.#deps = deps;
    this.#engine = engine;
  }

  /**
   * Fills some datasets of a connection, or all that are archived (null): by the job that is at it already,
   * by one that was paused, or by a new one. Fails with `statistics.otherVendor` for datasets of another vendor.
   */
  fill(
    connectionId: string,
    datasets: readonly DatasetId[] | null,
    reason: ArchivePayload['reason'],
  ): Promise<{ jobId: number }> {
    return this.#starts.run(async () => {
      await this.#insist(connectionId, datasets ?? []);
      const running = this.#engine.active(connectionId, 'archive').find((job) => serves(job, datasets));
      if (running) return { jobId: running.id };
      const paused = (await this.#ofConnection(connectionId)).find(
        (job) => job.state === 'paused' && serves(job, datasets),
      );
      if (paused) {
        await this.#engine.resume(paused.id);
        return { jobId: paused.id };
      }
      const payload: ArchivePayload = { datasets: datasets && [...datasets], reason };
      const createdAt = this.#deps.timers.now();
      const job = await this.#engine.start({
        connectionId,
        kind: 'archive',
        planId: null,
        payload,
        createdAt,
      });
      return { jobId: job.id };
    });
  }

  /** Whether a job of the connection is queued, running or waiting. */
  isActive(connectionId: string): boolean {
    return this.#engine.active(connectionId, 'archive').length > 0;
  }

  /** The latest job that was to fill everything; null when there never was one. */
  async lastOfAll(connectionId: string): Promise<JobRecord | null> {
    return (await this.#ofConnection(connectionId)).find((job) => serves(job, null)) ?? null;
  }

  async #ofConnection(connectionId: string): Promise<JobRecord[]> {
    const jobs = await this.#deps.store.listJobs(RECENT);
    return jobs.filter((job) => job.kind === 'archive' && job.connectionId === connectionId);
  }

  async #insist(connectionId: string, datasets: readonly DatasetId[]): Promise<void> {
    const record = (await this.#deps.store.listConnections()).find(({ id }) => id === connectionId);
    if (!record)
      throw failure('not-found', 'connection.notFound', `connection ${connectionId} does not exist`);
    if (datasets.some((id) => dataset(id).vendor !== record.vendor)) throw hasNoSuchStatistics(record.vendor);
  }
}

function serves({ payload }: JobRecord, wanted: readonly DatasetId[] | null): boolean {
  const parsed = archivePayload.safeParse(payload);
  if (!parsed.success) return false;
  const { datasets } = parsed.data;
  return datasets === null || (wanted !== null && wanted.every((id) => datasets.includes(id)));
}
