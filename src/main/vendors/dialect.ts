import type { z } from 'zod';
import type { Effect, Endpoint } from './endpoint';
import type { VendorFailure } from './failure';
import type { FetchedToken } from './tokens';

/** What a call sends along. */
export interface Args {
  readonly query?: Readonly<Record<string, string>>;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: unknown;
}

/** How one vendor's API is spoken: everything in which calls of one differ from those of another. */
export interface Dialect {
  /** Field that holds the code of an answer, such as `errcode`. */
  readonly codeField: string;
  /** The queue that calls of an API stand in; vendors that count all calls together have a single one. */
  readonly queue: (api: string) => string;
  /** Where a token goes. */
  readonly carry: (token: string) => Pick<Args, 'query' | 'headers'>;
  /** The failure that an answer stands for; null for a success. */
  readonly refusal: (answer: unknown, api: string, effect: Effect) => VendorFailure | null;
  /** Whether a write goes out again, with a new token, after an answer that refused its old one. */
  readonly renewsWrites: boolean;
}

/** How a token is asked for. */
export interface SignIn {
  readonly endpoint: Endpoint<z.ZodType<FetchedToken>>;
  /** Asked for each time: a request may be signed with the present instant. */
  readonly args: () => Args;
  /** A failed request, told as what it means for the credentials. */
  readonly refused: (failure: VendorFailure) => VendorFailure;
}
