import { useEffect } from 'react';
import type { Connection } from '@shared/contract/connections';
import { useActiveConnection } from '@renderer/state/AppState';
import { useRouter } from '@renderer/stores/router';
import { isOnTour, useTour, type Tour } from '@renderer/stores/tour';
import { targetOf } from './targets';
import { TourCard } from './TourCard';
import './tour.css';
import { useTourProgress } from './tourProgress';
import { useTourStand } from './useTourStand';

/** The guide to the first hand-over, where a practice connection to WeCom is on it; never with a real one. */
export function TourHost() {
  const connection = useActiveConnection();
  const tour = useTour((state) => state.tour);
  if (tour === null || connection === null || !connection.practice || connection.vendor !== 'wecom')
    return null;
  return isOnTour(tour, connection.id) ? (
    <Running key={tour.since} connection={connection} tour={tour} />
  ) : null;
}

function Running({ connection, tour }: { connection: Connection; tour: Tour }) {
  const now = useTourStand(connection, tour);
  const route = useRouter((state) => state.route);
  const stand = now?.stand ?? null;
  const step = stand?.step ?? null;
  const says = stand?.says ?? null;
  const target = now === null ? null : targetOf(now.stand, { route, narrowed: now.narrowed });
  useEffect(() => {
    useTourProgress.setState({ step, says });
    return () => useTourProgress.setState({ step: null, says: null });
  }, [step, says]);
  useEffect(() => {
    const { dataset } = document.documentElement;
    if (target !== null) dataset['tourNext'] = target;
    return () => {
      delete dataset['tourNext'];
    };
  }, [target]);
  return now === null ? null : <TourCard now={now} target={target} folded={tour.state === 'folded'} />;
}
