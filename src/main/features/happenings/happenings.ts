import type { StoreStatus } from '@shared/contract/app';
import type { EventTopic } from '@shared/contract/events';
import type { Handlers } from '@shared/contract/index';
import { NO_CONNECTION } from '@shared/domain/job-fields';
import { Lane } from '@shared/lane';
import { log } from '@main/log';
import type { JobRecord, OpenStore } from '@main/store/api';
import { mayEndPlan, newsOf, type News } from './judge';

export interface HappeningDeps {
  readonly store: Pick<
    OpenStore,
    'addHappening' | 'listHappenings' | 'happeningsSeen' | 'getPlan' | 'orphanNews'
  >;
  readonly emit: (topic: EventTopic) => void;
  /** Something was added to what is kept. */
  readonly added: () => Promise<void>;
  /** Whether somebody has the window in front. */
  readonly isWatched: () => boolean;
  /** Unix seconds. */
  readonly now: () => number;
}

export interface Happenings {
  readonly handlers: Pick<Handlers, 'happenings.list' | 'happenings.seen'>;
  /** A job has ended, well or not. */
  readonly jobEnded: (job: JobRecord) => void;
  /** What the store had to do about itself since it was first opened. */
  readonly storeTold: (notices: StoreStatus['notices']) => void;
}

const COUNTED = ['total', 'verified', 'accepted', 'failed', 'unknown', 'skipped'] as const;
/** How many of the latest are looked at for orphans that were told already. */
const LATEST = 500;

/** What happened by itself, kept until somebody has seen it. */
export function createHappenings(deps: HappeningDeps): Happenings {
  const { store, emit, added, isWatched, now } = deps;
  const lane = new Lane();
  const told = new Set<string>();
  const add = async (news: News): Promise<void> => {
    await store.addHappening({ ...news, at: now() });
    emit('happenings.changed');
    await added();
  };
  /** One after the other, so that the order is that of the ends. What cannot be kept is lost and nothing else is. */
  const later = (work: () => Promise<void>): void => {
    lane.run(work).catch((error: unknown) => log.warn('a happening was not kept', { error }));
  };
  return {
    handlers: {
      'happenings.list': ({ limit }) => store.listHappenings(limit),
      'happenings.seen': async ({ upTo, only }) => {
        await store.happeningsSeen(upTo, only);
        emit('happenings.changed');
      },
    },
    jobEnded: (job) => {
      const watched = isWatched();
      later(async () => {
        const news = newsOf(job, watched);
        if (news) await add(news);
        const more = mayEndPlan(job) ? await endedPlan(deps, job) : await newOrphans(deps, job);
        if (more) await add(more);
      });
    },
    storeTold: (notices) => {
      for (const { kind, at } of notices) {
        const key = `${kind} ${at}`;
        if (told.has(key)) continue;
        told.add(key);
        later(() => add({ ...ofNoJob, connectionId: NO_CONNECTION, kind: 'store', counts: { [kind]: 1 } }));
      }
    },
  };
}

const ofNoJob = { jobId: null, jobKind: null, planId: null, error: null } as const;

/** A plan that has something left to send goes on another day; one that somebody cancelled is no news. */
async function endedPlan(
  { store }: HappeningDeps,
  { id: jobId, planId, kind: jobKind }: JobRecord & { readonly planId: number },
): Promise<News | null> {
  const plan = await store.getPlan(planId);
  if (plan?.state !== 'done' && plan?.state !== 'done-with-failures') return null;
  const { connectionId, total, counts } = plan;
  const all = { ...counts, total };
  const named = Object.fromEntries(COUNTED.map((name) => [name, all[name]]));
  return { connectionId, kind: 'plan-ended', jobId, jobKind, planId, counts: named, error: null };
}

/** Groups without an owner that this sync found; those that were told once are not told again. */
async function newOrphans({ store }: HappeningDeps, job: JobRecord): Promise<News | null> {
  if (job.kind !== 'sync' || job.state !== 'done') return null;
  const { connectionId, id: jobId, kind: jobKind } = job;
  const { groups, leavers, at } = await store.orphanNews(connectionId);
  if (groups === 0 || at === null) return null;
  const { rows } = await store.listHappenings(LATEST);
  const last = rows.find((row) => row.kind === 'orphans' && row.connectionId === connectionId);
  if (last !== undefined && last.at >= at) return null;
  const counts = { groups, leavers: leavers.length };
  return { connectionId, kind: 'orphans', jobId, jobKind, planId: null, counts, error: null };
}
