import type { Metric } from '@shared/domain/datasets/metric';
import type { ChartKind } from '../explorer/view';
import { unitOf, type Unit } from '../values/format';
import { grouped } from '../values/grouped';
import type { ChartModel, Series } from './model';

/** One coordinate system, with an axis for each of at most two units. */
export interface Panel {
  /** Said above the panel where there are several. */
  readonly title: string | null;
  /** A metric of each unit that has an axis, the left one first. */
  readonly axes: readonly Metric[];
  readonly series: readonly Series[];
}

export interface Box {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

const MOST_UNITS = 2;

const unitsOf = (series: readonly Series[]): Unit[] => [
  ...new Set(series.map(({ metric }) => unitOf(metric))),
];

function panel(title: string | null, series: readonly Series[]): Panel {
  const axes = unitsOf(series).flatMap(
    (unit) => series.find(({ metric }) => unitOf(metric) === unit)?.metric ?? [],
  );
  return { title, axes, series };
}

/**
 * How the series share the room: together, or in small multiples where that was chosen, where more than two
 * units would need an axis, or where several metrics of several subjects would tangle. `titleOf` names what
 * the panels divide by.
 */
export function panelsOf(
  { series }: ChartModel,
  chart: ChartKind,
  titleOf: (series: Series) => string,
): readonly Panel[] {
  const subjects = new Set(series.map(({ subject }) => subject)).size;
  const metrics = new Set(series.map(({ metric }) => metric.id)).size;
  const apart = chart === 'multiples' || (subjects > 1 && metrics > 1);
  if (chart === 'multiples' && metrics === 1 && subjects > 1) {
    return series.map((each) => panel(each.name, [each]));
  }
  if (apart && metrics > 1) {
    const groups = grouped(series, ({ metric }) => metric.id);
    return [...groups.values()].flatMap(([first, ...rest]) =>
      first === undefined ? [] : [panel(titleOf(first), [first, ...rest])],
    );
  }
  const units = unitsOf(series);
  if (units.length <= MOST_UNITS) return [panel(null, series)];
  return units.map((unit) => {
    const own = series.filter(({ metric }) => unitOf(metric) === unit);
    return panel(own.map(({ entry }) => entry.name).join(' · '), own);
  });
}

/** Entries of the legend whose lines belong to an axis on the right. */
export const onRight = (panels: readonly Panel[]): ReadonlySet<string> =>
  new Set(
    panels.flatMap(({ axes: [, right], series }) =>
      right === undefined
        ? []
        : series.filter(({ metric }) => unitOf(metric) === unitOf(right)).map(({ entry }) => entry.id),
    ),
  );

/** Room around a coordinate system for what is written there, in CSS pixels. */
const AROUND = { left: 58, right: 16, rightAxis: 58, top: 14, title: 20, bottom: 26, slanted: 52 };
/** A panel that is lower shows nothing. */
const LEAST_HEIGHT = 112;
const LEAST_WIDTH = 260;

export function columnsOf(count: number, width: number): number {
  const wanted = count <= 3 ? count : count === 4 ? 2 : count <= 9 ? 3 : 4;
  return Math.max(1, Math.min(wanted, Math.floor(width / LEAST_WIDTH)));
}

/** The height that so many panels need at least. */
export const heightOf = (count: number, width: number): number =>
  Math.ceil(count / columnsOf(count, width)) * LEAST_HEIGHT;

/** Where the coordinate system of each panel lies within the chart; slanted names need more room below it. */
export function boxesOf(
  panels: readonly Panel[],
  width: number,
  height: number,
  names: 'level' | 'slanted' = 'level',
): readonly Box[] {
  const bottom = names === 'level' ? AROUND.bottom : AROUND.slanted;
  const columns = columnsOf(panels.length, width);
  const rows = Math.max(1, Math.ceil(panels.length / columns));
  const cell = { width: width / columns, height: height / rows };
  return panels.map(({ title, axes }, index) => {
    const top = AROUND.top + (title === null ? 0 : AROUND.title);
    const right = axes.length > 1 ? AROUND.rightAxis : AROUND.right;
    return {
      left: (index % columns) * cell.width + AROUND.left,
      top: Math.floor(index / columns) * cell.height + top,
      width: Math.max(40, cell.width - AROUND.left - right),
      height: Math.max(30, cell.height - top - bottom),
    };
  });
}

/** Which place of the axis a point in the chart belongs to; undefined outside of all panels. */
export function placeAt(
  boxes: readonly Box[],
  x: number,
  y: number,
  places: number,
): { readonly box: Box; readonly place: number } | undefined {
  const box = boxes.find(
    ({ left, top, width, height }) => x >= left && x <= left + width && y >= top && y <= top + height,
  );
  return box === undefined ? undefined : { box, place: placeIn(box, x, places) };
}

/** The same within one panel, which the pointer may have left. */
export function placeIn({ left, width }: Box, x: number, places: number): number {
  const place = Math.floor(((x - left) / width) * places);
  return Math.min(Math.max(place, 0), places - 1);
}

/** The first and the last of a stretch of places; from either end. */
export type Stretch = readonly [number, number];

export const stretch = (a: number, b: number): Stretch => (a <= b ? [a, b] : [b, a]);

/** Where a stretch of places lies in a panel. */
export function stretchBox({ left, top, width, height }: Box, [first, last]: Stretch, places: number): Box {
  const band = width / places;
  return { left: left + first * band, top, width: (last - first + 1) * band, height };
}
