import { dataset } from '@shared/domain/datasets';
import type { DatasetId } from '@shared/domain/datasets/ids';
import type { MetricKind } from '@shared/domain/datasets/metric';
import type { Language } from '@shared/domain/language';
import { inLanguage, type StatisticsT } from '../words';

/** A figure outside of the explorer, which may be more than a metric of its dataset. */
interface Figure {
  readonly dataset: DatasetId;
  /** Id of a metric, or `silentChats`. */
  readonly metric: string;
  /** Whether the value is what a running total grew by on a day. */
  readonly change: boolean;
}

/** What a figure is called and how it is written; undefined for one that this version does not know. */
export function figureName(
  { dataset: id, metric: wanted, change }: Figure,
  language: Language,
  t: StatisticsT,
): { readonly name: string; readonly kind: MetricKind } | undefined {
  if (wanted === 'silentChats') return { name: t('figure.silentChats'), kind: 'count' };
  const metric = dataset(id).metrics.find((each) => each.id === wanted);
  if (metric === undefined) return undefined;
  const label = inLanguage(metric.label, language);
  return { name: change ? t('figure.change', { metric: label }) : label, kind: metric.kind };
}
