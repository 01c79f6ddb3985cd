import { memoryVault, openVault, type SecretVault, type VaultOptions } from '@main/vault';
import { describe, expect, it } from 'vitest';
import { deferred } from '../../support/deferred';
import { keepsVaultContract } from '../../support/vault-contract';

it('keeps the contract of every vault in memory', async () => {
  await expect(keepsVaultContract(memoryVault())).resolves.toBeUndefined();
});

type Drawer = Awaited<ReturnType<VaultOptions['load']>>;

function drawer(overrides: Partial<Drawer> = {}): Drawer & { entries: Map<string, string> } {
  const entries = new Map<string, string>();
  return {
    entries,
    get: async (account) => entries.get(account) ?? null,
    set: async (account, value) => {
      entries.set(account, value);
    },
    delete: async (account) => {
      entries.delete(account);
    },
    ...overrides,
  };
}

async function keepsInMemory(vault: SecretVault, reason: string): Promise<void> {
  expect(await vault.set('a/secret', 'value')).toBe('memory');
  expect(await vault.get('a/secret')).toEqual({ value: 'value', kept: 'memory' });
  expect(vault.status()).toMatchObject({ state: 'memory', error: { code: 'keychain', reason } });
}

describe('openVault', () => {
  it('does not touch the keychain before it is needed', () => {
    let loaded = false;
    openVault({
      load: async () => {
        loaded = true;
        return drawer();
      },
    });
    expect(loaded).toBe(false);
  });

  it.each([
    'libsecret-1.so.0: cannot open shared object file: No such file or directory',
    'The name org.freedesktop.secrets was not provided by any .service files',
    'Cannot autolaunch D-Bus without X11 $DISPLAY',
  ])('goes on in memory where there is no keychain (%s)', async (message) => {
    await keepsInMemory(openVault({ load: () => Promise.reject(new Error(message)) }), 'keychain.missing');
  });

  it('goes on in memory when the keychain is locked', async () => {
    const locked = drawer({
      set: () => Promise.reject(new Error('Cannot create an item in a locked collection')),
    });
    await keepsInMemory(openVault({ load: async () => locked }), 'keychain.locked');
  });

  it('goes on in memory when the keychain does not give back what was written', async () => {
    const forgetful = drawer({ set: async () => undefined });
    await keepsInMemory(openVault({ load: async () => forgetful }), 'keychain.lost');
  });

  it('does not wait for ever for a keychain that asks for its password, and recovers when it answers', async () => {
    const unlock = deferred<null>();
    let asked = 0;
    const changes: string[] = [];
    const silent = drawer({
      get: () => {
        asked += 1;
        return unlock.promise;
      },
    });
    const vault: SecretVault = openVault({
      load: async () => silent,
      patience: 20,
      statusChanged: () => changes.push(vault.status().state),
    });
    expect(await vault.get('a/secret')).toBeNull();
    expect(vault.status().error?.reason).toBe('keychain.silent');
    expect(await vault.get('b/secret')).toBeNull();
    expect(asked).toBe(1);
    unlock.resolve(null);
    await expect.poll(() => changes).toEqual(['memory', 'ok']);
    expect(await vault.set('a/secret', 'value')).toBe('memory');
  });

  it('uses a keychain that became available later', async () => {
    let there = false;
    const vault = openVault({
      load: async () => {
        if (!there)
          throw new Error('The name org.freedesktop.secrets was not provided by any .service files');
        return drawer();
      },
    });
    expect(await vault.set('a/secret', 'value')).toBe('memory');
    there = true;
    expect(await vault.set('a/secret', 'value')).toBe('keychain');
    expect(vault.status().state).toBe('ok');
  });

  it('says that an entry may be left when the keychain cannot be reached for deleting', async () => {
    const vault = openVault({ load: () => Promise.reject(new Error('locked')) });
    expect(await vault.delete('a/secret')).toBe(false);
  });
});
