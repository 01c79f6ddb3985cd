import type { RestoreSource } from './useChosenBackup';

const ALWAYS = ['later', 'doubt', 'secrets'] as const;
/** A file may come from another computer, whose network is another, and brings no authorities to be believed. */
const OF_A_FILE = ['network', 'authorities'] as const;

export type RestoreEffect = (typeof ALWAYS)[number] | (typeof OF_A_FILE)[number] | 'pause';

/** What restoring a backup means, in the order in which it is said. */
export const restoreEffects = (from: RestoreSource['from']): readonly RestoreEffect[] => [
  ...ALWAYS,
  ...('path' in from ? OF_A_FILE : []),
  'pause',
];
