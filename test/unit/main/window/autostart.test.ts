import { existsSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { autostartEntry, autostartFolder, readAutostart, setAutostart } from '@main/window/autostart';
import { hiddenArguments, isHidden } from '@main/window/hidden';
import { tempFolder } from '../../../support/temp-folder';

it('stands where desktops look for it', () => {
  expect(autostartFolder({}, '/home/a')).toBe('/home/a/.config/autostart');
  expect(autostartFolder({ XDG_CONFIG_HOME: '/etc/mine' }, '/home/a')).toBe('/etc/mine/autostart');
  expect(autostartFolder({ XDG_CONFIG_HOME: 'relative' }, '/home/a')).toBe('/home/a/.config/autostart');
});

it('is written whole, and removed again, twice if need be', async () => {
  const folder = join(tempFolder(), 'config', 'autostart');
  await setAutostart(folder, ['/opt/Handover/handover', '--hidden']);
  expect(readdirSync(folder)).toEqual(['handover.desktop']);
  expect(readFileSync(join(folder, 'handover.desktop'), 'utf8')).toContain(
    'Exec="/opt/Handover/handover" "--hidden"\n',
  );
  await setAutostart(folder, null);
  await setAutostart(folder, null);
  expect(existsSync(join(folder, 'handover.desktop'))).toBe(false);
});

it('is on for what it starts, and refused where somebody switched it off in the file', async () => {
  const folder = tempFolder();
  const command = ['/opt/Handover/handover', '--hidden'];
  expect(await readAutostart(folder, command)).toBe('off');
  await setAutostart(folder, command);
  expect(await readAutostart(folder, command)).toBe('on');
  // The program lay elsewhere, or the entry is for other data.
  expect(await readAutostart(folder, ['/opt/moved/handover', '--hidden'])).toBe('off');
  expect(await readAutostart(folder, [...command, '--user-data-dir=/data/two'])).toBe('off');
  const file = join(folder, 'handover.desktop');
  writeFileSync(file, `${readFileSync(file, 'utf8')}Hidden=true\n`);
  expect(await readAutostart(folder, command)).toBe('refused');
});

it.each([
  ['/home/a b/App.AppImage', '"/home/a b/App.AppImage"'],
  ['/opt/100%/x', '"/opt/100%%/x"'],
  ['/opt/$HOME/`x`', '"/opt/\\\\$HOME/\\\\`x\\\\`"'],
  ['/opt/"q"', '"/opt/\\\\"q\\\\""'],
  ['/opt/back\\slash', '"/opt/back\\\\\\\\slash"'],
])('runs %s and nothing else', (program, exec) => {
  expect(autostartEntry([program])).toContain(`Exec=${exec}\n`);
});

it('starts the app without a window, on the same data', () => {
  expect(hiddenArguments('')).toEqual(['--hidden']);
  expect(hiddenArguments('/data/two')).toEqual(['--hidden', '--user-data-dir=/data/two']);
  expect(isHidden(['/opt/handover', ...hiddenArguments('')])).toBe(true);
  expect(isHidden(['/opt/handover'])).toBe(false);
});
