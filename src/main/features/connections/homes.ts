import { readFile, rm } from 'node:fs/promises';
import { z } from 'zod';
import { VENDORS } from '@shared/domain/vendor';
import { log } from '@main/log';
import { writeWhole } from '@main/features/tables/file';
import type { StoreApi } from '@main/store/api';
import type { SecretVault } from '@main/vault';
import { keepSecretsHome } from './replaced';
import type { ConnectionSecrets } from './secrets';

/** What has to be looked at once a backup may have taken the place of the ledger: addresses, and no secret. */
const pending = z.object({
  fromElsewhere: z.boolean(),
  before: z.array(
    z.object({
      id: z.string(),
      vendor: z.enum(VENDORS),
      practice: z.boolean(),
      baseUrl: z.string(),
      proxyUrl: z.string(),
      credential: z.enum(['key', 'token']),
    }),
  ),
});

type Pending = z.infer<typeof pending>;

export interface SecretHomesDeps {
  readonly store: Pick<StoreApi, 'listConnections'>;
  readonly secrets: Pick<ConnectionSecrets, 'remove' | 'setProxy'>;
  /** File that lies there from before a restore until it has been looked where the secrets lead then. */
  readonly path: string;
}

/** Looks where secrets lead after a restore, if need be at the next start: the app may end before it could. */
export class SecretHomes {
  private last: Promise<boolean> | null = null;

  constructor(private readonly deps: SecretHomesDeps) {}

  /** Remembers on the disk what the secrets were entered for. To be called before a restore. */
  async remember(fromElsewhere: boolean): Promise<void> {
    await this.looked();
    const before = await this.deps.store.listConnections();
    await this.write(pending.parse({ fromElsewhere, before }));
  }

  /**
   * Lets every secret be entered again after a restore, because nothing is known of where they led. Answers how
   * to take that back when nothing was restored.
   */
  async doubt(): Promise<() => Promise<void>> {
    const before = await this.read();
    await this.write({ fromElsewhere: true, before: [] });
    // It was looked before, at a ledger that cannot be read any more.
    this.last = null;
    return () => (before === null ? rm(this.deps.path, { force: true }) : this.write(before));
  }

  /** Forgets what would stray, if a restore may have happened that nobody has looked after; answers whether one may have. */
  look(): Promise<boolean> {
    const looking = this.lookNow().catch((error: unknown) => {
      this.last = null;
      throw error;
    });
    this.last = looking;
    return looking;
  }

  /**
   * Settles when it was looked as often as there was reason to, also after an earlier run or a look that failed.
   * Answers as the last look did.
   */
  looked(): Promise<boolean> {
    return this.last ?? this.look();
  }

  private async lookNow(): Promise<boolean> {
    const what = await this.read();
    if (what === null) return false;
    const after = await this.deps.store.listConnections();
    // While the keychain may still hold something, every start looks again.
    if (await keepSecretsHome(this.deps.secrets, { ...what, after }))
      await rm(this.deps.path, { force: true });
    return true;
  }

  private async write(what: Pending): Promise<void> {
    await writeWhole(this.deps.path, [JSON.stringify(what)]);
  }

  private async read(): Promise<Pending | null> {
    let text: string;
    try {
      text = await readFile(this.deps.path, 'utf8');
    } catch (error) {
      if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return null;
      throw error;
    }
    try {
      return pending.parse(JSON.parse(text));
    } catch (error) {
      // Nothing is known of any address then: every secret is entered again.
      log.error('what secrets were entered for cannot be read', { error });
      return { fromElsewhere: true, before: [] };
    }
  }
}

/** A vault that gives nothing away before it was looked where the secrets lead. */
export const afterLook = (vault: SecretVault, looked: () => Promise<unknown>): SecretVault => ({
  ...vault,
  get: async (account) => {
    try {
      await looked();
    } catch (error) {
      log.error('it was not looked where secrets lead', { error });
      return null;
    }
    return vault.get(account);
  },
});
