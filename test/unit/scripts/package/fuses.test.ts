import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { FuseState, FuseV1Options, getCurrentFuseWire } from '@electron/fuses';
import { expect, it } from 'vitest';
import { allowInspecting, lockFuses, unlockedFuses } from '../../../../scripts/package/fuses';
import { tempFolder } from '../../../support/temp-folder';

/** The words before the fuses in every Electron, then their format and number. */
const SENTINEL = 'dL7pKGdnNz796PbbjQWNKmHXBZaB9tsX';

/** The part of an Electron that holds its fuses, as it is downloaded: most that is dangerous is on. */
function bareElectron(): string {
  const program = join(tempFolder(), 'electron');
  const noise = Buffer.alloc(100, 7);
  writeFileSync(
    program,
    Buffer.concat([noise, Buffer.from(SENTINEL), Buffer.from([1, 8]), Buffer.from('10110001'), noise]),
  );
  return program;
}

it('locks everything that a release must not do', async () => {
  const program = bareElectron();
  expect(await unlockedFuses(program)).toContain('RunAsNode');
  await lockFuses(program);
  expect(await unlockedFuses(program)).toEqual([]);
  const wire = await getCurrentFuseWire(program);
  expect(wire).toMatchObject({
    [FuseV1Options.RunAsNode]: FuseState.DISABLE,
    [FuseV1Options.EnableCookieEncryption]: FuseState.ENABLE,
    [FuseV1Options.EnableNodeOptionsEnvironmentVariable]: FuseState.DISABLE,
    [FuseV1Options.EnableNodeCliInspectArguments]: FuseState.DISABLE,
    [FuseV1Options.EnableEmbeddedAsarIntegrityValidation]: FuseState.ENABLE,
    [FuseV1Options.OnlyLoadAppFromAsar]: FuseState.ENABLE,
    [FuseV1Options.GrantFileProtocolExtraPrivileges]: FuseState.DISABLE,
  });
});

it('opens the one fuse that trying a package needs, and no other', async () => {
  const program = bareElectron();
  await lockFuses(program);
  await allowInspecting(program);
  expect(await unlockedFuses(program)).toEqual(['EnableNodeCliInspectArguments']);
});
