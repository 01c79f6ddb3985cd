import type { OfflineFileRow } from '@shared/contract/sobot';
import type { Tone } from '@renderer/theme/tokens';

export type FileState = OfflineFileRow['state'];

/** States of a download in the order in which they come. */
export const FILE_STATES = [
  'waiting',
  'downloading',
  'done',
  'none',
  'failed',
] as const satisfies readonly FileState[];

/** The colour that a state is shown in. */
export const FILE_TONES: Readonly<Record<FileState, Tone>> = {
  waiting: 'unknown',
  downloading: 'running',
  done: 'verified',
  none: 'unknown',
  failed: 'failed',
};

/** How many files are in each state. */
export function countStates(files: readonly Pick<OfflineFileRow, 'state'>[]): Record<FileState, number> {
  const counts: Record<FileState, number> = { waiting: 0, downloading: 0, done: 0, none: 0, failed: 0 };
  for (const { state } of files) counts[state] += 1;
  return counts;
}
