import { Failure, type AppError } from '@shared/domain/errors';
import { unreadable } from './archive';
import { readTable, type ReadTable } from './read';

/** The file to read, as it is sent to the process. */
export interface TableFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** What the process says before it is ended. */
export type TableAnswer = { readonly table: Awaited<ReturnType<ReadTable>> } | { readonly error: AppError };

process.parentPort.once('message', ({ data }: { data: TableFile }) => {
  void answer(data).then((said) => process.parentPort.postMessage(said));
});

async function answer({ name, bytes }: TableFile): Promise<TableAnswer> {
  try {
    return { table: await readTable(name, bytes) };
  } catch (error) {
    return { error: (error instanceof Failure ? error : unreadable('the reader broke', error)).error };
  }
}
