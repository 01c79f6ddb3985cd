import { appendFileSync, mkdirSync, renameSync, rmSync, statSync } from 'node:fs';
import { dirname } from 'node:path';

interface Limits {
  /** Bytes after which a new file is begun. */
  readonly maxBytes: number;
  /** Files kept, the current one included: `name.log`, `name.log.1` ... */
  readonly files: number;
}

/**
 * Answers a function that appends a line to a file and keeps a few older files beside it.
 * Lines are on disk when it returns, so that a crash does not swallow the line about its cause.
 * Never throws: a full or read-only disk must not stop the app for the sake of its log.
 */
export function openRotatingFile(path: string, { maxBytes, files }: Limits): (line: string) => void {
  let size = 0;
  const rotate = (): void => {
    rmSync(`${path}.${files - 1}`, { force: true });
    for (let age = files - 2; age >= 0; age -= 1) {
      const from = age === 0 ? path : `${path}.${age}`;
      if (statSync(from, { throwIfNoEntry: false })) renameSync(from, `${path}.${age + 1}`);
    }
    size = 0;
  };
  const guarded = (action: () => void): void => {
    try {
      action();
    } catch (error) {
      process.stderr.write(`the log cannot be written: ${String(error)}\n`);
    }
  };
  guarded(() => {
    mkdirSync(dirname(path), { recursive: true });
    size = statSync(path, { throwIfNoEntry: false })?.size ?? 0;
  });
  return (line) =>
    guarded(() => {
      const bytes = Buffer.byteLength(line) + 1;
      if (size > 0 && size + bytes > maxBytes) rotate();
      appendFileSync(path, `${line}\n`, { mode: 0o600 });
      size += bytes;
    });
}
