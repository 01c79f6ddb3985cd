import { utilityProcess } from 'electron';
import { Failure } from '@shared/domain/errors';
import { unreadable } from './archive';
import type { TableAnswer } from './process-entry';
import type { ReadTable } from './read';

/**
 * Reads each table in a process of its own, begun from the file `entry`: however long a workbook takes,
 * nothing waits for it, and one that would fill the memory ends that process and not the app.
 */
export function readInProcess(entry: string): ReadTable {
  return (name, bytes) =>
    new Promise((resolve, reject) => {
      const reader = utilityProcess.fork(entry, [], { serviceName: 'tables' });
      reader.once('message', (answer: TableAnswer) => {
        if ('table' in answer) resolve(answer.table);
        else reject(new Failure(answer.error));
        reader.kill();
      });
      // After an answer this comes too late to say anything.
      reader.once('exit', (code) => reject(unreadable(`the reader ended with ${code}`)));
      reader.postMessage({ name, bytes });
    });
}
