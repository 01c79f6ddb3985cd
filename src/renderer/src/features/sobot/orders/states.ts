import type { OrderState } from '@shared/domain/order';
import type { Tone } from '@renderer/theme/tokens';

/** The colour that a state is shown in. */
export const ORDER_TONES: Readonly<Record<OrderState, Tone>> = {
  planned: 'unknown',
  sending: 'running',
  sent: 'verified',
  failed: 'failed',
  unknown: 'waiting',
  cancelled: 'unknown',
};
