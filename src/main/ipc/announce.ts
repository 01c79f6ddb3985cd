import type { EventTopic } from '@shared/contract/events';

/** At most four announcements of a topic a second. */
const pauseMs = 250;

interface Timers {
  readonly setTimeout: (action: () => void, ms: number) => unknown;
}

/** Says that something of a topic may have changed. */
export type Announce = (topic: EventTopic) => void;

/**
 * Coalesces announcements: the first goes out at once, those during the pause after it go out as one
 * at its end, so that the last change is never lost.
 */
export function createAnnouncer(send: (topic: EventTopic) => void, timers: Timers = globalThis): Announce {
  const states = new Map<EventTopic, 'pausing' | 'pending'>();
  const begin = (topic: EventTopic): void => {
    send(topic);
    states.set(topic, 'pausing');
    timers.setTimeout(() => {
      const pending = states.get(topic) === 'pending';
      states.delete(topic);
      if (pending) begin(topic);
    }, pauseMs);
  };
  return (topic) => {
    if (states.has(topic)) states.set(topic, 'pending');
    else begin(topic);
  };
}
