import { create } from 'zustand';

/** Where exports are started: each place, and each plan, shows the last one that was. */
export type ExportPlace =
  | 'groups'
  | 'changes'
  | 'people'
  | 'audit'
  | 'jobs'
  | 'orphans'
  | 'joinWays'
  | 'statistics'
  | `plan ${number}`;

interface Started {
  readonly jobId: number;
  readonly path: string;
}

/** The last export of each place during this run; it is still shown when the screen is found again. */
export const useExports = create<Readonly<Partial<Record<ExportPlace, Started>>>>()(() => ({}));

/** Shows an export in its place. */
export const exportStarted = (place: ExportPlace, started: Started): void =>
  useExports.setState({ [place]: started });

/** Shows no export there any more. */
export const putAway = (place: ExportPlace): void => useExports.setState({ [place]: undefined });
