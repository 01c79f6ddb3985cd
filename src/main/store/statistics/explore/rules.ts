import type { Dataset } from '@shared/domain/datasets/dataset';
import type { Metric } from '@shared/domain/datasets/metric';
import { failure } from '@shared/domain/errors';
import type { BlankReason } from '@shared/domain/statistics';

/** What a value of a row stands for. */
export interface Behind {
  /** Days of the row's bucket. */
  readonly span: number;
  /** Subject days with data. */
  readonly known: number;
  /** Subject days that the archive lacks: never read, or too early. Days that were read without data are not missing. */
  readonly missing: number;
  /** Subjects that the row is about, and those of them with any data. */
  readonly chosen: number;
  readonly present: number;
}

/** A metric that is asked for, and which column of the dataset it is. */
export interface AskedMetric {
  readonly metric: Metric;
  readonly place: number;
}

export interface Cell {
  readonly value: number | null;
  readonly blank: BlankReason | null;
}

/** A value as far as it may be shown, and what is to be said about it. `found` is null where nothing was. */
export function cellOf(metric: Metric, found: number | null, behind: Behind): Cell {
  const { known, missing } = behind;
  const gap = missing > 0 ? 'gap' : null;
  if (known === 0) return { value: null, blank: gap };
  if (!addsUp(metric, behind)) return { value: null, blank: reasonOf(metric) };
  return { value: found, blank: gap };
}

/** Whether the days and subjects behind a value may be put together, or are one of each. */
function addsUp({ overTime, overSubjects }: Metric, behind: Behind): boolean {
  const { span, known, missing, chosen, present } = behind;
  const whole = missing === 0;
  const overDays = overTime !== 'none' || span === 1 || (known === 1 && whole);
  return overDays && (overSubjects !== 'none' || chosen === 1 || (present === 1 && whole));
}

/** A running total that does not add up over subjects counts some of them twice. */
export function reasonOf({ why }: Metric): BlankReason {
  return why === undefined || why === 'running' ? 'distinct' : why;
}

/** The metrics that a question asks for, in its order. Fails for one that the dataset does not have. */
export function askedMetrics(dataset: Dataset, ids: readonly string[]): AskedMetric[] {
  return ids.map((id) => {
    const place = dataset.metrics.findIndex((each) => each.id === id);
    const metric = dataset.metrics[place];
    if (!metric) throw failure('validation', 'internal', `${dataset.id} has no metric ${id}.`);
    // Sets of owners overlap: what is in two of them would count twice.
    return { metric: dataset.subject === 'ownerSet' ? { ...metric, overSubjects: 'none' } : metric, place };
  });
}
