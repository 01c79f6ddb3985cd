import type { Reachability } from '@shared/contract/connections';
import { nowSeconds } from '@shared/domain/day';
import type { AppError } from '@shared/domain/errors';
import { VendorFailure } from '@main/vendors/failure';

/** Answers that say that the whole app is shut out, not only this one call. */
const SHUT_OUT: readonly number[] = [50003, 50006, 60031, 48006];
/** Broken answers in a row before a vendor that could be connected to counts as offline. */
const STRIKES = 2;

type State = Reachability['state'];

/** What the outcome of every call of one connection says about reaching its vendor. */
export class ReachabilityTracker {
  private current: Reachability;
  private strikes = 0;

  /** @param changed hears each change of state */
  constructor(
    private readonly changed: (now: Reachability) => void,
    private readonly clock: () => number = nowSeconds,
  ) {
    this.current = { state: 'unknown', since: clock() };
  }

  get value(): Reachability {
    return this.current;
  }

  /** One request ended: `null` for a good answer. */
  note(outcome: unknown): void {
    if (outcome === null) return this.set('ok');
    if (!(outcome instanceof VendorFailure) || outcome.error.code === 'cancelled') return;
    const { error, errcode } = outcome;
    // Whoever answers a code was reached; a dead token is renewed and says nothing.
    if (errcode !== undefined) return this.set(shutsOut(outcome) ? 'refused' : 'ok', error);
    if (error.code === 'rate-limited') return;
    this.strikes += 1;
    if (outcome.delivery === 'not-sent' || this.strikes >= STRIKES) this.set('offline', error);
  }

  /** The connection cannot even be tried, for example without its secret. */
  refuse(error: AppError): void {
    this.set('refused', error);
  }

  private set(state: State, error?: AppError): void {
    if (state !== 'offline') this.strikes = 0;
    const shown = state === 'ok' ? undefined : error;
    if (this.current.state === state && this.current.error?.reason === shown?.reason) return;
    const since = this.current.state === state ? this.current.since : this.clock();
    this.current = { state, since, ...(shown ? { error: shown } : {}) };
    this.changed(this.current);
  }
}

function shutsOut({ error, errcode, policy }: VendorFailure): boolean {
  if (policy === 'refresh-token') return false;
  return error.code === 'auth' || error.code === 'ip-not-trusted' || SHUT_OUT.includes(errcode ?? 0);
}
