import type { Handlers } from '@shared/contract';
import type { Timers } from '@main/features/jobs/timers';
import type { OpenStore } from '@main/store/api';
import { createChanges } from './changes';

export interface RadarDeps {
  readonly store: OpenStore;
  readonly timers: Timers;
  /** Asks the admin where to save a file; null when the dialog was closed. */
  readonly chooseFile: (suggestedName: string) => Promise<string | null>;
}

type RadarHandlers = Pick<Handlers, Extract<keyof Handlers, `${'orphans' | 'changes'}.${string}`>>;

/** The calls about groups without an owner, and about what changed between two syncs. */
export function createRadar({ store, timers, chooseFile }: RadarDeps): RadarHandlers {
  return {
    'orphans.leavers': ({ connectionId }) => store.orphanLeavers(connectionId),
    'orphans.groups': (request) => store.orphanGroups(request),
    'orphans.chatIds': ({ connectionId, owners }) => store.orphanChatIds(connectionId, owners),
    'orphans.news': ({ connectionId }) => store.orphanNews(connectionId),
    'orphans.seen': ({ connectionId }) => store.orphansSeen(connectionId),
    ...createChanges({ store, timers, chooseFile }),
  };
}
