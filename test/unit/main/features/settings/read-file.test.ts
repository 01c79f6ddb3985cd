import { truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { readSmallFile } from '@main/features/settings/read-file';
import { readAuthorities } from '@main/vendors/authorities';
import { tempFolder } from '../../../../support/temp-folder';

const refused = { error: { reason: 'settings.notCertificates' } };

it('reads a file of authorities, and neither a huge one nor what is no file', async () => {
  const folder = tempFolder();
  const path = join(folder, '根证书 CA.pem');
  writeFileSync(path, 'pem');
  expect(String(await readSmallFile(path))).toBe('pem');
  truncateSync(path, 3 * 1024 ** 3);
  await expect(readSmallFile(path)).rejects.toMatchObject(refused);
  await expect(readSmallFile('/dev/zero')).rejects.toMatchObject(refused);
  await expect(readSmallFile(folder)).rejects.toMatchObject(refused);
  await expect(readSmallFile(join(folder, 'none'))).rejects.toMatchObject({ code: 'ENOENT' });
});

it('is soon done with the largest file that never comes to an end', () => {
  const begun = performance.now();
  expect(readAuthorities('-----BEGIN CERTIFICATE-----'.repeat(36_000))).toEqual([]);
  expect(performance.now() - begun).toBeLessThan(2000);
});
