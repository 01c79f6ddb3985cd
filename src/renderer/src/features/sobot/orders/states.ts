import { orderState, type OrderState } from '@shared/contract/sobot';
import type { Tone } from '@renderer/theme/tokens';

/** States of an order in the order in which they come. */
export const ORDER_STATES: readonly OrderState[] = orderState.options;

/** The colour that a state is shown in. */
export const ORDER_TONES: Readonly<Record<OrderState, Tone>> = {
  planned: 'unknown',
  sending: 'running',
  sent: 'verified',
  failed: 'failed',
  unknown: 'waiting',
  cancelled: 'unknown',
};
