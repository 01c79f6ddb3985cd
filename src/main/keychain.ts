/** The operating system's keychain, one service, entries by account. */
export interface Keychain {
  get(account: string): Promise<string | null>;
  set(account: string, value: string): Promise<void>;
  delete(account: string): Promise<void>;
}

/**
 * Loads the native module only when first needed: where its library is missing this rejects, and the
 * app starts all the same. `HANDOVER_KEYCHAIN_SERVICE` keeps tests away from real entries.
 */
export async function loadKeychain(): Promise<Keychain> {
  const { default: keytar } = await import('keytar');
  const service = process.env['HANDOVER_KEYCHAIN_SERVICE'] ?? 'Handover';
  return {
    get: (account) => keytar.getPassword(service, account),
    set: (account, value) => keytar.setPassword(service, account, value),
    delete: async (account) => {
      await keytar.deletePassword(service, account);
    },
  };
}
