import { execFileSync } from 'node:child_process';

/** The processes that were started with a user data folder; none where the system cannot tell. */
export function holdersOf(folder: string): string[] {
  if (process.platform === 'win32') return [];
  return execFileSync('ps', ['-A', '-o', 'args='], { encoding: 'utf8' })
    .split('\n')
    .filter((line) => line.includes(folder));
}
