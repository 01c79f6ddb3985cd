import { failure, type Failure } from '@shared/domain/errors';
import type { Reason } from '@shared/domain/reasons';

/** A state that no sound job can meet: the job ends with it, nothing is written. */
export const BROKEN = 'jobs.broke';

/** A change that a state does not allow. */
export function conflict(reason: Reason, message: string): Failure {
  return failure('conflict', reason, message);
}
