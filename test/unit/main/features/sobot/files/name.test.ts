import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Day } from '@shared/domain/day';
import { checkFileAddress } from '@main/features/sobot/files/address';
import { freePlace, nameOf } from '@main/features/sobot/files/name';
import { tempFolder } from '../../../../../support/temp-folder';

const DAY = '2026-11-05' as Day;
const REAL = 'https://www.sobot.com';
const HERE = 'http://127.0.0.1:4711/sobot';

describe('the name of a file', () => {
  it.each([
    ['https://host.example/expo105-1.zip', 'sobot-2026-11-05-conversation-expo105-1.zip'],
    ['https://host.example/a/b/..%2f..%2f..%2fetc%2fpasswd', 'sobot-2026-11-05-conversation-etc-passwd.zip'],
    ['https://host.example/..%5C..%5Cstart.bat?x=1', 'sobot-2026-11-05-conversation-start-bat.zip'],
    ['https://host.example/%00%0d%0a.ZIP', 'sobot-2026-11-05-conversation.zip'],
    ['https://host.example/%E6%95%B0%E6%8D%AE.zip', 'sobot-2026-11-05-conversation.zip'],
    ['https://host.example/%zz.zip', 'sobot-2026-11-05-conversation-zz.zip'],
    ['https://host.example/', 'sobot-2026-11-05-conversation.zip'],
    [`https://host.example/${'x'.repeat(500)}.zip`, `sobot-2026-11-05-conversation-${'x'.repeat(60)}.zip`],
  ])('of %s is harmless', (address, name) => {
    expect(nameOf(DAY, 2, new URL(address))).toBe(name);
  });

  it('leaves what is there', async () => {
    const folder = tempFolder();
    expect(await freePlace(folder, 'a.zip')).toBe(join(folder, 'a.zip'));
    writeFileSync(join(folder, 'a.zip'), '');
    writeFileSync(join(folder, 'a (2).zip'), '');
    expect(await freePlace(folder, 'a.zip')).toBe(join(folder, 'a (3).zip'));
  });
});

describe('the address of a file', () => {
  it.each([
    ['https://sobot.oss-cn-beijing.aliyuncs.com/a.zip?Signature=x', REAL],
    ['http://127.0.0.1:9/a.zip', HERE],
    ['http://localhost:9/a.zip', HERE],
    ['http://[::1]:9/a.zip', 'http://[::1]:4711'],
  ])('%s may be asked', (address, base) => {
    expect(checkFileAddress(address, base).href).toBe(address);
  });

  it.each([
    ['http://host.example/a.zip', REAL],
    ['http://host.example/a.zip', HERE],
    ['https://user:secret@host.example/a.zip', REAL],
    ['file:///etc/passwd', REAL],
    ['ftp://host.example/a.zip', REAL],
    ['http://127.0.0.1:9/a.zip', REAL],
    ['https://localhost/a.zip', REAL],
    ['/a.zip', REAL],
    ['', REAL],
  ])('%j may not, for a vendor at %s', (address, base) => {
    expect(() => checkFileAddress(address, base)).toThrow(/not asked for a file/);
    try {
      checkFileAddress(address, base);
    } catch (error) {
      expect(JSON.stringify(error)).not.toContain('secret');
    }
  });
});
