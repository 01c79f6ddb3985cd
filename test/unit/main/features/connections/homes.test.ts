import { existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, expect, it } from 'vitest';
import { afterLook, SecretHomes } from '@main/features/connections/homes';
import { ConnectionSecrets } from '@main/features/connections/secrets';
import type { ConnectionRecord } from '@main/store/api';
import { memoryVault, type SecretVault } from '@main/vault';
import { tempFolder } from '../../../../support/temp-folder';
import { connectionRecord } from '../../../../support/connection-record';

const RECORD = connectionRecord('c1', {
  baseUrl: 'https://vendor.example',
  proxyUrl: 'http://proxy.example:3128',
});
const ELSEWHERE = { ...RECORD, baseUrl: 'https://elsewhere.example' };

let path: string;
let keychain: SecretVault;
let locked: boolean;
let ledger: () => Promise<ConnectionRecord[]>;

beforeEach(async () => {
  path = join(tempFolder(), 'homes.json');
  locked = false;
  const kept = memoryVault();
  keychain = { ...kept, delete: async (account) => !locked && kept.delete(account) };
  ledger = async () => [RECORD];
  const { secrets } = run();
  await secrets.setSecret('c1', 'a secret of mine');
  await secrets.setProxy('c1', { username: 'me', password: 'a password of mine' });
});

/** The app from its start on. */
function run() {
  const looked = (): Promise<boolean> => homes.looked();
  const secrets = new ConnectionSecrets(afterLook(keychain, looked), () => undefined);
  const homes = new SecretHomes({ store: { listConnections: () => ledger() }, secrets, path });
  return { secrets, homes };
}

it('are looked at by the next start when the app ended right after a restore, before any secret is used', async () => {
  await run().homes.remember(false);
  ledger = async () => [ELSEWHERE];
  const { secrets } = run();
  expect(await secrets.secret('c1')).toBeNull();
  expect(existsSync(path)).toBe(false);
});

it('are left alone by the next start when the restore had not been decided', async () => {
  await run().homes.remember(true);
  const { secrets } = run();
  expect(await secrets.secret('c1')).toBe('a secret of mine');
  expect(await secrets.proxy('c1')).toMatchObject({ username: 'me' });
  expect(existsSync(path)).toBe(false);
});

it('are looked at once: a secret that is entered for the new address stays', async () => {
  const { secrets, homes } = run();
  await homes.remember(false);
  ledger = async () => [ELSEWHERE];
  await homes.look();
  secrets.forgetAll();
  await secrets.setSecret('c1', 'another secret');
  expect(await run().secrets.secret('c1')).toBe('another secret');
});

it.each<[string, Partial<ConnectionRecord>]>([
  ['address', { baseUrl: 'https://elsewhere.example' }],
  ['proxy', { proxyUrl: 'http://elsewhere.example:3128' }],
])('of another %s are looked at again while the keychain could not be reached', async (_, parts) => {
  await run().homes.remember(false);
  ledger = async () => [{ ...RECORD, ...parts }];
  locked = true;
  await run().homes.looked();
  locked = false;
  expect(await run().secrets.proxy('c1')).toBeNull();
});

it('give no secret away after a look that failed, and look again', async () => {
  const { secrets, homes } = run();
  expect(await secrets.secret('c1')).toBe('a secret of mine');
  await homes.remember(false);
  ledger = () => Promise.reject(new Error('the store is closed'));
  await expect(homes.look()).rejects.toThrow('the store is closed');
  ledger = async () => [ELSEWHERE];
  expect(await secrets.secret('c1')).toBeNull();
  expect(existsSync(path)).toBe(false);
});

it('give no secret away while the ledger cannot be read, and then look', async () => {
  await run().homes.remember(false);
  ledger = () => Promise.reject(new Error('the store is closed'));
  const { secrets } = run();
  expect(await secrets.secret('c1')).toBeNull();
  ledger = async () => [RECORD];
  expect(await secrets.secret('c1')).toBe('a secret of mine');
});

it('that cannot be read let every secret be entered again', async () => {
  writeFileSync(path, '{');
  expect(await run().secrets.secret('c1')).toBeNull();
});

it('of which nothing is known are doubted, until that is taken back', async () => {
  const trustAgain = await run().homes.doubt();
  await trustAgain();
  expect(await run().secrets.secret('c1')).toBe('a secret of mine');
  const { homes, secrets } = run();
  expect(await homes.looked()).toBe(false);
  await homes.doubt();
  expect(await secrets.secret('c1')).toBeNull();
  expect(await homes.looked()).toBe(true);
});
