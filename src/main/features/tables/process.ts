import { Failure } from '@shared/domain/errors';
import type { Timers } from '@main/features/jobs/timers';
import { unreadable } from './archive';
import type { TableAnswer, TableFile } from './process-entry';
import type { ReadTable } from './read';

/** Milliseconds that reading one table may take: the largest that an import takes is read in a few seconds. */
const PATIENCE = 60_000;

/** What is used of a process of Electron's. */
export interface TableProcess {
  once(event: 'message', listener: (answer: TableAnswer) => void): unknown;
  once(event: 'exit', listener: (code: number) => void): unknown;
  postMessage(file: TableFile): void;
  kill(): unknown;
}

export interface TableProcessDeps {
  /** The built process that reads tables. */
  readonly entry: string;
  /** Electron's own `utilityProcess`. */
  readonly utility: {
    readonly fork: (entry: string, args: string[], options: { readonly serviceName: string }) => TableProcess;
  };
  readonly timers: Pick<Timers, 'after'>;
}

/**
 * Reads each table in a process of its own: nothing waits for a workbook that takes long, and one that
 * would fill the memory ends that process and not the app. What is not read within a minute is
 * `import.unreadable`, and its process is ended.
 */
export function readInProcess({ entry, utility, timers }: TableProcessDeps): ReadTable {
  return (name, bytes) =>
    new Promise((resolve, reject) => {
      const reader = utility.fork(entry, [], { serviceName: 'tables' });
      const stopWaiting = timers.after(PATIENCE, () => {
        reject(unreadable(`the reader did not end within ${PATIENCE / 1000} s`));
        reader.kill();
      });
      reader.once('message', (answer) => {
        if ('table' in answer) resolve(answer.table);
        else reject(new Failure(answer.error));
        reader.kill();
      });
      reader.once('exit', (code) => {
        stopWaiting();
        // After an answer, or the end of the minute, this comes too late to say anything.
        reject(unreadable(`the reader ended with ${code}`));
      });
      reader.postMessage({ name, bytes });
    });
}
