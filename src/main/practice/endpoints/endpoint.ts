import type { WorldEvent } from '../state/events';
import type { Workspace } from '../workspace';

export type Fields = Readonly<Record<string, unknown>>;

/** A call that passed the gateway. */
export interface Call {
  readonly workspace: Workspace;
  readonly query: URLSearchParams;
  /** The JSON object that was sent; empty when there was none, or something else. */
  readonly body: Fields;
  /** Practice clock, Unix seconds. */
  readonly now: number;
  readonly requestId: string;
  /** The how-manieth call of this run it is. */
  readonly requestNumber: number;
  /** The fault that will spoil the answer; for the record only. */
  readonly fault: string | null;
}

/** One API of the vendor. `handle` answers the fields beside errcode, or throws a Refusal. */
export interface Endpoint {
  /** Path below /cgi-bin. */
  readonly api: string;
  readonly method: 'GET' | 'POST';
  /** True for what needs no token: gettoken. */
  readonly open?: boolean;
  /** For what is written: every call that arrives is put on record, also one that is refused. */
  readonly refused?: (call: Call, errcode: number) => WorldEvent;
  readonly handle: (call: Call) => Fields | Promise<Fields>;
}
