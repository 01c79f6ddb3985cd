import { VENDORS, type Vendor } from '@shared/domain/vendor';
import { ClientPool } from '@main/features/connections/pool';
import { ConnectionSecrets } from '@main/features/connections/secrets';
import { wecomOnly } from '@main/features/connections/wecom-only';
import type { ConnectionRecord } from '@main/store/api';
import { memoryVault } from '@main/vault';
import { systemClock } from '@main/vendors/clock';
import { fetchTransport } from '@main/vendors/transport';
import { beforeEach, expect, it } from 'vitest';
import { connectionRecord } from '../../../../support/connection-record';

const record = (vendor: Vendor): ConnectionRecord =>
  connectionRecord(vendor, { vendor, corpId: 'account', baseUrl: 'https://vendor.example' });

let pool: ClientPool;
let ways: string[];
beforeEach(async () => {
  ways = [];
  const secrets = new ConnectionSecrets(memoryVault(), () => undefined);
  for (const vendor of VENDORS) await secrets.setSecret(vendor, `secret-of-${vendor}`);
  pool = new ClientPool({
    store: { listConnections: async () => VENDORS.map(record) },
    secrets,
    clock: systemClock,
    transport: (name) => {
      ways.push(name);
      return fetchTransport(() => Promise.reject(new Error('nobody is called here')));
    },
    changed: () => undefined,
  });
});

it.each(VENDORS)('makes one client of %s, for everybody', async (vendor) => {
  const [one, two] = await Promise.all([pool.get(vendor), pool.get(vendor)]);
  expect(one.vendor).toBe(vendor);
  expect(two).toBe(one);
  expect(ways).toEqual([vendor]);
});

it('makes another client of what has changed', async () => {
  const before = await pool.get('sobot');
  pool.refresh('sobot');
  expect(await pool.get('sobot')).not.toBe(before);
});

it('gives no other client for one of WeCom', async () => {
  expect(wecomOnly(await pool.get('wecom'))).toBeDefined();
  for (const vendor of ['wshoto', 'sobot'] as const) {
    const any = await pool.get(vendor);
    expect(() => wecomOnly(any)).toThrow(`the connection leads to ${vendor}`);
  }
});
