import type { Input } from '@shared/contract/index';
import { useCall } from '../../lib/useCall';
import { useErrorToast } from '../useErrorToast';
import { exportStarted, type ExportPlace } from './exportsState';

export type ExportRequest = Input<'exports.start'>;

interface Exporting {
  /** Asks where the file goes and starts the job; whatever refuses it is told. */
  readonly run: (request: ExportRequest) => Promise<void>;
  /** Whether one is being started. */
  readonly busy: boolean;
}

/** Starts exports that a place then shows. */
export function useExport(place: ExportPlace): Exporting {
  const start = useCall('exports.start');
  useErrorToast(start.error);
  const run = async (request: ExportRequest): Promise<void> => {
    const started = await start.run(request);
    if (started) exportStarted(place, started);
  };
  return { run, busy: start.busy };
}
