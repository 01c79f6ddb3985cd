import { randomBytes } from 'node:crypto';
import { Refusal } from './codes';

const LIFETIME = 7200;

/** Access tokens of the one app (D:91039): the same one is given out for as long as it is valid. */
export class Tokens {
  #current: { token: string; until: number } | null = null;
  readonly #expired = new Set<string>();
  readonly #issued = new Set<string>();

  /** The valid token, or a new one, with the seconds it has left. */
  issue(now: number): { access_token: string; expires_in: number } {
    if (this.#current !== null && this.#current.until <= now) this.expire();
    this.#current ??= { token: randomBytes(96).toString('base64url'), until: now + LIFETIME };
    this.#issued.add(this.#current.token);
    return { access_token: this.#current.token, expires_in: this.#current.until - now };
  }

  /** @throws Refusal 41001 without a token, 42001 for one that was valid, 40014 for any other. */
  check(token: string | null, now: number): void {
    if (token === null || token === '') throw new Refusal(41001);
    if (token === this.#current?.token) {
      if (now < this.#current.until) return;
      this.expire();
    }
    throw new Refusal(this.#expired.has(token) ? 42001 : 40014);
  }

  /** Whether a token that was ever given out is part of the text. */
  isSaidIn(text: string): boolean {
    return [...this.#issued].some((token) => text.includes(token));
  }

  /** Ends the valid token before its time; the vendor does so too. */
  expire(): void {
    if (this.#current !== null) this.#expired.add(this.#current.token);
    this.#current = null;
  }

  /** Forgets every token, so that old ones are unknown rather than expired. */
  revoke(): void {
    this.#current = null;
    this.#expired.clear();
  }
}
