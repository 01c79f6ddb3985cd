/**
 * What a client does about an answer code.
 * - `refresh-token`: fetch a new token once and repeat the call once
 * - `retry-backoff`: reads are repeated at most three times, with growing pauses
 * - `pause-window`: the API pauses until its window is over (45009)
 * - `lower-concurrency`: fewer calls at a time (45033)
 * - `serialise-retry`: one at a time, then again (45035)
 * - `stop-and-explain`: repeating cannot help until somebody changes something
 * - `wrong-kind`: the other kind of transfer is the right one (90500, 90502)
 * - `already-done`: the wanted state is already there (90504, 90508)
 * - `in-progress`: it is being done (90507)
 * - `per-item`: this item only; the others go on
 * - `unknown`: a code without a known meaning
 */
export type CodePolicy =
  | 'refresh-token'
  | 'retry-backoff'
  | 'pause-window'
  | 'lower-concurrency'
  | 'serialise-retry'
  | 'stop-and-explain'
  | 'wrong-kind'
  | 'already-done'
  | 'in-progress'
  | 'per-item'
  | 'unknown';
