import type { BackupContent } from '@shared/contract/safety';
import type { Input } from '@shared/contract/index';
import type { AppError } from '@shared/domain/errors';
import { useCall } from '../../lib/useCall';

/** A backup that may be restored, and what is in it. */
export interface RestoreSource {
  readonly from: Input<'backups.restore'>['from'];
  readonly content: BackupContent;
}

interface ChosenBackup {
  /** Asks for a file, and tells what is in it. */
  readonly choose: () => Promise<void>;
  readonly busy: boolean;
  readonly error: AppError | undefined;
}

/** Has the admin choose a file that was saved as a backup. */
export function useChosenBackup(onChosen: (source: RestoreSource) => void): ChosenBackup {
  const { run, busy, error } = useCall('backups.choose');
  const choose = async (): Promise<void> => {
    const chosen = await run();
    if (chosen) onChosen({ from: { path: chosen.path }, content: chosen.content });
  };
  return { choose, busy, error };
}
