import type { Handlers } from '@shared/contract';
import type { JobEngine } from '@main/features/jobs/engine';
import type { JobRunner } from '@main/features/jobs/kind';
import type { Timers } from '@main/features/jobs/timers';
import type { OpenStore } from '@main/store/api';

export interface ExportDeps {
  readonly store: OpenStore;
  readonly timers: Timers;
  readonly chooseFile: (suggestedName: string) => Promise<string | null>;
  /** Shows a file in the system's file manager. */
  readonly showInFolder: (path: string) => void;
}

type ExportHandlers = Pick<Handlers, Extract<keyof Handlers, `exports.${string}`>>;

/** The calls that write what matches to files. */
export function createExports(_deps: ExportDeps, _engine: Pick<JobEngine, 'start' | 'get'>): ExportHandlers {
  return {} as ExportHandlers;
}

/** Writes one file, page by page. */
export function createExportRunner(_deps: ExportDeps): JobRunner {
  return { run: async () => undefined };
}
