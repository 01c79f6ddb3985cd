import { createContext, use, type ReactNode } from 'react';
import { createPortal } from 'react-dom';

/** Where the title row has room for the actions of a part; null until it is drawn. */
export const HeadSlot = createContext<HTMLElement | null>(null);

/**
 * What can be done with a part of the screen, drawn in the title row. The row itself stays when the part
 * changes, so that the keyboard does not lose its place on the way from one part to the next.
 */
export function HeadActions({ children }: { children: ReactNode }) {
  const slot = use(HeadSlot);
  return slot === null ? null : createPortal(children, slot);
}
