import { useCallback, useState } from 'react';
import type { AppError } from '@shared/domain/errors';
import { IMPORT_BYTES } from '@shared/domain/limits';
import { useCall } from '@renderer/lib/useCall';
import type { ImportSheet } from './table';

export interface TableFile {
  readonly name: string;
  readonly sheets: readonly ImportSheet[];
  /** Rows beyond the limit were left out. */
  readonly cut: boolean;
}

/** Told before the bytes of a huge file are read; main refuses it as well. */
const TOO_LARGE: AppError = {
  code: 'validation',
  reason: 'import.tooLarge',
  message: 'the file is larger than an import may be',
  retryable: false,
};

/** The file that lines are imported from; main reads it. */
export function useTableFile() {
  const { run, clear: clearError, busy, error } = useCall('transfers.readTable');
  const [table, setTable] = useState<TableFile | null>(null);
  const [tooLarge, setTooLarge] = useState(false);
  const read = useCallback(
    async (file: File): Promise<void> => {
      setTooLarge(file.size > IMPORT_BYTES);
      clearError();
      if (file.size > IMPORT_BYTES) return;
      const bytes = new Uint8Array(await file.arrayBuffer());
      const answer = await run({ name: file.name, bytes });
      if (answer === undefined) return;
      setTable({ name: file.name, ...answer });
    },
    [run, clearError],
  );
  const clear = useCallback(() => {
    setTable(null);
    setTooLarge(false);
    clearError();
  }, [clearError]);
  return { table, busy, error: tooLarge ? TOO_LARGE : error, read, clear };
}
