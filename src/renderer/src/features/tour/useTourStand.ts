import { useEffect } from 'react';
import type { Connection } from '@shared/contract/connections';
import { useQuery } from '@renderer/lib/useQuery';
import { isActive, useJobs } from '@renderer/state/jobs';
import type { Route } from '@renderer/stores/router';
import { noteFound, type Tour } from '@renderer/stores/tour';
import { useOrphansState } from '../orphans/orphansState';
import { tourPlan, tourStand, type TourPlan, type TourStand } from './steps';
import { useTourProgress } from './tourProgress';
import { useLooksAtOrphans } from './useLooksAtOrphans';
import { usePicked } from './usePicked';

const GROUPS = ['groups.changed'] as const;
const PLANS = ['transfers.changed'] as const;

export interface TourNow {
  readonly stand: TourStand;
  readonly plan: TourPlan | null;
  /** The list in which groups are picked. */
  readonly picked: Route | undefined;
  /** Whether leavers are chosen whose groups are shown. */
  readonly narrowed: boolean;
}

/** Where the tour stands, by what really happened in the app; null until that is known. */
export function useTourStand({ id: connectionId }: Connection, tour: Tour): TourNow | null {
  const overview = useQuery('groups.overview', [{ connectionId }], { topics: GROUPS });
  const plans = useQuery('transfers.list', [{ connectionId }], { topics: PLANS });
  const syncing = useJobs().some(
    (job) => job.connectionId === connectionId && job.kind === 'sync' && isActive(job),
  );
  const looks = useLooksAtOrphans(connectionId);
  const picked = usePicked(connectionId);
  const narrowed = useOrphansState(({ owners }) => owners.length > 0);
  const wizard = useTourProgress((state) => state.wizard);
  const found = tour.found || looks || picked !== undefined;
  const { found: noted } = tour;
  useEffect(() => {
    if (found && !noted) noteFound();
  }, [found, noted]);
  if (overview.data === undefined || plans.data === undefined) return null;
  const plan = tourPlan(plans.data, tour.since);
  const synced = overview.data.syncedAt !== null;
  const stand = tourStand({ synced, syncing, found, picked: picked !== undefined, wizard, plan });
  return { stand, plan, picked, narrowed };
}
