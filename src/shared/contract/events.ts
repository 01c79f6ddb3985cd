/**
 * Event topics: they say what may have changed, never the data itself. A listener reads again.
 * Coalesced to at most four of each topic a second.
 */
export const EVENT_TOPICS = [
  'app.changed',
  'app.clicked',
  'connections.changed',
  'groups.changed',
  'people.changed',
  'transfers.changed',
  'jobs.changed',
  'settings.changed',
  'statistics.changed',
  'sobot.changed',
  'joinWays.changed',
  'doctor.changed',
  'views.changed',
  'updates.changed',
  'happenings.changed',
] as const;

export type EventTopic = (typeof EVENT_TOPICS)[number];
