const STOPS = 'a[href], button, input, textarea, select, [tabindex]';

/** Tab stops at one button of a group of radio buttons only: the one that is on. */
const isSkipped = (panel: HTMLElement, element: HTMLElement): boolean =>
  element instanceof HTMLInputElement &&
  element.type === 'radio' &&
  !element.checked &&
  [...panel.querySelectorAll<HTMLInputElement>('input[type="radio"]:checked')].some(
    ({ name }) => name === element.name,
  );

/**
 * Where Tab, or Shift+Tab, leaves a panel from an element: over its start or its end. Null where it stays inside, and
 * for an element of something that only floats over the panel, such as a menu.
 */
export function exitOf(panel: HTMLElement, from: EventTarget, backwards: boolean): 'start' | 'end' | null {
  if (!(from instanceof Node) || !panel.contains(from)) return null;
  const stops = [...panel.querySelectorAll<HTMLElement>(STOPS)].filter(
    (element) =>
      element.tabIndex >= 0 &&
      !element.matches(':disabled') &&
      element.checkVisibility({ visibilityProperty: true }) &&
      !isSkipped(panel, element),
  );
  if (backwards) return from === panel || from === stops[0] ? 'start' : null;
  return stops.length === 0 || from === stops.at(-1) ? 'end' : null;
}
