import { create } from 'zustand';
import type { Stretch } from './panels';

interface ChartState {
  /** Places of the axis that the grid is narrowed to; null for all. */
  readonly brushed: Stretch | null;
  /** The series, or the subject as `:id`, that a focused row stands for. */
  readonly marked: string | null;
  /** The place that a focused row, or the keyboard in the chart, points at. */
  readonly pointed: number | null;
  /** Entries of the legend that were turned off. */
  readonly hidden: ReadonlySet<string>;
}

const NOTHING: ChartState = { brushed: null, marked: null, pointed: null, hidden: new Set() };

/** What chart and grid tell each other. */
export const useChartState = create<ChartState>()(() => NOTHING);

/** Forgets everything: places and series of another question mean something else. */
export const clearChart = (): void => useChartState.setState(NOTHING);

export const setBrushed = (brushed: Stretch | null): void => useChartState.setState({ brushed });
export const point = (pointed: number | null): void => useChartState.setState({ pointed });
export const mark = (marked: string | null): void => {
  if (useChartState.getState().marked !== marked) useChartState.setState({ marked });
};

/** Turns a series off, or on again. */
export function toggleSeries(id: string): void {
  const hidden = new Set(useChartState.getState().hidden);
  if (!hidden.delete(id)) hidden.add(id);
  useChartState.setState({ hidden });
}
