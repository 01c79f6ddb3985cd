import { useEffect } from 'react';
import { keep, keptValue } from '@renderer/lib/kept';

const OPEN = 'session.wizard';

/** The draft whose wizard was open when the page or the app ended; null when none was. Asked for once, at the start. */
export function unfinishedDraft(): number | null {
  const id = keptValue(OPEN);
  return typeof id === 'number' && Number.isSafeInteger(id) ? id : null;
}

/** Offers the draft no more: it stays in the list of plans. */
export const forgetDraft = (): void => keep(OPEN, 'null');

/** Keeps in mind that the wizard of a draft is open, until it is closed. A page that ends closes nothing. */
export function useOpenDraft(planId: number | null): void {
  useEffect(() => {
    if (planId === null) return undefined;
    keep(OPEN, JSON.stringify(planId));
    return forgetDraft;
  }, [planId]);
}
