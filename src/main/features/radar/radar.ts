import type { Handlers } from '@shared/contract';
import type { Timers } from '@main/features/jobs/timers';
import type { OpenStore } from '@main/store/api';

export interface RadarDeps {
  readonly store: OpenStore;
  readonly timers: Timers;
  readonly chooseFile: (suggestedName: string) => Promise<string | null>;
}

type RadarHandlers = Pick<Handlers, Extract<keyof Handlers, `${'orphans' | 'changes'}.${string}`>>;

/** The calls about groups without an owner, and about what changed between two syncs. */
export function createRadar(_deps: RadarDeps): RadarHandlers {
  return {} as RadarHandlers;
}
