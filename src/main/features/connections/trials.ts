import type { ConnectionFields, TestReport } from '@shared/contract/connections';
import type { Parsed } from '@shared/contract/index';
import { Failure, failure } from '@shared/domain/errors';
import { wantsOtherSecret } from '@shared/domain/secret-address';
import type { Vendor } from '@shared/domain/vendor';
import type { ConnectionRecord } from '@main/store/api';
import type { Clock } from '@main/vendors/clock';
import type { ProxyOptions } from '@main/vendors/session-transport';
import type { Transport } from '@main/vendors/transport';
import type { TokenStore } from '@main/vendors/tokens';
import { diagnose, failedAt } from './diagnosis';
import { checkFields } from './fields';
import { makeClient } from './make-client';
import type { ClientPool } from './pool';
import type { ConnectionSecrets } from './secrets';

export interface TrialsDeps {
  readonly secrets: ConnectionSecrets;
  readonly pool: ClientPool;
  readonly transport: (name: string, proxy: ProxyOptions) => Transport;
  readonly clock: Clock;
}

/** What a test goes by: the form, or what is stored, put together. */
interface Candidate {
  readonly vendor: Vendor;
  readonly stored: ConnectionRecord | null;
  readonly fields: ConnectionFields;
  readonly secret: string | null;
  /** Nothing is tried but what is stored. */
  readonly own: boolean;
  readonly proxy: ProxyOptions;
}

type Account = Pick<ConnectionFields, 'corpId' | 'baseUrl'> & { readonly secret: string };

/** Milliseconds for each request of a test. */
const TEST_TIMEOUT = 10_000;

/** Tests of connections, stored or not. */
export class Trials {
  /** The Sobot token that the last test of a form fetched: the next test, and the connection once saved, go on with it. */
  private fetched: (Account & { readonly text: string }) | null = null;

  constructor(private readonly deps: TrialsDeps) {}

  async test(input: Parsed<'connections.test'>): Promise<TestReport> {
    const { pool } = this.deps;
    const stored = input.id === undefined ? null : await pool.record(input.id);
    const vendor = stored?.vendor ?? input.vendor;
    try {
      const report = await this.try(await this.candidate(vendor, stored, input));
      // What shut the whole app out, such as its address, has been mended.
      if (report.ok && stored && !input.fields && input.secret === undefined) {
        pool.refresh(stored.id);
        pool.note(stored.id, null);
      }
      return report;
    } catch (error) {
      if (error instanceof Failure && error.error.code === 'validation') {
        return failedAt(vendor, 'address', error.error);
      }
      throw error;
    }
  }

  /** The kept form of a Sobot token that a test of exactly this account fetched, or null. */
  tokenOf(account: Account): string | null {
    return this.fetched && same(this.fetched, account) ? this.fetched.text : null;
  }

  private async candidate(
    vendor: Vendor,
    stored: ConnectionRecord | null,
    { fields: form, secret: typed }: Parsed<'connections.test'>,
  ): Promise<Candidate> {
    const { secrets } = this.deps;
    const source: ConnectionFields | null = form ?? stored;
    if (!source) throw failure('validation', 'connection.notFound', 'there is nothing to test');
    const { fields, proxyCredentials } = checkFields(vendor, source);
    if (stored && typed === undefined) insistOnSameAddress(stored, fields);
    const sameProxy = stored !== null && fields.proxyUrl === stored.proxyUrl && fields.proxyUrl !== '';
    const known = stored ? await secrets.secret(stored.id) : null;
    const credentials = proxyCredentials ?? (sameProxy ? await secrets.proxy(stored.id) : null);
    const secret = typed ?? known;
    const own =
      stored !== null &&
      secret !== null &&
      known !== null &&
      same({ ...stored, secret: known }, { ...fields, secret });
    return { vendor, stored, fields, secret, own, proxy: { url: fields.proxyUrl, credentials } };
  }

  private async try(candidate: Candidate): Promise<TestReport> {
    const { vendor, stored, fields, secret, proxy } = candidate;
    if (secret === null) {
      const missing = failure('auth', 'connection.secretMissing', 'there is no secret to test');
      return failedAt(vendor, 'token', missing.error);
    }
    let tokenFetched = false;
    const tokens = this.tokens(candidate, { ...fields, secret });
    const client = makeClient(vendor, {
      fields,
      secret,
      // Tests of two connections at once must not share a proxy.
      transport: this.deps.transport(`test-${stored?.id ?? 'new'}`, proxy),
      tokens: {
        load: () => tokens.load(),
        save: (text) => {
          tokenFetched = vendor === 'sobot';
          return tokens.save(text);
        },
      },
      refusals: this.deps.secrets.refused.of(secret, fields),
      clock: this.deps.clock,
      timeout: TEST_TIMEOUT,
      retries: 0,
    });
    const report = await diagnose(client);
    return { ...report, ...(tokenFetched ? { tokenFetched } : {}) };
  }

  /** Where the token of a test comes from and goes to. Only Sobot's is dear: a new one ends the one before, for everybody. */
  private tokens({ vendor, stored, own }: Candidate, account: Account): TokenStore {
    if (vendor !== 'sobot') return { load: async () => null, save: async () => undefined };
    const { pool } = this.deps;
    const kept = pool.sobotTokens(account, stored && own ? stored.id : null);
    if (stored && own) {
      return {
        load: () => kept.load(),
        save: async (text) => {
          await kept.save(text);
          // The client still holds the token that has just ended.
          pool.refresh(stored.id);
        },
      };
    }
    return {
      // Another connection to the account may have one.
      load: async () => this.tokenOf(account) ?? kept.load(),
      save: async (text) => {
        const { corpId, baseUrl, secret } = account;
        this.fetched = { corpId, baseUrl, secret, text };
        await kept.save(text);
      },
    };
  }
}

/** The stored secret is used as what it was entered as and goes where it was entered for, and nowhere else. */
export function insistOnSameAddress(stored: ConnectionFields, fields: ConnectionFields): void {
  const reason = wantsOtherSecret(stored, fields);
  if (reason !== null)
    throw failure('validation', reason, 'the stored secret was entered for something else');
}

const same = (a: Account, b: Account): boolean =>
  a.corpId === b.corpId && a.baseUrl === b.baseUrl && a.secret === b.secret;
