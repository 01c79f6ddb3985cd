import { failure, type Failure } from '@shared/domain/errors';
import type { CallOptions } from '@main/vendors/calls';

/** Most calls that one look at the explorer makes; more of them are a matter for the archive. */
export const MOST_CALLS = 300;
/** Questions at a time. */
export const AT_ONCE = 4;

/** Somebody waits at the screen: before calls of the archive, but not for a pause of minutes. */
export const IMPATIENT: CallOptions = { urgent: true, maxWaitSeconds: 20, retries: 1 };

export const tooManyCalls = (calls: number): Failure =>
  failure('validation', 'statistics.tooManyCalls', `the question takes ${calls} calls`, {
    params: { calls, most: MOST_CALLS },
  });
