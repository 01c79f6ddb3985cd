import { dayOf, type Day } from '@shared/domain/day';
import type { JobContext } from '@main/features/jobs/kind';
import type { TransferDeps } from './deps';
import { findPlan } from './guards';
import { transferCheckpoint, transferPayload, type TransferCheckpoint } from './payload';

/** Seconds that the admin is given to object before a plan goes on by itself. */
export const ANNOUNCE_SECONDS = 60;

/** The day for which a job has the admin's word: a start, a resume, or an announcement that was let pass. */
export function agreedDay({ job, checkpoint }: Pick<JobContext, 'job' | 'checkpoint'>): Day | null {
  const saved = transferCheckpoint.safeParse(checkpoint).data?.day ?? null;
  const { announced } = transferPayload.parse(job.payload);
  return saved ?? (announced ? null : dayOf(job.createdAt));
}

/**
 * The day on which may be sent now. What nobody asked for on this day is announced first, with time to
 * pause it; a plan that is held meanwhile sends nothing, so it is not waited for.
 */
export async function agreeOnDay(
  deps: TransferDeps,
  context: JobContext,
  planId: number,
  agreed: Day | null,
): Promise<Day> {
  const { timers } = deps;
  if (agreed === dayOf(timers.now())) return agreed;
  const end = timers.ticks() + ANNOUNCE_SECONDS * 1000;
  for (let left = end - timers.ticks(); left > 0; left = end - timers.ticks()) {
    if ((await findPlan(deps, planId)).held) break;
    const until = timers.now() + Math.ceil(left / 1000);
    deps.announced(context.job, until);
    await context.wait(left, { reason: 'announced', until });
  }
  const day = dayOf(timers.now());
  await context.save({ day } satisfies TransferCheckpoint);
  return day;
}
