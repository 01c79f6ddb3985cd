import type { Bilingual } from '../bilingual';

/**
 * What a value means and how it is kept: `count` and `decimal` as they are, `percent` as a fraction
 * (0.2021 for 20.21%; may be negative or above 1), `duration` in seconds, `score` as points.
 */
export type MetricKind = 'count' | 'percent' | 'duration' | 'score' | 'decimal';

/** Why a metric must not be added up; the screen says so in the cell. */
export type NotAdditive = 'running' | 'rate' | 'average' | 'distinct' | 'maximum';

export interface Metric {
  /** Our name, spelled right. Also the column of the archive, so it never changes. */
  readonly id: string;
  /** The vendor's key, with the vendor's spelling. */
  readonly wire: string;
  /** Distinct within the dataset, also where the vendor's labels are not. */
  readonly label: Bilingual;
  readonly kind: MetricKind;
  /**
   * Over days: `sum` for increments, `last` for totals as of a day (the last day's value stands for the
   * range), `none` where only the vendor knows the value of a longer range.
   */
  readonly overTime: 'sum' | 'last' | 'none';
  /** Over subjects: whether the values of several can be added. */
  readonly overSubjects: 'sum' | 'none';
  /** Why it cannot be added up, where it cannot. */
  readonly why?: NotAdditive;
}

/** An increment: it can be added over days and subjects. */
export const increment = (id: string, wire: string, label: Bilingual): Metric => ({
  id,
  wire,
  label,
  kind: 'count',
  overTime: 'sum',
  overSubjects: 'sum',
});

/** A total as of the day: the last day stands for a range, subjects add up. */
export const runningTotal = (id: string, wire: string, label: Bilingual): Metric => ({
  ...increment(id, wire, label),
  overTime: 'last',
  why: 'running',
});

/** A number of different people or things: neither days nor subjects add up, since some are the same. */
export const distinct = (id: string, wire: string, label: Bilingual): Metric => ({
  ...increment(id, wire, label),
  overTime: 'none',
  overSubjects: 'none',
  why: 'distinct',
});

/** A share of something; never added up, and not averaged either: the weights are not known. */
export const rate = (id: string, wire: string, label: Bilingual): Metric => ({
  id,
  wire,
  label,
  kind: 'percent',
  overTime: 'none',
  overSubjects: 'none',
  why: 'rate',
});

/** An average of durations, decimals or scores. */
export const average = (
  id: string,
  wire: string,
  label: Bilingual,
  kind: 'duration' | 'decimal' | 'score',
): Metric => ({ ...rate(id, wire, label), kind, why: 'average' });

/** The highest value at any moment. */
export const maximum = (id: string, wire: string, label: Bilingual): Metric => ({
  ...distinct(id, wire, label),
  why: 'maximum',
});

/** Time spent, which adds up. */
export const timeSpent = (id: string, wire: string, label: Bilingual): Metric => ({
  ...increment(id, wire, label),
  kind: 'duration',
});

/** Points of a single event. */
export const score = (id: string, wire: string, label: Bilingual): Metric =>
  average(id, wire, label, 'score');
