import { isPersonCode, isRefusal } from '@main/features/sync/codes';
import { clientOf } from './client-of';
import type { DatasetFetcher, DayFetcher, FetchContext, RangeFetcher, SubjectReader } from './fetcher';
import { packs } from './packs';
import { see } from './subjects';

/** userid_list of groupchat/statistic (D:92133). */
export const OWNERS_AT_ONCE = 100;
/** As many as the client lets call one API at a time, and some that write meanwhile. */
export const WECOM_AT_ONCE = 10;

/** Whoever was ever seen owning a group, leavers too, and whoever may own one. */
export const readOwners: SubjectReader = async (context) => {
  const { store, connectionId } = context;
  const owners = new Set(await store.everyOwner(connectionId));
  try {
    for (const userid of await clientOf(context.vendor, 'wecom').followUsers(context.call))
      owners.add(userid);
  } catch (error) {
    if (!isRefusal(error) || owners.size === 0) throw error;
    context.note(error.error);
  }
  await see(
    context,
    [...owners].toSorted().map((key) => ({ kind: 'owner' as const, key, name: null })),
  );
};

/** One day of up to 100 owners a call: ranges would be divided among days by nobody. */
const days: DayFetcher = {
  subjectsAtOnce: OWNERS_AT_ONCE,
  daysAtOnce: 1,
  atOnce: WECOM_AT_ONCE,
  isAboutSubject: isPersonCode,
  answers: async function* (context, { subjects, from, to }) {
    const idOf = new Map(subjects.map(({ key, id }) => [key, id]));
    for await (const rows of pages(context, { owners: [...idOf.keys()], from, to })) {
      yield rows.flatMap(({ owner, values }) => {
        const subject = idOf.get(owner);
        return subject === undefined ? [] : [{ subject, day: from, values }];
      });
    }
  },
};

type Question = Omit<Parameters<ReturnType<typeof wecom>['ownerStatistics']>[0], 'offset'>;

const wecom = (context: FetchContext) => clientOf(context.vendor, 'wecom');

/** Page after page; an offset that does not grow would go on for ever. */
async function* pages(context: FetchContext, question: Question) {
  for (let offset: number | null = 0; offset !== null;) {
    const at: number = offset;
    const { rows, next } = await wecom(context).ownerStatistics({ ...question, offset: at }, context.call);
    yield rows;
    offset = next !== null && next > at ? next : null;
  }
}

/** The vendor's own arithmetic over up to 30 days, in the order that was asked for. */
const range: RangeFetcher = {
  bySubject: true,
  calls: ({ subjects }) => Math.ceil(subjects.length / OWNERS_AT_ONCE),
  rows: async (context, { subjects, order }, from, to) => {
    const idOf = new Map(subjects.map(({ key, id }) => [key, id]));
    const found = [];
    for (const owners of packs([...idOf.keys()], OWNERS_AT_ONCE)) {
      const wish = order ? { orderBy: order.by, ascending: order.ascending } : {};
      for await (const rows of pages(context, { owners, from, to, ...wish })) {
        for (const { owner, values } of rows) {
          const subject = idOf.get(owner);
          if (subject !== undefined) found.push({ subject, values });
        }
      }
    }
    return found;
  },
};

export const groupsByOwner: DatasetFetcher = { subjects: readOwners, read: 'days', days };

export const groupsByOwnerRange: DatasetFetcher = { subjects: readOwners, read: 'range', range };
