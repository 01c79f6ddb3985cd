import { useMemo } from 'react';
import type { CommandState } from '@renderer/commands/command';
import { useOffers } from '@renderer/commands/offers';
import { useActiveConnection, useAppState } from '@renderer/state/AppState';
import { useJobs } from '@renderer/state/jobs';

/** What decides now which commands can be run. */
export function useCommandState(): CommandState {
  const app = useAppState();
  const active = useActiveConnection();
  const jobs = useJobs();
  const offers = useOffers((state) => state.offers);
  return useMemo(() => ({ app, active, jobs, offers }), [app, active, jobs, offers]);
}
