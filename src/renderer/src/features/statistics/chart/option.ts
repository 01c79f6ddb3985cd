import type { BarSeriesOption, LineSeriesOption } from 'echarts/charts';
import type { GridComponentOption, TitleComponentOption, TooltipComponentOption } from 'echarts/components';
import type { ComposeOption } from 'echarts/core';
import type { MetricKind } from '@shared/domain/datasets/metric';
import { measures, palettes, type Palette, type ThemeMode } from '@renderer/theme/tokens';
import type { Language } from '@shared/domain/language';
import type { ChartKind } from '../explorer/view';
import { BLANK, formatAxis, formatValue, unitOf } from '../values/format';
import type { ChartModel, Series } from './model';
import type { Box, Panel } from './panels';

export type ChartOption = ComposeOption<
  BarSeriesOption | LineSeriesOption | GridComponentOption | TitleComponentOption | TooltipComponentOption
>;

/** How a chart is to look. */
export interface ChartLook {
  readonly mode: ThemeMode;
  readonly language: Language;
  readonly chart: ChartKind;
  readonly boxes: readonly Box[];
  readonly still: boolean;
  /** Entries of the legend that are not drawn. */
  readonly hidden: ReadonlySet<string>;
  /** Of the subject or series that stands out; null when none does. */
  readonly marked: string | null;
  readonly words: { readonly compared: string };
}

const SYMBOLS = ['circle', 'rect', 'triangle', 'diamond', 'roundRect'] as const;
const HUES = ['teal', 'amber', 'blue', 'rose', 'violet', 'green', 'slate'] as const;

/** The colour of a series; those without one of their own share a grey. */
export function seriesColor({ color }: Pick<Series, 'color'>, palette: Palette): string {
  if (color === null) return palette.borderStrong;
  return palette.connection[HUES[color % HUES.length] ?? 'teal'];
}

/** Names are the vendor's: no part of one may be taken for markup of the tooltip. */
export const plainText = (text: string): string => text.replaceAll('{', '｛').replaceAll('}', '｝');

/** A chart in the words of the chart library. */
export function chartOption(model: ChartModel, panels: readonly Panel[], look: ChartLook): ChartOption {
  const p = palettes[look.mode];
  const boxes = look.boxes;
  let axis = 0;
  const firstAxis = panels.map(({ axes }) => {
    const first = axis;
    axis += axes.length;
    return first;
  });
  return {
    animation: !look.still,
    animationDuration: 200,
    animationDurationUpdate: 200,
    textStyle: { fontFamily: measures.font, fontSize: 11, color: p.textSecondary },
    aria: { enabled: false },
    grid: boxes.map((box) => ({ ...box, containLabel: false, outerBoundsMode: 'none' })),
    title: panels.flatMap(({ title }, index) => {
      const box = boxes[index];
      if (title === null || box === undefined) return [];
      return [
        {
          text: plainText(title),
          left: box.left - 4,
          top: box.top - 24,
          padding: 0,
          textStyle: {
            fontSize: 12,
            fontWeight: 600,
            color: p.text,
            width: box.width,
            overflow: 'truncate',
          } as const,
        },
      ];
    }),
    xAxis: panels.map((_, gridIndex) => ({
      type: 'category' as const,
      gridIndex,
      data: model.places.map(({ axis: text }) => text),
      axisTick: { show: false },
      axisLine: { lineStyle: { color: p.borderStrong } },
      axisLabel: {
        color: p.textMuted,
        hideOverlap: true,
        ...placeLabels(model, boxes[gridIndex]),
      },
      axisPointer: { show: true, type: 'shadow' as const, label: { show: false } },
    })),
    yAxis: panels.flatMap(({ axes }, gridIndex) =>
      axes.map((metric, index) => ({
        type: 'value' as const,
        gridIndex,
        position: index === 0 ? ('left' as const) : ('right' as const),
        ...steps(metric.kind, panels[gridIndex]?.series ?? []),
        // Lines of totals show how they move; bars keep their ground.
        scale: isLined(model, look) && unitOf(metric) === 'total',
        splitNumber: panels.length > 3 ? 3 : 4,
        splitLine: { show: index === 0, lineStyle: { color: p.border } },
        axisLabel: {
          color: p.textMuted,
          formatter: (value: number) => formatAxis(value, metric.kind, look.language),
        },
      })),
    ),
    tooltip: tooltip(model, panels, p, look),
    series: panels.flatMap((panel, index) =>
      panel.series
        .filter(({ entry }) => !look.hidden.has(entry.id))
        .flatMap((series) => {
          const own = panel.axes.findIndex((metric) => unitOf(metric) === unitOf(series.metric));
          const axes = { xAxisIndex: index, yAxisIndex: (firstAxis[index] ?? 0) + Math.max(0, own) };
          const room = (boxes[index]?.width ?? 0) / SYMBOL_ROOM;
          return drawn(series, model, look, p, { axes, room });
        }),
    ),
  };
}

