import { Failure, type AppError } from '@shared/domain/errors';
import type { CodePolicy } from '@shared/domain/code-policy';

/**
 * What is known about a request that failed.
 * `not-sent`: it surely never reached the vendor (name not resolved, connection or proxy refused,
 * certificate rejected, cancelled while it still waited for its turn).
 * `answered`: the vendor answered with an errcode, so the call as a whole was refused.
 * `lost`: it may have had its effect; only reading can tell.
 */
export type Delivery = 'not-sent' | 'answered' | 'lost';

/** A failed vendor call: what to tell the admin, and what a caller may conclude from it. */
export class VendorFailure extends Failure {
  readonly delivery: Delivery;
  /** What the vendor's code asks for; null when no code was answered. */
  readonly policy: CodePolicy | null;

  constructor(error: AppError, delivery: Delivery, policy: CodePolicy | null, options?: ErrorOptions) {
    super(error, options);
    this.name = 'VendorFailure';
    this.delivery = delivery;
    this.policy = policy;
  }

  /** The vendor's errcode, when it answered one. */
  get errcode(): number | undefined {
    return this.error.vendor?.errcode;
  }
}
