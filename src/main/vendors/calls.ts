import type { BudgetWait } from './budget';

/** How a caller wants one call to be made. */
export interface CallOptions {
  readonly signal?: AbortSignal | undefined;
  /**
   * Longest wait for a turn (rate limit or pause) in seconds; a call that would have to wait longer
   * fails with `wecom.waitTooLong` and was not sent. Without it a call waits as long as it takes.
   */
  readonly maxWaitSeconds?: number | undefined;
  /** Goes before calls that wait already: somebody looks at the screen for it. */
  readonly urgent?: boolean | undefined;
  /** How often a read is repeated after a passing trouble; 3 unless said. Transfers are never repeated. */
  readonly retries?: number | undefined;
}

/** Something that calls of one API wait for now. */
export type ApiWait = BudgetWait;

/** What the clients of all vendors have in common. */
export interface VendorClient {
  /** Makes sure that there is a token, fetching one when needed. */
  authenticate(options?: CallOptions): Promise<void>;
  /** The lightest call that proves that the vendor answers this connection. */
  ping(options?: CallOptions): Promise<void>;
  /** What calls wait for now; empty when nothing waits. */
  waits(): readonly ApiWait[];
  /** Calls back with `waits()` whenever it changes; the answer unsubscribes. */
  onWaits(listener: (waits: readonly ApiWait[]) => void): () => void;
}