/** Names of subjects lie aslant, so that each can be read; where even that is too narrow some are left out. */
function placeLabels({ inTime, places }: ChartModel, box: Box | undefined) {
  if (inTime || box === undefined) return {};
  const band = box.width / Math.max(1, places.length);
  return { rotate: 32, width: 78, overflow: 'truncate' as const, ...(band >= 18 ? { interval: 0 } : {}) };
}

/** Distances of marks on an axis of seconds; the library's own are round in tens only. */
const STEPS = [
  1, 2, 5, 10, 15, 30, 60, 120, 300, 600, 900, 1800, 3600, 7200, 14_400, 28_800, 86_400,
] as const;
const MOST_STEPS = 5;

function steps(kind: MetricKind, series: readonly Series[]): { interval?: number } {
  if (kind !== 'duration') return {};
  const own = series.filter(({ metric }) => metric.kind === kind);
  const most = Math.max(0, ...own.flatMap(({ values, compared }) => [...values, ...compared]).map(Number));
  const step = STEPS.find((each) => most / each <= MOST_STEPS);
  return step === undefined ? {} : { interval: step };
}

const isLined = ({ inTime }: ChartModel, { chart }: ChartLook): boolean =>
  inTime && (chart === 'line' || chart === 'multiples');

/** Width that a point needs so that its symbol does not run into the next, in CSS pixels. */
const SYMBOL_ROOM = 14;

interface Seat {
  readonly axes: { readonly xAxisIndex: number; readonly yAxisIndex: number };
  /** Places that can have a symbol each. */
  readonly room: number;
}

/** Whether a value stands between two unknown ones, so that no line leads to it. */
const stands = (values: readonly (number | null)[], at: number): boolean =>
  values[at] !== null && (values[at - 1] ?? null) === null && (values[at + 1] ?? null) === null;

