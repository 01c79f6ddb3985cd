import type { AppError } from '@shared/domain/errors';
import { asAppError } from '@main/features/jobs/backoff';
import { VendorFailure } from '@main/vendors/failure';

/** What a push that threw means for its order, and whether the next one may follow at once. */
export interface OrderVerdict {
  readonly state: 'failed' | 'unknown';
  readonly error: AppError;
  /** The trouble would meet the next order too. */
  readonly stops: boolean;
}

/**
 * Judges what a push threw. Only what surely had no effect counts as failed; what is not known for certain
 * is unknown. A refusal that is about the order lets the others go on.
 */
export function judgePush(thrown: unknown): OrderVerdict {
  const error = asAppError(thrown);
  if (!(thrown instanceof VendorFailure) || thrown.delivery === 'lost') {
    return { state: 'unknown', error, stops: true };
  }
  if (thrown.delivery === 'not-sent') return { state: 'failed', error, stops: true };
  const isAboutOrder = error.code === 'vendor' || error.code === 'validation' || error.code === 'conflict';
  return { state: 'failed', error, stops: !isAboutOrder };
}
