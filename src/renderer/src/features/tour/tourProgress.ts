import { create } from 'zustand';
import type { TourFacts, TourStand } from './steps';

interface Progress {
  /** The step that is next, and what is said about it; null while no tour stands on the screen. */
  readonly step: TourStand['step'] | null;
  readonly says: TourStand['says'] | null;
  /** What the hand-over wizard shows. */
  readonly wizard: TourFacts['wizard'];
}

/** What the tour tells the wizard, which lies over it, and the wizard the tour. */
export const useTourProgress = create<Progress>()(() => ({ step: null, says: null, wizard: null }));