function drawn(
  series: Series,
  model: ChartModel,
  look: ChartLook,
  p: Palette,
  { axes, room }: Seat,
): (LineSeriesOption | BarSeriesOption)[] {
  const color = seriesColor(series, p);
  const name = plainText(series.name);
  const faded = look.marked !== null && !isMarked(series, look.marked);
  const opacity = faded ? 0.2 : 1;
  const strong = look.marked !== null && !faded;
  const compared = series.compared.length > 0;
  if (isLined(model, look)) {
    const symbol = SYMBOLS[(series.color ?? 0) % SYMBOLS.length] ?? 'circle';
    const few = model.places.length <= room && series.color !== null;
    const line: LineSeriesOption = {
      ...axes,
      id: series.id,
      name,
      type: 'line',
      connectNulls: false,
      symbol,
      symbolSize: strong ? 7 : 5,
      showSymbol: true,
      showAllSymbol: true,
      lineStyle: { color, width: strong ? 3 : series.color === null ? 1 : 2, opacity },
      itemStyle: { color, opacity },
      z: strong ? 5 : series.color === null ? 2 : 3,
      data: series.values.map((value, at) => ({
        value,
        symbol: few || stands(series.values, at) ? symbol : 'none',
      })),
    };
    const dashed: LineSeriesOption = {
      ...axes,
      id: `${series.id}:compared`,
      name: `${name} (${look.words.compared})`,
      type: 'line',
      connectNulls: false,
      showSymbol: false,
      lineStyle: { color, width: 1.5, type: 'dashed', opacity: opacity * 0.8 },
      itemStyle: { color },
      z: 1,
      data: [...series.compared],
    };
    return compared ? [dashed, line] : [line];
  }
  const stack = look.chart === 'stacked' ? { stack: `${axes.xAxisIndex}:${series.metric.kind}` } : {};
  const bar: BarSeriesOption = {
    ...axes,
    ...stack,
    id: series.id,
    name,
    type: 'bar',
    barMaxWidth: 36,
    itemStyle: { color, opacity, borderRadius: look.chart === 'stacked' ? 0 : [2, 2, 0, 0] },
    data: [...series.values],
  };
  const outline: BarSeriesOption = {
    ...axes,
    ...(look.chart === 'stacked' ? { stack: `${axes.xAxisIndex}:${series.metric.kind}:compared` } : {}),
    id: `${series.id}:compared`,
    name: `${name} (${look.words.compared})`,
    type: 'bar',
    barMaxWidth: 36,
    itemStyle: { color: 'transparent', borderColor: color, borderType: 'dashed', borderWidth: 1, opacity },
    data: [...series.compared],
  };
  return compared ? [outline, bar] : [bar];
}

/** A mark names a series, or a subject as `:id`. */
export const isMarked = ({ id }: Pick<Series, 'id'>, marked: string): boolean =>
  id === marked || id.endsWith(marked);

/** Lines of a tooltip; more would be taller than the window. */
const MOST_TOLD = 7;

function tooltip(
  model: ChartModel,
  panels: readonly Panel[],
  p: Palette,
  look: ChartLook,
): TooltipComponentOption {
  const shown = panels.flatMap(({ series }) => series).filter(({ entry }) => !look.hidden.has(entry.id));
  return {
    trigger: 'axis',
    // The page's CSP allows no style attributes, which the other mode writes.
    renderMode: 'richText',
    confine: true,
    backgroundColor: p.raised,
    borderColor: p.borderStrong,
    borderWidth: 1,
    padding: [8, 10],
    textStyle: { color: p.text, fontSize: 12, fontFamily: measures.font, lineHeight: 18 },
    transitionDuration: 0,
    formatter: (params) => {
      const [first] = Array.isArray(params) ? params : [params];
      // Of several panels only the one below the pointer is told.
      const panel = panels.find(({ series }) => series.some(({ id }) => id === first?.seriesId));
      const near = look.marked === null ? shown.filter((each) => panel?.series.includes(each)) : shown;
      return told(near, model, first?.dataIndex ?? -1, look);
    },
  };
}

/** What a place of the axis holds, in words. */
export function told(
  series: readonly Series[],
  { places }: Pick<ChartModel, 'places'>,
  at: number,
  { words, marked }: Pick<ChartLook, 'words' | 'marked'>,
): string {
  const place = places[at];
  if (place === undefined) return '';
  const known = series.filter(
    ({ values, compared }) => (values[at] ?? null) !== null || (compared[at] ?? null) !== null,
  );
  const lifted = marked === null ? [] : known.filter((each) => isMarked(each, marked));
  const all = lifted.length > 0 ? lifted : known;
  const lines = all.slice(0, MOST_TOLD).map(({ name, metric, values, compared }) => {
    const text = `${plainText(name)}  ${formatValue(values[at], metric.kind)}`;
    if (compared.length === 0) return text;
    return `${text}  (${words.compared} ${formatValue(compared[at], metric.kind)})`;
  });
  const more = all.length > MOST_TOLD ? ['…'] : [];
  return [plainText(place.label), ...(lines.length === 0 ? [BLANK] : lines), ...more].join('\n');
}
