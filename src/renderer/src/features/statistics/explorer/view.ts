import type { Exploration } from '@shared/contract/statistics';
import { dataset } from '@shared/domain/datasets';
import type { Dataset } from '@shared/domain/datasets/dataset';
import type { DatasetId } from '@shared/domain/datasets/ids';
import type { Metric } from '@shared/domain/datasets/metric';
import { daysBetween, type Day } from '@shared/domain/day';
import type { ExploreQuery, Grain } from '@shared/domain/statistics';
import { isPreset, presetRange, type DayRange, type Preset } from './presets';

/** Our own list: the contract's would bring its schemas into the first paint. */
export const GRAINS = ['day', 'week', 'month', 'total'] as const satisfies readonly Grain[];

export const CHARTS = ['line', 'bar', 'stacked', 'multiples'] as const;
export type ChartKind = Exploration['chart'];

export const BYS = ['time', 'subject', 'both'] as const;
export type By = ExploreQuery['by'];

export const COMPARES = ['none', 'previous', 'weekdays'] as const;
export type Compare = ExploreQuery['compare'];

export type Order = NonNullable<ExploreQuery['order']>;

/** What the explorer of one dataset is set to. */
export interface View {
  /** Ids of chosen subjects; null for all. */
  readonly subjects: readonly number[] | null;
  readonly skillGroups: readonly string[];
  readonly agents: readonly string[];
  /** A range that moves with the calendar; null for the fixed one below. */
  readonly preset: Preset | null;
  readonly fixed: DayRange | null;
  readonly grain: Grain;
  readonly by: By;
  readonly metrics: readonly string[];
  readonly compare: Compare;
  readonly chart: ChartKind;
  readonly order: Order | null;
}

/** How many metrics a dataset begins with, and which ones where the first of them say little. */
const FIRST_METRICS = 3;
const TELLING: Readonly<Partial<Record<DatasetId, readonly string[]>>> = {
  sobotQuality: ['qualityScore', 'standardScore', 'bonusScore'],
};

/** Whether the rows of a dataset are about several subjects, so that they can stand side by side. */
export const hasSubjects = ({ subject }: Dataset): boolean => subject !== 'company' && subject !== 'ownerSet';

/** Whether subjects can be picked; a range question of Sobot is narrowed by skill groups and agents instead. */
export const picksSubjects = ({ subject, filters }: Dataset): boolean =>
  subject !== 'company' && filters.length === 0;

export const bysOf = (definition: Dataset): readonly By[] => (hasSubjects(definition) ? BYS : ['time']);

/** What a dataset is first shown as: a month by day, or, of single agents, side by side. */
export function firstView(definition: Dataset): View {
  const besides = definition.shape === 'range' && hasSubjects(definition);
  return {
    subjects: null,
    skillGroups: [],
    agents: [],
    preset: definition.shape === 'range' ? 'last7' : 'last30',
    fixed: null,
    grain: besides ? 'total' : 'day',
    by: besides ? 'subject' : 'time',
    metrics: TELLING[definition.id] ?? definition.metrics.slice(0, FIRST_METRICS).map(({ id }) => id),
    compare: 'none',
    chart: besides ? 'bar' : 'line',
    order: null,
  };
}

/** A view as it may be asked: what a dataset does not have is left out, whatever a former version kept. */
export function sound(view: View, definition: Dataset): View {
  const first = firstView(definition);
  const metrics = view.metrics.filter((id) => definition.metrics.some((metric) => metric.id === id));
  const by = bysOf(definition).includes(view.by) ? view.by : first.by;
  const preset = view.preset ?? (view.fixed === null ? first.preset : null);
  return {
    ...view,
    preset,
    by,
    grain: GRAINS.includes(view.grain) ? view.grain : first.grain,
    metrics: metrics.length > 0 ? metrics : first.metrics,
    subjects: picksSubjects(definition) ? view.subjects : null,
    skillGroups: definition.filters.includes('skillGroup') ? view.skillGroups : [],
    agents: definition.filters.includes('agent') ? view.agents : [],
    order: definition.id === 'groupsByOwnerRange' ? view.order : null,
  };
}

export const metricsOf = ({ metrics }: Pick<View, 'metrics'>, definition: Dataset): readonly Metric[] =>
  metrics.flatMap((id) => definition.metrics.find((metric) => metric.id === id) ?? []);

/** What the calendar and the archive say about a range. */
export interface Times {
  readonly today: Day;
  /** First day of the dataset in the archive. */
  readonly first: Day | null;
}

export const rangeOf = ({ preset, fixed }: View, { today, first }: Times): DayRange =>
  preset === null && fixed !== null ? fixed : presetRange(preset ?? 'last30', today, first);

/** How many days a range has. */
export const daysIn = ({ from, to }: DayRange): number => daysBetween(from, to) + 1;

/** The question behind a view. */
export function queryOf(connectionId: string, id: DatasetId, view: View, times: Times): ExploreQuery {
  const definition = dataset(id);
  const { subjects, skillGroups, agents, grain, by, metrics, compare, order } = sound(view, definition);
  return {
    connectionId,
    dataset: id,
    subjects: subjects === null ? null : [...subjects],
    skillGroups: [...skillGroups],
    agents: [...agents],
    ...rangeOf(view, times),
    grain: by === 'subject' ? 'total' : grain,
    by,
    metrics: [...metrics],
    compare,
    ...(order === null ? {} : { order }),
  };
}

/** The view that a saved question was made from. */
export function viewOf({ query, chart, preset }: Pick<Exploration, 'query' | 'chart' | 'preset'>): View {
  const named = isPreset(preset) ? preset : null;
  return {
    subjects: query.subjects,
    skillGroups: query.skillGroups ?? [],
    agents: query.agents ?? [],
    preset: named,
    fixed: named === null ? { from: query.from, to: query.to } : null,
    grain: query.grain,
    by: query.by,
    metrics: query.metrics,
    compare: query.compare ?? 'none',
    chart,
    order: query.order ?? null,
  };
}
