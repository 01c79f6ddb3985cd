import type { Happening } from '@shared/contract/happenings';

export interface Heard {
  /** The latest that was there; null before the first reading. */
  readonly upTo: number | null;
}

/**
 * What came since the last reading and nobody has seen, newest first. Of the first reading nothing is new: it
 * tells of what was kept, and that is what the bell is for.
 */
export function newsSince({ upTo }: Heard, rows: readonly Happening[]): readonly Happening[] {
  return upTo === null ? [] : rows.filter(({ id, seen }) => id > upTo && !seen);
}

/** Whether somebody can see the page. */
export function isLookedAt(page: Pick<Document, 'visibilityState' | 'hasFocus'>): boolean {
  return page.visibilityState === 'visible' && page.hasFocus();
}
