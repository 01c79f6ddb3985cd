import { useEffect, useEffectEvent } from 'react';
import type { EventTopic } from '@shared/contract/events';

/** Calls back on every event of the topics while the component is mounted. */
export function useTopics(topics: readonly EventTopic[], listener: () => void): void {
  const notify = useEffectEvent(listener);
  const key = topics.join(' ');
  useEffect(() => {
    const offs = (key === '' ? [] : (key.split(' ') as EventTopic[])).map((topic) =>
      window.handover.on(topic, () => notify()),
    );
    return () => offs.forEach((off) => off());
  }, [key]);
}
