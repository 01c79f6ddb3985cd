import { useEffect } from 'react';
import { create } from 'zustand';
import type { HelpPageId } from '../help/pages';

interface HelpState {
  readonly open: boolean;
  /** What the panel shows: a page that was asked for, the list of all, or null for the screen's own. */
  readonly shown: HelpPageId | 'list' | null;
  /** What is open over or within the screen and has a page of its own, the topmost last. */
  readonly topics: readonly HelpPageId[];
  /** Grows whenever somebody asks for help, so that the panel takes the keyboard each time. */
  readonly asked: number;
}

/** Whether the help is open, and where. */
export const useHelp = create<HelpState>()(() => ({ open: false, shown: null, topics: [], asked: 0 }));

/** Opens the help, or turns its pages: to one page, to the list of all, or to what is on the screen. */
export const showHelp = (shown: HelpState['shown'] = null): void =>
  useHelp.setState(({ asked }) => ({ open: true, shown, asked: asked + 1 }));

export const closeHelp = (): void => useHelp.setState({ open: false });

/** While mounted, the help of the screen is this page: for dialogs, and for what a route does not tell. */
export function useHelpTopic(page: HelpPageId): void {
  useEffect(() => {
    useHelp.setState(({ topics }) => ({ topics: [...topics, page] }));
    return () =>
      useHelp.setState(({ topics }) => {
        const last = topics.lastIndexOf(page);
        return { topics: topics.filter((_, index) => index !== last) };
      });
  }, [page]);
}
