import { useEffect, useRef } from 'react';
import { createChart, type EChartsType } from './library';
import styles from './chart.module.css';
import type { ChartOption } from './option';
import type { Size } from './useSize';

interface Props {
  readonly option: ChartOption;
  readonly size: Size;
  /** The place whose tooltip is shown; null for none. */
  readonly pointed: number | null;
  readonly onReady: (chart: EChartsType | null) => void;
}

/** The drawn part of a chart. What it says is said again in a table, so it is hidden from screen readers. */
export function Canvas({ option, size, pointed, onReady }: Props) {
  const element = useRef<HTMLDivElement>(null);
  const chart = useRef<EChartsType | null>(null);
  useEffect(() => {
    if (element.current === null) return undefined;
    const made = createChart(element.current);
    chart.current = made;
    onReady(made);
    return () => {
      made.dispose();
      chart.current = null;
      onReady(null);
    };
  }, [onReady]);
  useEffect(() => {
    if (size.width > 0 && size.height > 0) chart.current?.resize({ ...size, silent: true });
    chart.current?.setOption(option, { notMerge: true, lazyUpdate: false });
  }, [option, size]);
  useEffect(() => {
    if (pointed === null) chart.current?.dispatchAction({ type: 'hideTip' });
    else chart.current?.dispatchAction({ type: 'showTip', seriesIndex: 0, dataIndex: pointed });
  }, [pointed, option]);
  return <div ref={element} className={styles['canvas']} aria-hidden="true" />;
}
