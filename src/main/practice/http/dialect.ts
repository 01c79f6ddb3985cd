import type { Fields } from '../endpoints/endpoint';
import type { Workspace } from '../workspace';

/** A call of wshoto or Sobot that arrived. */
export interface DialectCall {
  readonly workspace: Workspace;
  readonly query: URLSearchParams;
  /** The `token` header; null without one. */
  readonly token: string | null;
  /** The JSON object that was sent; null when there was none, or something else. */
  readonly body: Fields | null;
  readonly method: string;
  readonly contentType: string;
  /** Practice clock, Unix seconds. */
  readonly now: number;
  /** The fault that will spoil the answer. */
  readonly fault: string | null;
}

/** One API of wshoto or Sobot. `handle` answers all fields beside the verdict, or throws a `DialectRefusal`. */
export interface DialectEndpoint {
  /** Path below the dialect's prefix. */
  readonly api: string;
  readonly method: 'GET' | 'POST';
  /** True for what needs no token. */
  readonly open?: boolean;
  /** Its own words for a success. */
  readonly done?: string;
  readonly handle: (call: DialectCall) => Fields;
}

/** A vendor's ways: where its APIs are, what every call must have, and how it says yes and no. */
export interface Dialect {
  readonly name: 'wshoto' | 'sobot';
  /** What its paths begin with, beside a slash. */
  readonly roots: readonly string[];
  /** The part of a path that belongs to the base URL, with a slash at both ends. */
  readonly prefix: string;
  readonly endpoints: ReadonlyMap<string, DialectEndpoint>;
  /** What is checked for every API. @throws DialectRefusal */
  readonly admit: (endpoint: DialectEndpoint, call: DialectCall) => void;
  readonly success: (fields: Fields, done: string | undefined) => Fields;
  readonly refusal: (code: number, text: string) => Fields;
  /** The vendor's text for a code. */
  readonly textOf: (code: number) => string;
  /** HTTP status that a reply comes with. */
  readonly status: (reply: Fields, workspace: Workspace) => number;
  /** A call that asks for the first page again, whatever page was asked for; and what its reply then says. */
  readonly firstPage: (call: DialectCall) => DialectCall;
  readonly endless: (reply: Fields) => Fields;
}

/** An answer that says no. */
export class DialectRefusal extends Error {
  readonly code: number;
  constructor(code: number, text: string) {
    super(text);
    this.code = code;
  }
}

export function endpointMap(endpoints: readonly DialectEndpoint[]): ReadonlyMap<string, DialectEndpoint> {
  return new Map(endpoints.map((endpoint) => [endpoint.api, endpoint]));
}
