import { randomUUID } from 'node:crypto';
import { expect, test } from 'playwright/test';
import { loadKeychain } from '@main/keychain';
import { openVault } from '@main/vault';
import { keepsVaultContract } from '../support/vault-contract';

test('the keychain of the operating system keeps the contract of every vault', async () => {
  process.env['HANDOVER_KEYCHAIN_SERVICE'] = `Handover test ${randomUUID()}`;
  await keepsVaultContract(openVault({ load: loadKeychain }));
});

test('a secret is there for the next run', async () => {
  process.env['HANDOVER_KEYCHAIN_SERVICE'] = `Handover test ${randomUUID()}`;
  await openVault({ load: loadKeychain }).set('a/secret', 'value');
  const next = openVault({ load: loadKeychain });
  expect(await next.get('a/secret')).toEqual({ value: 'value', kept: 'keychain' });
  await next.delete('a/secret');
});
