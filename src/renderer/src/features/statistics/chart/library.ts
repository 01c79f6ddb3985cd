import { BarChart, LineChart } from 'echarts/charts';
import { AxisPointerComponent, GridComponent, TitleComponent, TooltipComponent } from 'echarts/components';
import { init, use as register, type EChartsType } from 'echarts/core';
import { CanvasRenderer } from 'echarts/renderers';

// Only what is drawn: the whole library is four times as large.
register([
  AxisPointerComponent,
  BarChart,
  CanvasRenderer,
  GridComponent,
  LineChart,
  TitleComponent,
  TooltipComponent,
]);

/** A chart in an element. */
export const createChart = (element: HTMLElement): EChartsType => init(element, null, { renderer: 'canvas' });

export type { EChartsType };
