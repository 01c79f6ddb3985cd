import { createHash, randomBytes } from 'node:crypto';
import type { ConnectionFields } from '@shared/contract/connections';
import type { VendorFailure } from '@main/vendors/failure';
import type { Refusals } from '@main/vendors/tokens';

type Account = Pick<ConnectionFields, 'corpId' | 'baseUrl'>;

/**
 * Which secrets the vendors refused in this run of the app. Many wrong ones make a vendor block the whole
 * address for an hour, so nobody sends one again, whoever made the client: the calls, a test, the doctor.
 * Another secret, account or base URL is another matter, and a secret that is entered anew is tried again.
 */
export class RefusedSecrets {
  /** Salted, so that what is kept here tells nothing about a secret. */
  private readonly salt = randomBytes(16);
  private readonly bySecret = new Map<string, Map<string, VendorFailure>>();

  /** What is remembered of one secret of one account. */
  of(secret: string, { corpId, baseUrl }: Account): Refusals {
    const key = this.digest(secret);
    const account = `${baseUrl}\n${corpId}`;
    return {
      known: () => this.bySecret.get(key)?.get(account) ?? null,
      note: (failure) => {
        const accounts = this.bySecret.get(key) ?? new Map<string, VendorFailure>();
        this.bySecret.set(key, accounts.set(account, failure));
      },
    };
  }

  /** Somebody entered the secret anew. */
  forget(secret: string): void {
    this.bySecret.delete(this.digest(secret));
  }

  private digest(secret: string): string {
    return createHash('sha256').update(this.salt).update(secret).digest('hex');
  }
}
