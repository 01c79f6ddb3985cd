import type { TourTarget } from './targets';

const FOCUSABLE = 'button:not(:disabled), input:not(:disabled), a[href], [tabindex="0"]';
/** Longer than a screen takes to be drawn. */
const PATIENCE_MS = 5000;

function focusNow(name: TourTarget): boolean {
  const marked = document.querySelector<HTMLElement>(`[data-tour='${name}']`);
  if (marked === null) return false;
  marked.scrollIntoView({ block: 'nearest' });
  const inside = marked.matches(FOCUSABLE) ? marked : marked.querySelector<HTMLElement>(FOCUSABLE);
  (inside ?? marked.closest('label')?.querySelector('input'))?.focus();
  return true;
}

let waiting: AbortController | undefined;

/** Gives the keyboard to a control that the tour points at, as soon as its screen has drawn it. */
export function focusTarget(name: TourTarget): void {
  waiting?.abort();
  if (focusNow(name)) return;
  waiting = new AbortController();
  const { signal } = waiting;
  const observer = new MutationObserver(() => {
    if (focusNow(name)) waiting?.abort();
  });
  observer.observe(document.body, { childList: true, subtree: true });
  signal.addEventListener('abort', () => observer.disconnect());
  window.setTimeout(() => observer.disconnect(), PATIENCE_MS);
}
