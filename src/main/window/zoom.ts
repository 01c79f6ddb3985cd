import type { WebContents } from 'electron';

const smallest = 0.7;
const largest = 1.6;
const step = 0.1;

/** The next zoom factor in a direction, on whole tenths and within reading sizes. */
export function nextZoom(factor: number, direction: 'in' | 'out'): number {
  const next = factor + (direction === 'in' ? step : -step);
  return Math.round(Math.min(largest, Math.max(smallest, next)) * 10) / 10;
}

/** Lets Ctrl+wheel zoom the page in small steps; pinching stays off, it would blur the grids. */
export function allowWheelZoom(contents: WebContents): void {
  contents.on('zoom-changed', (_event, direction) => {
    contents.setZoomFactor(nextZoom(contents.getZoomFactor(), direction));
  });
  contents.on('did-finish-load', () => void contents.setVisualZoomLevelLimits(1, 1));
}
