import { beforeEach, expect, it } from 'vitest';
import { keepSecretsHome } from '@main/features/connections/replaced';
import { ConnectionSecrets } from '@main/features/connections/secrets';
import type { ConnectionRecord } from '@main/store/api';
import { memoryVault, type SecretVault } from '@main/vault';
import { connectionRecord } from '../../../../support/connection-record';

const record = (parts: Partial<ConnectionRecord> = {}): ConnectionRecord =>
  connectionRecord('c1', {
    baseUrl: 'https://vendor.example',
    proxyUrl: 'http://proxy.example:3128',
    ...parts,
  });

let vault: SecretVault;
let secrets: ConnectionSecrets;

beforeEach(async () => {
  vault = memoryVault();
  secrets = new ConnectionSecrets(vault, () => undefined);
  await secrets.setSecret('c1', 'a secret of mine');
  await secrets.tokens('c1').save('a token of mine');
  await secrets.setProxy('c1', { username: 'me', password: 'a password of mine' });
});

/** Which of a connection's secrets are left. */
const left = async (): Promise<string[]> => {
  const names = ['secret', 'token', 'proxy'];
  const found = await Promise.all(names.map((name) => vault.get(`c1/${name}`)));
  return names.filter((_, at) => found[at] !== null);
};

it('keeps the secrets of connections that a backup brings as they were', async () => {
  const after = [record({ name: 'another', readOnly: true, corpId: 'ww2' })];
  await keepSecretsHome(secrets, { before: [record()], after, fromElsewhere: true });
  expect(await left()).toEqual(['secret', 'token', 'proxy']);
});

it.each<[string, Partial<ConnectionRecord>]>([
  ['another host', { baseUrl: 'https://elsewhere.example' }],
  ['the same host without TLS', { baseUrl: 'http://vendor.example' }],
  ['an address that no form takes', { baseUrl: 'vendor.example' }],
  ['another vendor', { vendor: 'sobot' }],
  ['another host that calls itself practice', { baseUrl: 'https://elsewhere.example', practice: true }],
])('forgets the secrets of a connection that leads to %s now', async (_, parts) => {
  await keepSecretsHome(secrets, { before: [record()], after: [record(parts)], fromElsewhere: false });
  expect(await left()).toEqual([]);
});

it('forgets the password of a proxy that is another one now', async () => {
  const after = [record({ proxyUrl: 'http://elsewhere.example:3128' })];
  await keepSecretsHome(secrets, { before: [record()], after, fromElsewhere: false });
  expect(await left()).toEqual(['secret', 'token']);
});

it('gives a connection that a file brought anew no secret of one that was removed; its own backup may', async () => {
  await keepSecretsHome(secrets, { before: [], after: [record()], fromElsewhere: false });
  expect(await left()).toHaveLength(3);
  await keepSecretsHome(secrets, { before: [], after: [record()], fromElsewhere: true });
  expect(await left()).toEqual([]);
});
