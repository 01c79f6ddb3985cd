import type { Happening } from '../contract/happenings';
import type { Job } from '../contract/jobs';
import { dayOf, type Instant } from './day';

/** What tells the notification that a plan goes on at `until` from all others: each day is told once. */
export const announcementKey = ({ id, createdAt }: Pick<Job, 'id' | 'createdAt'>, until: Instant): string =>
  `job ${id} ${createdAt} ${dayOf(until)}`;

/** What tells the notification of something that happened from all others. */
export const happeningKey = ({ id, at }: Pick<Happening, 'id' | 'at'>): string => `happening ${id} ${at}`;
