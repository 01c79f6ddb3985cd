import { createHash, randomBytes } from 'node:crypto';
import type { ConnectionFields } from '@shared/contract/connections';
import type { VendorFailure } from '@main/vendors/failure';
import type { Refusals } from '@main/vendors/tokens';

interface Refused {
  readonly failure: VendorFailure;
  /** What the clock of this computer then was ahead of the time that nobody sets, in milliseconds. */
  readonly ahead: number;
}

/** Milliseconds by which a clock may drift, or be slowly corrected, without having been set. */
const DRIFT = 10_000;

type Account = Pick<ConnectionFields, 'corpId' | 'baseUrl'>;

/**
 * Which secrets the vendors refused in this run of the app. Many wrong ones make a vendor block the whole
 * address for an hour, so nobody sends one again, whoever made the client: the calls, a test, the doctor.
 * Another secret, account or base URL is another matter, and a secret that is entered anew is tried again. So is
 * one of Sobot's once the clock of this computer was set: what was refused is a signature with its time (2.1).
 */
export class RefusedSecrets {
  /** Salted, so that what is kept here tells nothing about a secret. */
  private readonly salt = randomBytes(16);
  private readonly bySecret = new Map<string, Map<string, Refused>>();

  /** @param ahead as in `Refused` */
  constructor(private readonly ahead = () => Date.now() - performance.now()) {}

  /** What is remembered of one secret of one account. */
  of(secret: string, { corpId, baseUrl }: Account): Refusals {
    const key = this.digest(secret);
    const account = `${baseUrl}\n${corpId}`;
    return {
      known: () => {
        const refused = this.bySecret.get(key)?.get(account);
        return refused === undefined || this.isOutdated(refused) ? null : refused.failure;
      },
      note: (failure) => {
        const accounts = this.bySecret.get(key) ?? new Map<string, Refused>();
        this.bySecret.set(key, accounts.set(account, { failure, ahead: this.ahead() }));
      },
    };
  }

  /** Somebody entered the secret anew. */
  forget(secret: string): void {
    this.bySecret.delete(this.digest(secret));
  }

  private isOutdated({ failure, ahead }: Refused): boolean {
    return failure.error.reason === 'sobot.secretRefused' && Math.abs(this.ahead() - ahead) > DRIFT;
  }

  private digest(secret: string): string {
    return createHash('sha256').update(this.salt).update(secret).digest('hex');
  }
}
