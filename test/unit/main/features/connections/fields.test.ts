import { expect, it } from 'vitest';
import { checkFields } from '@main/features/connections/fields';
import { ConnectionSecrets } from '@main/features/connections/secrets';
import { redact } from '@main/redact';
import { memoryVault } from '@main/vault';

const form = {
  name: 'n',
  color: 'blue' as const,
  corpId: 'ww1',
  baseUrl: 'https://gateway.example/cgi-bin',
  readOnly: false,
  credential: 'key' as const,
};

it('splits the credentials off a proxy address, and masks the password from then on', () => {
  const { fields, proxyCredentials } = checkFields('wecom', {
    ...form,
    proxyUrl: 'http://me:pass-typed@proxy:3128',
  });
  expect(fields.proxyUrl).toBe('http://proxy:3128');
  expect(proxyCredentials).toEqual({ username: 'me', password: 'pass-typed' });
  expect(redact('refused: pass-typed')).toBe('refused: ***');
});

it('masks a stored proxy password as soon as it was read', async () => {
  const vault = memoryVault();
  await vault.set('c1/proxy', JSON.stringify({ username: 'me', password: 'pass-kept' }));
  await new ConnectionSecrets(vault, () => undefined).proxy('c1');
  expect(redact('refused: pass-kept')).toBe('refused: ***');
});
