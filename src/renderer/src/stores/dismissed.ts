import { create } from 'zustand';

interface Dismissed {
  readonly keys: ReadonlySet<string>;
  readonly dismiss: (key: string) => void;
}

/** Notices that were read and closed during this run. */
export const useDismissed = create<Dismissed>()((set) => ({
  keys: new Set(),
  dismiss: (key) => set(({ keys }) => ({ keys: new Set(keys).add(key) })),
}));
