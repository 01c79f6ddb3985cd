import { z } from 'zod';
import type { Connection } from '@shared/contract/connections';
import type { ProxyCredentials } from '@shared/domain/addresses';
import { registerSecret } from '@main/redact';
import type { SecretVault } from '@main/vault';
import type { TokenStore } from '@main/vendors/tokens';
import { RefusedSecrets } from './refused-secrets';

type SecretState = Connection['secret'];

const proxyCredentials = z.object({ username: z.string(), password: z.string() });

/** What belongs to a connection and must not be written anywhere but the keychain. */
export class ConnectionSecrets {
  /** Secrets that are not to be sent again. */
  readonly refused = new RefusedSecrets();
  private readonly states = new Map<string, SecretState>();
  private readonly removed = new Set<string>();

  /** @param changed hears that the state of a secret is another than was said before */
  constructor(
    private readonly vault: SecretVault,
    private readonly changed: () => void,
  ) {}

  /**
   * Where the secret is, as far as known. It never waits for the keychain, which may be asking for its
   * password: until the first answer a secret counts as kept.
   */
  state(id: string): SecretState {
    const known = this.states.get(id);
    if (known) return known;
    void this.secret(id);
    return 'keychain';
  }

  async secret(id: string): Promise<string | null> {
    const found = await this.vault.get(`${id}/secret`);
    this.note(id, found?.kept ?? 'missing');
    return found?.value ?? null;
  }

  /** Keeps what somebody entered, and lets it be tried even when it was refused before. */
  async setSecret(id: string, value: string): Promise<void> {
    this.refused.forget(value);
    this.note(id, await this.vault.set(`${id}/secret`, value));
  }

  async proxy(id: string): Promise<ProxyCredentials | null> {
    const found = await this.vault.get(`${id}/proxy`);
    if (!found) return null;
    const credentials = proxyCredentials.parse(JSON.parse(found.value));
    registerSecret(credentials.password);
    return credentials;
  }

  /** False when the keychain could not be reached, and may still hold what was to be forgotten. */
  async setProxy(id: string, credentials: ProxyCredentials | null): Promise<boolean> {
    if (credentials === null) return this.vault.delete(`${id}/proxy`);
    await this.vault.set(`${id}/proxy`, JSON.stringify(credentials));
    return true;
  }

  /** The token's place; after the connection was removed nothing is put there any more. */
  tokens(id: string): TokenStore {
    return {
      load: async () => (await this.vault.get(`${id}/token`))?.value ?? null,
      save: async (value) => {
        if (!this.removed.has(id)) await this.vault.set(`${id}/token`, value);
      },
    };
  }

  /** Forgets everything. False when the keychain could not be reached, and may still hold an entry. */
  async remove(id: string): Promise<boolean> {
    this.removed.add(id);
    this.states.delete(id);
    const names = ['secret', 'proxy', 'token'];
    const gone = await Promise.all(names.map((name) => this.vault.delete(`${id}/${name}`)));
    return gone.every(Boolean);
  }

  /** The keychain may know more than before: forgets which secrets were missing, and answers whose. */
  reconsider(): string[] {
    const missing = [...this.states].filter(([, state]) => state === 'missing').map(([id]) => id);
    for (const id of missing) this.states.delete(id);
    return missing;
  }

  /** Other connections are there now, perhaps with ids that were removed in this run: forgets all that was said. */
  forgetAll(): void {
    this.states.clear();
    this.removed.clear();
  }

  private note(id: string, state: SecretState): void {
    if (this.removed.has(id)) return;
    const before = this.states.get(id) ?? 'keychain';
    this.states.set(id, state);
    if (before !== state) this.changed();
  }
}
