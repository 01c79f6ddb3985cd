import type { EventTopic } from '@shared/contract/events';
import type { Handlers } from '@shared/contract';
import type { Timers } from '@main/features/jobs/timers';
import type { RadarApi } from '@main/store/api.radar';
import { createChanges } from './changes';

export interface RadarDeps {
  readonly store: RadarApi;
  readonly timers: Pick<Timers, 'now'>;
  readonly emit: (topic: EventTopic) => void;
  /** Asks the admin where to save a file; null when the dialog was closed. */
  readonly chooseFile: (suggestedName: string) => Promise<string | null>;
}

type RadarHandlers = Pick<Handlers, Extract<keyof Handlers, `${'orphans' | 'changes'}.${string}`>>;

/** The calls about groups without an owner, and about what changed between two syncs. */
export function createRadar({ store, timers, emit, chooseFile }: RadarDeps): RadarHandlers {
  return {
    'orphans.leavers': ({ connectionId }) => store.orphanLeavers(connectionId),
    'orphans.groups': (request) => store.orphanGroups(request),
    'orphans.chatIds': ({ connectionId, owners }) => store.orphanChatIds(connectionId, owners),
    'orphans.news': ({ connectionId }) => store.orphanNews(connectionId),
    'orphans.seen': async ({ connectionId }) => {
      const { groups } = await store.orphanNews(connectionId);
      await store.orphansSeen(connectionId);
      // Told only when there was news: the radar says that it was seen whenever it reads anew.
      if (groups > 0) emit('groups.changed');
    },
    ...createChanges({ store, timers, chooseFile }),
  };
}
