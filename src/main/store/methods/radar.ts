import type { RadarApi } from '../api.radar';
import type { Session } from '../session';

/** Groups that nobody owns any more, and what changed between two syncs. */
export function radarMethods({ comparison, orphans }: Session): RadarApi {
  return {
    orphanLeavers: (connectionId) => orphans.leavers(connectionId),
    orphanGroups: (request) => orphans.groups(request),
    orphanChatIds: (connectionId, owners) => orphans.chatIds(connectionId, owners),
    orphanNews: (connectionId) => orphans.news(connectionId),
    orphansSeen: async (connectionId) => orphans.look(connectionId),
    listSyncs: (connectionId) => comparison.syncs(connectionId),
    compareSyncs: (...window) => comparison.compare(...window),
    changedChatIds: (query) => comparison.chatIds(query),
  };
}
