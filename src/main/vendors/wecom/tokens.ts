import { createHash } from 'node:crypto';
import { registerSecret } from '@main/redact';
import { z } from 'zod';
import type { Clock } from '../clock';
import { VendorFailure } from '../failure';

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

/** A token is renewed this long before it ends, so that it does not die on the way. */
const MARGIN = 300;
/** No token lives longer; an expiry further away means that the clock went back since (D:91039: normally 7200). */
const LONGEST = 86_400;

const kept = z.object({ token: z.string().min(1), expiresAt: z.number(), key: z.string() });
type Kept = z.infer<typeof kept>;

export interface TokensOptions {
  readonly corpId: string;
  readonly secret: string;
  readonly store: TokenStore;
  readonly clock: Clock;
  /** Calls gettoken; a refused secret is not asked for twice. */
  readonly fetch: () => Promise<FetchedToken>;
}

/** The access token of one app (D:91039): cached, fetched by one caller for all, renewed before its end. */
export class Tokens {
  private readonly key: string;
  private current: Promise<Kept | null> | null = null;
  private flight: Promise<Kept> | null = null;
  private refused: VendorFailure | null = null;

  constructor(private readonly options: TokensOptions) {
    const { corpId, secret } = options;
    // Per app, not per corp: tokens of two apps of one corp are different things.
    this.key = createHash('sha256').update(`${corpId}\n${secret}`).digest('hex').slice(0, 16);
  }

  /** A token that is good for now. Fetches one when needed, together with everybody who asks meanwhile. */
  async get(): Promise<string> {
    if (this.flight) return (await this.flight).token;
    this.current ??= this.load();
    const current = await this.current;
    if (current && this.fresh(current)) return current.token;
    this.flight ??= this.fetch().finally(() => {
      this.flight = null;
    });
    return (await this.flight).token;
  }

  /** Forgets a token that the vendor refused; a newer one stays. */
  async drop(token: string): Promise<void> {
    const current = await this.current;
    if (current?.token === token) this.current = Promise.resolve(null);
  }

  private fresh({ expiresAt }: Kept): boolean {
    const now = Math.floor(this.options.clock.wall() / 1000);
    return expiresAt - MARGIN > now && expiresAt < now + LONGEST;
  }

  private async load(): Promise<Kept | null> {
    const text = await this.options.store.load();
    if (text === null) return null;
    const parsed = kept.safeParse(parse(text));
    if (!parsed.success || parsed.data.key !== this.key) return null;
    registerSecret(parsed.data.token);
    return parsed.data;
  }

  private async fetch(): Promise<Kept> {
    if (this.refused) throw this.refused;
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
        this.refused = error;
      }
      throw error;
    }
  }
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
