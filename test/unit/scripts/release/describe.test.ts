import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { parseDescription } from '@main/features/updates/description';
import { isSignedBy } from '@main/features/updates/signature';
import { describeRelease } from '../../../../scripts/release/describe';
import { makeKeys, publicKeysIn, signatureOf } from '../../../../scripts/release/sign';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'handover-release-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

it('describes the packages of every system apart, so that the app reads them and believes them', () => {
  const packages = [
    'Handover-2.0.0-linux-amd64.deb',
    'Handover-2.0.0-linux-x86_64.AppImage',
    'Handover-2.0.0-linux-arm64.AppImage',
    'Handover-2.0.0-mac-arm64.zip',
    'Handover-2.0.0-mac-arm64.dmg',
    'Handover-2.0.0-win-x64.exe',
    'SHA256SUMS',
  ];
  for (const name of packages) writeFileSync(join(folder, name), name);
  const { secret, open } = makeKeys();
  const notes = '更快: "是" # 真的\n- 第二行';
  const date = '2026-11-28T04:00:00.000Z';
  const written = describeRelease({ folder, version: '2.0.0', notes, staging: 20, date, secret });
  const files = (name: string): string[] => {
    const text = readFileSync(join(folder, name));
    const signature = readFileSync(join(folder, `${name}.sig`), 'utf8');
    expect(isSignedBy(publicKeysIn(open), text, signature)).toBe(true);
    const read = parseDescription(text.toString('utf8'), name, new URL(`https://u.example/${name}`));
    expect(read).toMatchObject({ version: '2.0.0', releaseNotes: notes, stagingPercentage: 20 });
    return read.files.map(({ url }) => url);
  };
  expect(written.filter((name) => !name.endsWith('.sig')).map((name) => [name, files(name)])).toEqual([
    ['latest-linux.yml', [packages[0], packages[1]]],
    ['latest-linux-arm64.yml', [packages[2]]],
    ['latest-mac.yml', [packages[3]]],
    ['latest.yml', [packages[5]]],
  ]);
});

it('takes a file with two public keys, while one takes the place of the other', () => {
  const [old, young] = [makeKeys(), makeKeys()];
  const keys = publicKeysIn(`${old.open}\n${young.open}`);
  const text = Buffer.from('version: "2.0.0"\n');
  expect(isSignedBy(keys, text, signatureOf(text.toString(), old.secret))).toBe(true);
  expect(isSignedBy(keys, text, signatureOf(text.toString(), young.secret))).toBe(true);
  expect(isSignedBy(keys.slice(1), text, signatureOf(text.toString(), old.secret))).toBe(false);
  expect(() => publicKeysIn(old.secret)).toThrow('no public key');
});
