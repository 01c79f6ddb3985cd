import { create } from 'zustand';
import type { OrderFields } from '@shared/domain/order';

interface Drafts {
  /** Orders to push, by connection: they wait here while the admin looks at something else. */
  readonly byConnection: Readonly<Record<string, readonly OrderFields[]>>;
}

const NONE: readonly OrderFields[] = [];
const useDrafts = create<Drafts>()(() => ({ byConnection: {} }));

/** The orders that are being prepared for a connection. They are forgotten when the app ends. */
export const useOrderDrafts = (connectionId: string): readonly OrderFields[] =>
  useDrafts(({ byConnection }) => byConnection[connectionId] ?? NONE);

/** Replaces the orders that are being prepared. */
export function changeDrafts(
  connectionId: string,
  change: (orders: readonly OrderFields[]) => readonly OrderFields[],
): void {
  useDrafts.setState(({ byConnection }) => ({
    byConnection: { ...byConnection, [connectionId]: change(byConnection[connectionId] ?? NONE) },
  }));
}
