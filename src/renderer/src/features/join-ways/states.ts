import type { JoinWayState } from '@shared/domain/join-way-rules';
import type { Tone } from '@renderer/theme/tokens';

/** The colour of each state. */
export const STATE_TONES: Readonly<Record<JoinWayState, Tone>> = {
  unread: 'waiting',
  live: 'verified',
  missing: 'failed',
  deleted: 'unknown',
  unsettled: 'waiting',
};
