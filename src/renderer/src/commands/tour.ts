import { takeUpTour } from '../stores/tour';
import type { Command } from './command';

/** The guide to the first hand-over; only the practice workspace has one. */
export const TOUR_COMMAND: Command = {
  id: 'tour',
  group: 'actions',
  title: 'palette:commands.tour',
  keywords: 'tour',
  availability: ({ active }) => (active?.practice && active.vendor === 'wecom' ? 'enabled' : 'hidden'),
  run: (_deeds, { active }) => {
    if (active !== null) takeUpTour(active.id);
  },
};
