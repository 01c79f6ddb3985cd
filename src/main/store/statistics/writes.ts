import type { DatasetId } from '@shared/domain/datasets/ids';

/** What hears that statistics were written, so that what it keeps of them in memory is read again. */
export interface StatisticsWrites {
  /** A day of a subject is no longer as it was. */
  dayWritten(connectionId: string, dataset: DatasetId, subject: number, day: number): void;
  /** Subjects of a connection were added, renamed, or are gone; or the connection lost all of them. */
  subjectsWritten(connectionId: string): void;
  /** Everything of a connection was deleted: ids of its subjects may become those of others. */
  removed(connectionId: string): void;
}

/** Tells several listeners; writers know only this one. */
export class WriteHub implements StatisticsWrites {
  readonly #listeners: StatisticsWrites[] = [];

  add(listener: StatisticsWrites): void {
    this.#listeners.push(listener);
  }

  dayWritten(connectionId: string, dataset: DatasetId, subject: number, day: number): void {
    for (const listener of this.#listeners) listener.dayWritten(connectionId, dataset, subject, day);
  }

  subjectsWritten(connectionId: string): void {
    for (const listener of this.#listeners) listener.subjectsWritten(connectionId);
  }

  removed(connectionId: string): void {
    for (const listener of this.#listeners) listener.removed(connectionId);
  }
}
