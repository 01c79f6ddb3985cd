import type { EventTopic } from '@shared/contract/events';
import { datasetsOf } from '@shared/domain/datasets';
import type { Dataset } from '@shared/domain/datasets/dataset';
import type { JobContext, JobRunner } from '@main/features/jobs/kind';
import type { Timers } from '@main/features/jobs/timers';
import { isRefusal } from '@main/features/sync/codes';
import type { OpenStore } from '@main/store/api';
import { FETCHERS } from './fetch';
import type { FetchContext, SubjectReader } from './fetch/fetcher';
import { archivePayload } from './payload';
import { ArchiveProgress } from './progress';
import { missingOf, readDataset } from './read-dataset';
import { DatasetTrouble } from './reading';
import { fillStretch } from './windows';

export interface ArchiveDeps {
  readonly store: OpenStore;
  readonly timers: Timers;
  readonly emit: (topic: EventTopic) => void;
}

/**
 * Fills the archive of a connection: first who and what there are statistics of, then the days that are
 * missing. It needs no checkpoint: what is written is no longer missing.
 */
export function createArchiveRunner(deps: ArchiveDeps): JobRunner {
  return {
    run: async (job: JobContext) => {
      if (job.signal.aborted) return;
      const { datasets: wanted } = archivePayload.parse(job.job.payload);
      const vendor = await job.vendor();
      const datasets = datasetsOf(vendor.vendor).filter(
        ({ id, archived }) => archived && (wanted === null || wanted.includes(id)),
      );
      const progress = new ArchiveProgress(job);
      // Trouble around us in one dataset ends the others too, soon.
      const halt = new AbortController();
      const signal = AbortSignal.any([job.signal, halt.signal]);
      const { connectionId } = job.job;
      const { store, timers, emit } = deps;
      const context: FetchContext = {
        connectionId,
        vendor,
        store,
        signal,
        call: { signal },
        now: timers.now,
        note: job.note,
      };
      const written = () => emit('statistics.changed');
      try {
        const ready = await readSubjects(context, datasets, progress);
        written();
        progress.expect(await countMissing(context, ready));
        await allOf(ready, halt, async (dataset) => {
          try {
            await readDataset({ context, dataset, progress, written }, missingOf(context, dataset));
          } catch (error) {
            if (!(error instanceof DatasetTrouble)) throw error;
            job.note(error.error);
            progress.count('failed', 1);
          }
        });
        progress.end();
      } finally {
        await progress.keep();
        written();
      }
    },
  };
}

/** Reads who there is; answers the datasets whose subjects the vendor tells, or that have some already. */
async function readSubjects(
  context: FetchContext,
  datasets: readonly Dataset[],
  progress: ArchiveProgress,
): Promise<Dataset[]> {
  const refused = new Set<SubjectReader>();
  const readers = [...new Set(datasets.map(({ id }) => FETCHERS[id].subjects))];
  for (const [index, read] of readers.entries()) {
    progress.subjects(index, readers.length);
    try {
      await read(context);
    } catch (error) {
      // What the vendor refuses of one kind of statistics must not stop the others.
      if (!isRefusal(error)) throw error;
      context.note(error.error);
      refused.add(read);
    }
  }
  return datasets.filter(({ id }) => !refused.has(FETCHERS[id].subjects));
}

async function countMissing(context: FetchContext, datasets: readonly Dataset[]): Promise<number> {
  const { store, connectionId, now } = context;
  const counts = datasets.map(async (dataset) => {
    const stretch = fillStretch(dataset, now());
    return stretch ? store.countMissing(connectionId, dataset.id, stretch.from, stretch.to) : 0;
  });
  return (await Promise.all(counts)).reduce((sum, count) => sum + count, 0);
}

/** All at the same time, since each has an API and a budget of its own; throws the first error. */
async function allOf<T>(
  things: readonly T[],
  halt: AbortController,
  work: (thing: T) => Promise<void>,
): Promise<void> {
  const errors: unknown[] = [];
  await Promise.all(
    things.map((thing) =>
      work(thing).catch((error: unknown) => {
        errors.push(error);
        halt.abort();
      }),
    ),
  );
  if (errors.length > 0) throw errors[0];
}
