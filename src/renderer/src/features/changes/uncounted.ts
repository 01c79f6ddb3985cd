import type { GroupSync } from '@shared/contract/changes';
import type { Job } from '@shared/contract/jobs';
import { isActive } from '@renderer/state/jobs';

/** Troubles that a sync is complete with. */
const COMPLETE_WITH: readonly string[] = ['sync.hiddenOwners', 'sync.leaversRefused', 'sync.endlessLeavers'];

/**
 * The trouble for which the latest sync left nothing to compare with; null when it did, goes on, or ended without
 * trouble. `syncs` are those that can be compared with, newest first.
 */
export function uncounted(last: Job | undefined, syncs: readonly GroupSync[]): Job['error'] {
  if (last === undefined || last.error === null || isActive(last)) return null;
  if (last.createdAt < (syncs[0]?.finishedAt ?? 0) || COMPLETE_WITH.includes(last.error.reason)) return null;
  return last.error;
}
