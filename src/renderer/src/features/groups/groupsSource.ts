import type { GroupQuery, GroupRow } from '@shared/domain/group';
import type { RowSource } from '@renderer/grid/feed';
import { request } from '@renderer/lib/api';
import { outcome } from '@renderer/lib/outcome';

/** The groups of the store, in the order of a query. */
export const groupsSource: RowSource<GroupQuery, GroupRow> = {
  open: async (query) => {
    const opened = await outcome(request('groups.open', query));
    return opened.ok ? { ok: true, data: { key: opened.data.queryId, total: opened.data.total } } : opened;
  },
  read: (queryId, start, count) => outcome(request('groups.window', { queryId, start, count })),
  close: (queryId) => {
    request('groups.close', { queryId }).catch(() => undefined);
  },
};
