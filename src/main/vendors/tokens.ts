import { createHash } from 'node:crypto';
import { registerSecret } from '@main/redact';
import { z } from 'zod';
import type { Clock } from './clock';
import { VendorFailure } from './failure';

/** Where one connection's token outlives the app: the keychain, or memory where there is none. Never rejects. */
export interface TokenStore {
  load(): Promise<string | null>;
  save(value: string): Promise<void>;
}

export interface FetchedToken {
  readonly token: string;
  /** Seconds it lives from now on. */
  readonly expiresIn: number;
}

/** Where it is remembered that the vendor refused a secret, for all clients that use it. Never holds the secret. */
export interface Refusals {
  /** How the vendor refused it; null when it did not. */
  known(): VendorFailure | null;
  note(failure: VendorFailure): void;
}

/** A token is renewed this long before it ends, so that it does not die on the way. */
const MARGIN = 300;
/** An expiry further away means that the clock went back since. */
const LONGEST = 86_400;

const kept = z.object({ token: z.string().min(1), expiresAt: z.number(), key: z.string() });
type Kept = z.infer<typeof kept>;

export interface TokensOptions {
  /** Whose tokens these are, such as a corp id. */
  readonly account: string;
  readonly secret: string;
  readonly store: TokenStore;
  readonly clock: Clock;
  /** Longest life of a token in seconds; a day unless said. */
  readonly longest?: number | undefined;
  /** A memory of its own unless given. */
  readonly refusals?: Refusals | undefined;
  /** Asks the vendor for a token; a refused secret is not asked for twice. */
  readonly fetch: () => Promise<FetchedToken>;
}

/** Where calls get their token from. */
export interface TokenSource {
  /** A token that is good for now. */
  get(): Promise<string>;
  /** Forgets a token that the vendor refused; a newer one stays. */
  drop(token: string): Promise<void>;
  /** Whether `get` would answer without asking the vendor. */
  holds(): Promise<boolean>;
}

/** A token that somebody entered: used as it is, and never replaced. */
export const givenToken = (token: string): TokenSource => ({
  get: async () => token,
  drop: async () => undefined,
  holds: async () => true,
});

/**
 * The access token of one app: cached, fetched by one caller for all, renewed before its end. Before it is
 * fetched its place is looked at again: another client of the app may have put a newer one there.
 */
export class Tokens implements TokenSource {
  private readonly key: string;
  private current: Promise<Kept | null> | null = null;
  private flight: Promise<Kept> | null = null;
  private readonly refusals: Refusals;
  private dropped: string | null = null;

  constructor(private readonly options: TokensOptions) {
    const { account, secret, refusals = ownMemory() } = options;
    this.refusals = refusals;
    // Per app, not per corp: tokens of two apps of one corp are different things.
    this.key = createHash('sha256').update(`${account}\n${secret}`).digest('hex').slice(0, 16);
  }

  /** Fetches a token when needed, together with everybody who asks meanwhile. */
  async get(): Promise<string> {
    if (this.flight) return (await this.flight).token;
    this.current ??= this.load();
    const current = await this.current;
    if (current && this.fresh(current)) return current.token;
    this.flight ??= this.renew().finally(() => {
      this.flight = null;
    });
    return (await this.flight).token;
  }

  async drop(token: string): Promise<void> {
    const current = await this.current;
    if (current?.token !== token) return;
    this.dropped = token;
    this.current = Promise.resolve(null);
  }

  async holds(): Promise<boolean> {
    const known = (await this.current) ?? (await this.load());
    return known !== null && this.fresh(known);
  }

  private async renew(): Promise<Kept> {
    const newer = await this.load();
    if (!newer || !this.fresh(newer)) return this.fetch();
    this.current = Promise.resolve(newer);
    return newer;
  }

  private fresh({ expiresAt }: Kept): boolean {
    const { clock, longest = LONGEST } = this.options;
    const now = Math.floor(clock.wall() / 1000);
    return expiresAt - MARGIN > now && expiresAt <= now + longest;
  }

  private async load(): Promise<Kept | null> {
    const text = await this.options.store.load();
    if (text === null) return null;
    const parsed = kept.safeParse(parse(text));
    if (!parsed.success || parsed.data.key !== this.key || parsed.data.token === this.dropped) return null;
    registerSecret(parsed.data.token);
    return parsed.data;
  }

  private async fetch(): Promise<Kept> {
    const refused = this.refusals.known();
    if (refused) throw refused;
    try {
      const { token, expiresIn } = await this.options.fetch();
      const expiresAt = Math.floor(this.options.clock.wall() / 1000) + expiresIn;
      const fetched: Kept = { token, expiresAt, key: this.key };
      this.current = Promise.resolve(fetched);
      // Not waited for: a keychain may take its time, and a token that is lost is fetched again.
      void this.options.store.save(JSON.stringify(fetched));
      return fetched;
    } catch (error) {
      // Many wrong secrets make the vendor block the whole address for an hour: once is enough.
      if (error instanceof VendorFailure && error.errcode !== undefined && error.error.code === 'auth') {
        this.refusals.note(error);
      }
      throw error;
    }
  }
}

function ownMemory(): Refusals {
  let refused: VendorFailure | null = null;
  return {
    known: () => refused,
    note: (failure) => {
      refused = failure;
    },
  };
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
