import { useEffect, useRef } from 'react';
import { useQuery } from '../lib/useQuery';
import { useTopics } from '../lib/useTopics';
import { useNamesakes } from '../stores/namesakes';
import { useActiveConnection } from './AppState';

const TOPICS = ['people.changed'] as const;
/** A sync changes people all the time; that two of them have the same name is no matter of seconds. */
const CALM_MS = 5000;

/** Keeps the namesakes of the active connection at hand; for the root only. */
export function useNamesakesKept(): void {
  const connection = useActiveConnection();
  const connectionId = connection?.vendor === 'wecom' ? connection.id : '';
  const { data, refetch } = useQuery('people.namesakes', [{ connectionId }], {
    enabled: connectionId !== '',
  });
  const timer = useRef<number>(undefined);
  useTopics(TOPICS, () => {
    timer.current ??= window.setTimeout(() => {
      timer.current = undefined;
      refetch();
    }, CALM_MS);
  });
  useEffect(
    () => () => {
      window.clearTimeout(timer.current);
      timer.current = undefined;
    },
    [connectionId],
  );
  useEffect(() => useNamesakes.setState({ userids: new Set(data ?? []) }), [data]);
}
