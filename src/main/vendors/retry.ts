import type { Effect } from './endpoint';
import type { VendorFailure } from './failure';
import type { Outcome } from './turns';

/** Repeats of a read after a passing trouble (the vendor's own advice for -1 is at most three). */
export const READ_RETRIES = 3;
/** Repeats after 45009 and 45033: the budget waits in between, longer each time. */
const LIMIT_RETRIES = 6;

export interface Attempts {
  /** Repeats after a passing trouble so far. */
  readonly retries: number;
  /** Repeats after a rate or concurrency limit so far. */
  readonly limits: number;
  /** Whether the token was renewed for this call. */
  readonly renewed: boolean;
}

export type NextStep =
  | { readonly do: 'give-up' }
  | { readonly do: 'renew-token' }
  /** Queue again; the budget knows how long. */
  | { readonly do: 'queue' }
  | { readonly do: 'rest'; readonly milliseconds: number };

const giveUp: NextStep = { do: 'give-up' };

/**
 * What to do about a failed attempt.
 * @param random from 0 to 1, spreads the pauses so that parallel calls do not come back together
 */
export function nextStep(
  failure: VendorFailure,
  { effect, renewsWrites }: { readonly effect: Effect; readonly renewsWrites: boolean },
  attempts: Attempts,
  allowed: number,
  random: number,
): NextStep {
  if (failure.policy === 'refresh-token' && failure.delivery === 'answered') {
    return attempts.renewed || (effect === 'write' && !renewsWrites) ? giveUp : { do: 'renew-token' };
  }
  if (effect === 'write') return giveUp;
  if (failure.policy === 'pause-window') return attempts.limits < LIMIT_RETRIES ? { do: 'queue' } : giveUp;
  if (failure.policy === 'lower-concurrency') {
    return attempts.limits < LIMIT_RETRIES ? rest(attempts.limits, random) : giveUp;
  }
  if (!passing(failure) || attempts.retries >= allowed) return giveUp;
  return rest(attempts.retries, random);
}

/** Whether the trouble may be over in a moment; an unreachable network is the caller's to wait for. */
function passing(failure: VendorFailure): boolean {
  if (failure.policy !== null) {
    return failure.policy === 'retry-backoff' || failure.policy === 'serialise-retry';
  }
  return failure.error.retryable && failure.delivery === 'lost';
}

/** Around 1, 2 and 4 seconds, half of it by chance. */
function rest(count: number, random: number): NextStep {
  const full = 1000 * 2 ** Math.min(count, 4);
  return { do: 'rest', milliseconds: Math.round(full / 2 + random * full) };
}

/** What the budget learns from a failure. */
export function outcomeOf(failure: VendorFailure): Outcome {
  if (failure.policy === 'pause-window') return 'too-often';
  return failure.policy === 'lower-concurrency' ? 'too-many' : 'other';
}
