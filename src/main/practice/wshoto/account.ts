import { createHash, randomBytes } from 'node:crypto';
import type { WorldSeed } from '../world/world';
import { WSHOTO_CODES, wshotoRefusal } from './codes';
import { MinuteCounts } from '../http/minutes';
import { makeTags, type Tag } from './tags';

/** Seconds that a token lives. */
const LIFETIME = 7200;
/** The vendor says up to 512 bytes. */
const TOKEN_BYTES = 360;

/** A token that was given out. */
export interface WshotoToken {
  readonly token: string;
  /** Practice clock, Unix seconds. */
  readonly createdAt: number;
}

/** The company's account at wshoto: one app, its tokens and its tags. */
export class WshotoAccount {
  readonly appId: string;
  readonly secret: string;
  readonly tags: readonly Tag[];
  /** Calls of this minute, by API. */
  readonly minutes = new MinuteCounts();
  /** Every token given out, in order. */
  issued: WshotoToken[] = [];
  #current: WshotoToken | null = null;
  #expired = new Set<string>();

  constructor({ seed, anchor }: WorldSeed) {
    const digest = createHash('sha256').update(`practice wshoto ${seed}`).digest('hex');
    this.appId = `wst${digest.slice(0, 15)}`;
    this.secret = digest.slice(16, 56);
    this.tags = makeTags(seed, anchor);
  }

  /** The valid token, or a new one: asking again within its life changes nothing. */
  issue(now: number): { access_token: string; expires_in: number; create_at: number } {
    if (this.#current !== null && this.#current.createdAt + LIFETIME <= now) this.expire();
    if (this.#current === null) {
      this.#current = { token: randomBytes(TOKEN_BYTES).toString('base64url'), createdAt: now };
      this.issued.push(this.#current);
    }
    const { token, createdAt } = this.#current;
    return { access_token: token, expires_in: LIFETIME, create_at: createdAt };
  }

  /** @throws DialectRefusal without a token, for one that was valid once, and for any other. */
  check(token: string | null, now: number): void {
    if (token === null || token === '') throw wshotoRefusal(WSHOTO_CODES.missing);
    if (token === this.#current?.token) {
      if (now < this.#current.createdAt + LIFETIME) return;
      this.expire();
    }
    throw wshotoRefusal(this.#expired.has(token) ? WSHOTO_CODES.expired : WSHOTO_CODES.unknown);
  }

  /** Ends the valid token before its time. */
  expire(): void {
    if (this.#current !== null) this.#expired.add(this.#current.token);
    this.#current = null;
  }

  /** Forgets every token, so that old ones are unknown rather than expired. */
  revoke(): void {
    this.#current = null;
    this.#expired = new Set();
  }

  reset(): void {
    this.revoke();
    this.issued = [];
    this.minutes.reset();
  }
}
