import { execFileSync } from 'node:child_process';
import { chmodSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const MEGABYTE = 1024 * 1024;
const mount = (...args: readonly string[]): void => void execFileSync('mount', args, { stdio: 'pipe' });
/** Root is refused by no permission, so it gets a file system of its own; others get a folder without the right. */
export const isRoot = process.getuid?.() === 0;

/** A folder whose disk can be made unwilling. */
export interface Disk {
  readonly readOnly: () => void;
  readonly writable: () => void;
  readonly release: () => void;
}

/** Takes charge of an empty folder. */
export function takeDisk(folder: string, megabytes = 64): Disk {
  if (isRoot) mount('-t', 'tmpfs', '-o', `size=${megabytes}m,mode=700`, 'tmpfs', folder);
  const remount = (how: 'ro' | 'rw'): void => {
    if (isRoot) mount('-o', `remount,${how}`, folder);
    else chmodSync(folder, how === 'ro' ? 0o500 : 0o700);
  };
  return {
    readOnly: () => remount('ro'),
    writable: () => remount('rw'),
    release: () => {
      if (isRoot) execFileSync('umount', ['--lazy', folder]);
      else remount('rw');
    },
  };
}

/** Fills what is left of the disk that holds a folder; answers how to make room again. */
export function fillDisk(folder: string): () => void {
  const path = join(folder, 'ballast');
  for (let chunk = MEGABYTE; chunk >= 4096;) {
    try {
      writeFileSync(path, Buffer.alloc(chunk), { flag: 'a' });
    } catch {
      chunk /= 2;
    }
  }
  return () => rmSync(path);
}
