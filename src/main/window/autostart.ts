import { mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { StartStanding } from './keep-start';

/** The file by which desktops of Linux start the app (XDG autostart); it is ours alone. */
const FILE = 'handover.desktop';

/** The folder of such files; `XDG_CONFIG_HOME` counts when it is an absolute path. */
export function autostartFolder(env: NodeJS.ProcessEnv, home: string): string {
  const configured = env['XDG_CONFIG_HOME'] ?? '';
  return join(configured.startsWith('/') ? configured : join(home, '.config'), 'autostart');
}

/** Writes the file with a program and its arguments, or removes it. Fails with the error of the disk. */
export async function setAutostart(folder: string, command: readonly string[] | null): Promise<void> {
  const path = join(folder, FILE);
  if (command === null) return rm(path, { force: true });
  await mkdir(folder, { recursive: true });
  await writeFile(`${path}.part`, autostartEntry(command));
  await rename(`${path}.part`, path);
}

/** Whether the file starts a program with its arguments; others than these have nothing to do with this app. */
export async function readAutostart(folder: string, command: readonly string[]): Promise<StartStanding> {
  const entry = await readFile(join(folder, FILE), 'utf8').catch((error: unknown) => {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return '';
    throw error;
  });
  if (entry === autostartEntry(command)) return 'on';
  // Desktops note in the file itself that somebody has switched it off there.
  return entry.split('\n').includes(execLine(command)) ? 'refused' : 'off';
}

/** What stands in the file (Desktop Entry Specification 1.5). */
export function autostartEntry(command: readonly string[]): string {
  return [
    '[Desktop Entry]',
    'Type=Application',
    'Version=1.5',
    'Name=Handover',
    'Name[zh_CN]=交接台',
    execLine(command),
    'Terminal=false',
    'X-GNOME-Autostart-enabled=true',
    '',
  ].join('\n');
}

const execLine = (command: readonly string[]): string => `Exec=${command.map(quoted).join(' ')}`;

/** An argument as `Exec` takes it: quoted twice over, once for the command and once for the file. */
function quoted(argument: string): string {
  const command = argument.replaceAll(/["`$\\]/g, (sign) => `\\${sign}`).replaceAll('%', '%%');
  return `"${command.replaceAll('\\', '\\\\')}"`;
}
