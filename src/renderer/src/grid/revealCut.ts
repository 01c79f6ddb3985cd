/**
 * Gives a cut text its whole self as a tooltip, once the mouse is over it. One listener for the whole
 * grid: a tooltip per cell would have to be made for every cell that scrolls by.
 */
export function revealCut(target: EventTarget): void {
  if (!(target instanceof HTMLElement) || target.closest('[role="gridcell"]') === null) return;
  if (target.scrollWidth > target.clientWidth) target.title = target.textContent;
  else target.removeAttribute('title');
}
