import type { Dataset } from '@shared/domain/datasets/dataset';
import { unitOf } from '../values/format';
import { metricsOf, type ChartKind, type View } from './view';

type Shown = Pick<View, 'by' | 'metrics' | 'chart'>;

/**
 * Whether what is shown may be piled up: the height of a pile is a sum, so subjects have to add up, and
 * metrics beside each other have to be increments of one unit.
 */
export function canStack({ by, metrics }: Shown, definition: Dataset): boolean {
  const chosen = metricsOf({ metrics }, definition);
  if (by === 'both') return chosen.every(({ overSubjects }) => overSubjects === 'sum');
  const units = new Set(chosen.map(unitOf));
  return units.size === 1 && chosen.every(({ overTime }) => overTime === 'sum');
}

/** The chart as it can be drawn: one that is not possible gives way to the nearest that is. */
export function chartOf(view: Shown, definition: Dataset): ChartKind {
  if (view.chart === 'stacked' && !canStack(view, definition)) return 'bar';
  if (view.chart === 'line' && view.by === 'subject') return 'bar';
  return view.chart;
}
