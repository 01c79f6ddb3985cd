import type { AppError } from '@shared/domain/errors';
import { asAppError } from '@main/features/jobs/backoff';
import type { CallOutcome } from '@main/store/api.join-ways';
import { VendorFailure } from '@main/vendors/failure';
import { saysNoJoinWay } from '@main/vendors/wecom/join-ways';

/** What a call that was to change something and threw has come to. */
export interface Verdict {
  readonly outcome: Exclude<CallOutcome, 'done'>;
  readonly error: AppError;
}

/** Only what surely had no effect counts as failed; what is not known for certain is lost. */
export function judgeChange(thrown: unknown): Verdict {
  if (saysNoJoinWay(thrown)) return { outcome: 'failed', error: missing(thrown) };
  const error = asAppError(thrown);
  if (thrown instanceof VendorFailure && thrown.delivery !== 'lost') return { outcome: 'failed', error };
  // What kept the answer away may pass; sending the same again may still do it twice.
  return { outcome: 'lost', error: { ...error, reason: 'joinWays.lost', params: {}, retryable: false } };
}

/** The vendor's answer that it has no such join way, in the words of the vault. */
export function missing({ error }: VendorFailure): AppError {
  return { ...error, code: 'not-found', reason: 'joinWays.missing', params: {}, retryable: false };
}
