import { createHash, randomBytes } from 'node:crypto';
import { MinuteCounts } from '../http/minutes';
import type { WorldSeed } from '../world/world';
import { SOBOT_CODES } from './codes';
import { makeCompany, type SobotCompany } from './company';

/** Seconds that a token lives. */
const LIFETIME = 86_400;

/** A token that was given out. */
export interface SobotToken {
  readonly token: string;
  /** Practice clock, Unix seconds. */
  readonly createdAt: number;
}

/** A request that reached the host of the files. */
export interface FileRequest {
  readonly path: string;
  /** Practice clock, Unix seconds. */
  readonly at: number;
  /** Whether it carried a token in whatever place: nothing may send one there. */
  readonly token: boolean;
}

/** The company's account at Sobot: one app, the one token that works, and its agents. */
export class SobotAccount {
  readonly appId: string;
  readonly secret: string;
  readonly company: SobotCompany;
  readonly minutes = new MinuteCounts();
  /** Where its files are, once that host runs; without a slash at the end. */
  fileOrigin = '';
  /** Every token given out, in order. */
  issued: SobotToken[] = [];
  fileRequests: FileRequest[] = [];
  #current: SobotToken | null = null;

  constructor({ seed, anchor }: WorldSeed) {
    const digest = createHash('sha256').update(`practice sobot ${seed}`).digest('hex');
    this.appId = digest.slice(0, 32);
    this.secret = digest.slice(32);
    this.company = makeCompany(seed, anchor);
  }

  /** Always another token; the one before works no longer. */
  issue(now: number): { token: string; expires_in: string } {
    this.#current = { token: randomBytes(16).toString('hex'), createdAt: now };
    this.issued.push(this.#current);
    return { token: this.#current.token, expires_in: String(LIFETIME) };
  }

  /** The code for a token that does not work; null for the one that does. */
  verdict(token: string | null, now: number): number | null {
    if (token === null || token === '') return SOBOT_CODES.noToken;
    const current = this.#current;
    return token === current?.token && now < current.createdAt + LIFETIME ? null : SOBOT_CODES.deadToken;
  }

  /** Ends the token that works. */
  expire(): void {
    this.#current = null;
  }

  reset(): void {
    this.expire();
    this.issued = [];
    this.fileRequests = [];
    this.minutes.reset();
  }
}
