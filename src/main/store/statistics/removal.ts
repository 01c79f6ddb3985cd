import { DATASETS } from '@shared/domain/datasets';
import { eachWritten } from '../pace';
import { coveredKind, hasDays } from './layout';
import type { ArchiveTables } from './tables';

const PAGE = 100;

/** Deletes the statistics of connections that were removed, a slice at a time; a crash only interrupts it. */
export class ArchiveRemoval {
  readonly #tables: ArchiveTables;

  constructor(tables: ArchiveTables) {
    this.#tables = tables;
  }

  /** Marks a connection's statistics for deletion; from then on `run` deletes them, also after a restart. */
  doom(connectionId: string): void {
    this.#tables.removals.add(connectionId);
  }

  async run(): Promise<void> {
    for (const connectionId of this.#tables.removals.all()) await this.#empty(connectionId);
  }

  async #empty(connectionId: string): Promise<void> {
    const { subjects, reads, events, removals, counts, writes } = this.#tables;
    await this.#each(
      () => reads.some(connectionId, PAGE),
      (id) => reads.remove(id),
    );
    for (const { id } of DATASETS.filter(({ shape }) => shape === 'records')) {
      await this.#each(
        () => events(id).some(connectionId, PAGE),
        (key) => events(id).remove(connectionId, key),
      );
    }
    await this.#each(
      () => subjects.some(connectionId, PAGE),
      ({ id, kind }) => {
        for (const dataset of DATASETS) {
          if (hasDays(dataset) && coveredKind(dataset) === kind) this.#tables.days(dataset.id).remove(id);
        }
        subjects.remove(id);
      },
    );
    counts.subjectsChanged(connectionId);
    writes.removed(connectionId);
    removals.done(connectionId);
  }

  /** Does away with everything, a page after the other. */
  async #each<T>(page: () => T[], remove: (thing: T) => void): Promise<void> {
    for (let things = page(); things.length > 0; things = page()) {
      await eachWritten(this.#tables.db, things, remove);
    }
  }
}
