import { clientOf } from './client-of';
import type { DatasetFetcher } from './fetcher';
import { OWNERS_AT_ONCE, readOwners } from './group-owners';

/** Sums of up to 100 owners over up to 30 days a call (D:92133); only asked for when somebody looks. */
export const groupsByDay: DatasetFetcher = {
  subjects: readOwners,
  read: 'set',
  set: {
    ownersAtOnce: OWNERS_AT_ONCE,
    daysAtOnce: 30,
    days: (context, owners, from, to) =>
      clientOf(context.vendor, 'wecom').dailyStatistics({ owners, from, to }, context.call),
  },
};
