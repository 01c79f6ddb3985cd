import type { EventTopic } from '@shared/contract/events';
import type { Handlers } from '@shared/contract';
import type { RadarApi } from '@main/store/api.radar';

export interface RadarDeps {
  readonly store: RadarApi;
  readonly emit: (topic: EventTopic) => void;
}

type RadarHandlers = Pick<Handlers, Extract<keyof Handlers, `${'orphans' | 'changes'}.${string}`>>;

/** The calls about groups without an owner, and about what changed between two syncs. */
export function createRadar({ store, emit }: RadarDeps): RadarHandlers {
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
    'changes.syncs': ({ connectionId }) => store.listSyncs(connectionId),
    'changes.compare': ({ start, count, ...query }) => store.compareSyncs(query, start, count),
    'changes.chatIds': (query) => store.changedChatIds(query),
  };
}
