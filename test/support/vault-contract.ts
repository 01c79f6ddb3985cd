import assert from 'node:assert/strict';
import type { SecretVault } from '@main/vault';

/** What every vault must do, whatever it stands on; throws where one does not. */
export async function keepsVaultContract(vault: SecretVault): Promise<void> {
  const account = `contract-${Math.random()}/secret`;
  assert.equal(await vault.get(account), null);
  assert.equal(await vault.set(account, 'first-秘密 "1"'), 'keychain');
  assert.deepEqual(await vault.get(account), { value: 'first-秘密 "1"', kept: 'keychain' });
  await vault.set(account, 'second');
  assert.equal((await vault.get(account))?.value, 'second');
  assert.equal(await vault.delete(account), true);
  assert.equal(await vault.get(account), null);
  assert.equal(await vault.delete(account), true, 'deleting what is not there is no trouble');
  assert.deepEqual(vault.status(), { state: 'ok', error: null });
}
