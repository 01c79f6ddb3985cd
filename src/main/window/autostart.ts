import { mkdir, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

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

/** What stands in the file (Desktop Entry Specification 1.5). */
export function autostartEntry(command: readonly string[]): string {
  return [
    '[Desktop Entry]',
    'Type=Application',
    'Version=1.5',
    'Name=Handover',
    'Name[zh_CN]=交接台',
    `Exec=${command.map(quoted).join(' ')}`,
    'Terminal=false',
    'X-GNOME-Autostart-enabled=true',
    '',
  ].join('\n');
}

/** An argument as `Exec` takes it: quoted twice over, once for the command and once for the file. */
function quoted(argument: string): string {
  const command = argument.replaceAll(/["`$\\]/g, (sign) => `\\${sign}`).replaceAll('%', '%%');
  return `"${command.replaceAll('\\', '\\\\')}"`;
}
