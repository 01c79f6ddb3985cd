import type { Dataset } from '@shared/domain/datasets/dataset';
import type { AppError } from '@shared/domain/errors';
import { Failure } from '@shared/domain/errors';
import { isAroundUs, isRefusal } from '@main/features/sync/codes';
import type { FetchContext } from './fetch/fetcher';

/** Troubles in a row, without any answer between, after which a dataset is given up for now. */
const MOST_STRIKES = 8;

/** A dataset that is given up for now, because of what its vendor answered. */
export class DatasetTrouble extends Error {
  constructor(readonly error: AppError) {
    super(error.message);
    this.name = 'DatasetTrouble';
  }
}

/** What the reading of a dataset tells as it goes on. */
export interface ReadingProgress {
  /** So many subject days were answered and written, or will not be. */
  readonly done: (days: number) => void;
  readonly count: (what: ReadingCount, by: number) => void;
}

/**
 * Kinds of days: `read` have data, `empty` have none, `notReady` were asked for too early, `restated` have other
 * values than before, `skipped` are of subjects that the vendor refuses, `failed` could not be asked for.
 */
export type ReadingCount = 'read' | 'empty' | 'notReady' | 'restated' | 'skipped' | 'failed';

export interface ReadingParts {
  readonly context: FetchContext;
  readonly dataset: Dataset;
  readonly progress: ReadingProgress;
  /** Called after each write. */
  readonly written: () => void;
}

/** Bad luck in a row: one bad question must not end a dataset, a vendor in trouble must. */
export class Strikes {
  #count = 0;

  acquit(): void {
    this.#count = 0;
  }

  /**
   * Counts a trouble with one question and answers it; throws when there were too many, or when no question
   * can succeed now.
   */
  take(error: unknown): AppError {
    if (!(error instanceof Failure) || isAroundUs(error)) throw error;
    this.#count += 1;
    if (this.#count >= MOST_STRIKES) throw new DatasetTrouble(error.error);
    return error.error;
  }

  /** Ends the dataset for what the app as a whole may not do, such as codes 48002 or 95017 of WeCom. */
  refuse(error: unknown): void {
    if (isRefusal(error) && error.error.code === 'permission') throw new DatasetTrouble(error.error);
  }
}
