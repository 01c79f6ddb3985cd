import type { Dataset } from '@shared/domain/datasets/dataset';
import type { Metric } from '@shared/domain/datasets/metric';
import type { Day } from '@shared/domain/day';
import type { ExploreQuery, ExploreResult, ExploreRow } from '@shared/domain/statistics';
import { bucketsOf } from '@shared/domain/statistics-buckets';
import type { Language } from '@shared/domain/language';
import { metricsOf } from '../explorer/view';
import { grouped } from '../values/grouped';
import { axisLabel, bucketLabel } from '../values/buckets';
import { inLanguage, ownName, subjectLabel } from '../words';

/** A place on the horizontal axis: a bucket of days, or a subject. */
export interface Place {
  readonly key: string;
  readonly axis: string;
  readonly label: string;
  /** First day of the bucket, or id of the subject. */
  readonly bucket: Day | null;
  readonly subject: number | null;
}

/** One line or set of bars. */
export interface Series {
  readonly id: string;
  readonly name: string;
  /** What the legend says, and turns off together: the metric, or the subject with all of its metrics. */
  readonly entry: { readonly id: string; readonly name: string };
  readonly metric: Metric;
  readonly subject: number | null;
  /** One for each place; null where nothing is known, which is drawn as a gap. */
  readonly values: readonly (number | null)[];
  /** The values it is compared with; empty without comparison. */
  readonly compared: readonly (number | null)[];
  /** Place in the palette; null for those that share the colour of the rest. */
  readonly color: number | null;
}

export interface ChartModel {
  readonly places: readonly Place[];
  readonly series: readonly Series[];
  /** Whether places follow each other in time. */
  readonly inTime: boolean;
  /** Metrics of which nothing is known that could be drawn, such as rates of many subjects. */
  readonly blank: readonly string[];
  /** Rows or subjects that the chart leaves to the grid. */
  readonly left: number;
}

/** Subjects side by side that can still be told apart. */
export const MOST_BARS = 24;
/** Lines of subjects in one chart, and how many of them have a colour of their own. */
export const MOST_LINES = 20;
export const COLORS = 7;

type Asked = Pick<ExploreQuery, 'by' | 'grain' | 'from' | 'to' | 'metrics'>;

/** What a chart shows of a result. */
export function chartModel(
  result: ExploreResult,
  query: Asked,
  definition: Dataset,
  language: Language,
): ChartModel {
  const metrics = metricsOf(query, definition);
  if (query.by === 'subject') return bySubject(result, metrics, language);
  const range = { from: query.from, to: query.to };
  const places = bucketsOf(range, query.grain).map(({ from: bucket }) => ({
    key: bucket,
    axis: axisLabel(bucket, query.grain, range),
    label: bucketLabel(bucket, query.grain, range, language),
    bucket,
    subject: null,
  }));
  return query.by === 'time'
    ? byTime(result, metrics, places, language)
    : byBoth(result, metrics, places, language);
}

const along = (places: readonly Place[], rows: readonly ExploreRow[], index: number) => {
  const at = new Map(rows.map((row) => [row.bucket, row]));
  const read = (part: 'values' | 'compared') =>
    places.map(({ bucket }) => (bucket === null ? null : (at.get(bucket)?.[part][index] ?? null)));
  return { values: read('values'), compared: isCompared(rows) ? read('compared') : [] };
};

const isCompared = (rows: readonly ExploreRow[]): boolean => rows.some(({ compared }) => compared.length > 0);

const ofMetric = (metric: Metric, language: Language) => {
  const name = inLanguage(metric.label, language);
  return { id: metric.id, name, entry: { id: metric.id, name }, metric };
};

function byTime(
  { rows }: ExploreResult,
  metrics: readonly Metric[],
  places: readonly Place[],
  language: Language,
): ChartModel {
  const series = metrics.map((metric, index) => ({
    ...ofMetric(metric, language),
    subject: null,
    ...along(places, rows, index),
    color: index % COLORS,
  }));
  return { places, ...drawable(series), inTime: true, left: 0 };
}

const isKnown = (value: number | null): boolean => value !== null;

/** Parts what can be drawn from metrics without a single value. */
function drawable(all: readonly Series[]): Pick<ChartModel, 'series' | 'blank'> {
  const known = new Set(
    all.filter(({ values, compared }) => [...values, ...compared].some(isKnown)).map(({ metric }) => metric),
  );
  const blank = new Map(
    all.filter(({ metric }) => !known.has(metric)).map(({ metric, name }) => [metric.id, name]),
  );
  return { series: all.filter(({ metric }) => known.has(metric)), blank: [...blank.values()] };
}

/** Values as sizes: what is unknown is smaller than everything. */
const size = (value: number | null | undefined): number => value ?? Number.NEGATIVE_INFINITY;

function bySubject(
  { rows, subjects }: ExploreResult,
  metrics: readonly Metric[],
  language: Language,
): ChartModel {
  const people = new Map(subjects.map((subject) => [subject.id, subject]));
  const shown = rows
    .filter(({ subject }) => subject !== null)
    .toSorted((a, b) => size(b.values[0]) - size(a.values[0]) || 0)
    .slice(0, MOST_BARS);
  const places = shown.map(({ subject }) => {
    const who = subject === null ? undefined : people.get(subject);
    const label = who === undefined ? '' : subjectLabel(who);
    return {
      key: String(subject),
      axis: who === undefined ? '' : ownName(who),
      label,
      bucket: null,
      subject,
    };
  });
  const series = metrics.map((metric, index) => ({
    ...ofMetric(metric, language),
    subject: null,
    values: shown.map(({ values }) => values[index] ?? null),
    compared: isCompared(shown) ? shown.map(({ compared }) => compared[index] ?? null) : [],
    color: index % COLORS,
  }));
  return { places, ...drawable(series), inTime: false, left: rows.length - shown.length };
}

function byBoth(
  { rows, subjects }: ExploreResult,
  metrics: readonly Metric[],
  places: readonly Place[],
  language: Language,
): ChartModel {
  const rowsOf = grouped(rows, ({ subject }) => subject);
  const weight = (id: number): number =>
    (rowsOf.get(id) ?? []).reduce((sum, { values }) => sum + (values[0] ?? 0), 0);
  const ordered = subjects
    .filter(({ id }) => rowsOf.has(id))
    .map((subject) => ({ subject, weight: weight(subject.id) }))
    .toSorted((a, b) => b.weight - a.weight);
  const series = ordered.slice(0, MOST_LINES).flatMap(({ subject }, place) =>
    metrics.map((metric, index) => ({
      id: `${metric.id}:${subject.id}`,
      entry: { id: `:${subject.id}`, name: subjectLabel(subject) },
      name:
        metrics.length === 1
          ? subjectLabel(subject)
          : `${subjectLabel(subject)} · ${inLanguage(metric.label, language)}`,
      metric,
      subject: subject.id,
      ...along(places, rowsOf.get(subject.id) ?? [], index),
      color: place < COLORS ? place : null,
    })),
  );
  return { places, ...drawable(series), inTime: true, left: Math.max(0, ordered.length - MOST_LINES) };
}
