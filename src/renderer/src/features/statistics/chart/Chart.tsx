import { useMemo, useRef, useState, type KeyboardEvent, type PointerEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { useMediaQuery } from '@renderer/lib/useMediaQuery';
import { useLanguage } from '@renderer/i18n/useLanguage';
import { palettes, type ThemeMode } from '@renderer/theme/tokens';
import type { ChartKind } from '../explorer/view';
import { inLanguage } from '../words';
import { Canvas } from './Canvas';
import styles from './chart.module.css';
import { ChartTable } from './ChartTable';
import { point, setBrushed, useChartState } from './chartState';
import { afterKey } from './keys';
import { Legend } from './Legend';
import type { EChartsType } from './library';
import type { ChartModel } from './model';
import { chartOption, told } from './option';
import {
  boxesOf,
  heightOf,
  onRight,
  panelsOf,
  placeAt,
  placeIn,
  stretch,
  stretchBox,
  type Box,
} from './panels';
import { useSize } from './useSize';

interface Props {
  readonly model: ChartModel;
  readonly kind: ChartKind;
  readonly mode: ThemeMode;
  /** What the chart is about, in a sentence. */
  readonly name: string;
  /** The range of the dashed lines; null without comparison. */
  readonly compared: string | null;
  readonly onReady: (chart: EChartsType | null) => void;
}

/**
 * The chart of a question. Dragging over it, or Shift with the arrows, narrows the grid to what was
 * drawn over; the arrows alone read value by value.
 */
export function Chart({ model, kind, mode, name, compared, onReady }: Props) {
  const { t } = useTranslation('statistics');
  const language = useLanguage();
  const still = useMediaQuery('(prefers-reduced-motion: reduce)');
  const { brushed, marked, pointed, hidden } = useChartState();
  const frame = useRef<HTMLDivElement>(null);
  const outer = useSize(frame);
  const [drag, setDrag] = useState<{ readonly box: Box; readonly from: number } | null>(null);
  const [anchor, setAnchor] = useState<number | null>(null);
  const places = model.places.length;
  const panels = useMemo(
    () => panelsOf(model, kind, ({ metric }) => inLanguage(metric.label, language)),
    [model, kind, language],
  );
  const right = useMemo(() => onRight(panels), [panels]);
  const size = useMemo(
    () => ({ width: outer.width, height: Math.max(outer.height, heightOf(panels.length, outer.width)) }),
    [outer, panels.length],
  );
  const boxes = useMemo(
    () => boxesOf(panels, size.width, size.height, model.inTime ? 'level' : 'slanted'),
    [panels, size, model.inTime],
  );
  const words = useMemo(() => ({ compared: t('chart.before') }), [t]);
  const option = useMemo(
    () => chartOption(model, panels, { mode, language, chart: kind, boxes, still, hidden, marked, words }),
    [model, panels, mode, language, kind, boxes, still, hidden, marked, words],
  );

  const at = ({ nativeEvent }: PointerEvent<HTMLElement>) => {
    const box = frame.current?.getBoundingClientRect();
    const scrolled = frame.current?.scrollTop ?? 0;
    return {
      x: nativeEvent.clientX - (box?.left ?? 0),
      y: nativeEvent.clientY - (box?.top ?? 0) + scrolled,
    };
  };
  const begin = (event: PointerEvent<HTMLElement>): void => {
    if (event.button !== 0) return;
    const { x, y } = at(event);
    const hit = placeAt(boxes, x, y, places);
    if (hit === undefined) return;
    event.currentTarget.setPointerCapture(event.pointerId);
    setDrag({ box: hit.box, from: hit.place });
  };
  const move = (event: PointerEvent<HTMLElement>): void => {
    if (drag === null) return;
    const to = placeIn(drag.box, at(event).x, places);
    // A click that does not move chooses nothing.
    if (to !== drag.from || brushed !== null) setBrushed(stretch(drag.from, to));
  };
  const end = (event: PointerEvent<HTMLElement>): void => {
    if (drag === null) return;
    const to = placeIn(drag.box, at(event).x, places);
    if (to === drag.from && brushed !== null && brushed[0] === brushed[1]) setBrushed(null);
    setDrag(null);
  };
  const onKey = (event: KeyboardEvent<HTMLElement>): void => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const next = afterKey({ at: pointed, anchor, brushed }, event, places);
    if (next === undefined) return;
    event.preventDefault();
    setAnchor(next.anchor);
    point(next.at);
    setBrushed(next.brushed);
  };
  const said =
    pointed === null
      ? ''
      : told(model.series.slice(0, 12), model, pointed, { words, marked }).replaceAll('\n', '; ');
  return (
    <figure className={styles['chart']} aria-label={name}>
      <Legend model={model} palette={palettes[mode]} right={right} compared={compared} />
      <div
        ref={frame}
        className={styles['frame']}
        role="application"
        aria-label={t('chart.keys', { name })}
        tabIndex={0}
        onKeyDown={onKey}
        onBlur={() => point(null)}
        onPointerDown={begin}
        onPointerMove={move}
        onPointerUp={end}
        onPointerCancel={() => setDrag(null)}
      >
        <div className={styles['paper']} style={{ height: size.height }}>
          {brushed !== null &&
            boxes.map((box, index) => (
              <div
                key={index}
                className={styles['brushed']}
                style={{ ...stretchBox(box, brushed, places) }}
                aria-hidden="true"
              />
            ))}
          <Canvas option={option} size={size} pointed={pointed} onReady={onReady} />
        </div>
      </div>
      <div className={styles['table']} aria-live="polite">
        {said}
      </div>
      <ChartTable model={model} caption={name} />
    </figure>
  );
}
