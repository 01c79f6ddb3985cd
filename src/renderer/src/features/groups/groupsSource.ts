import type { GroupQuery, GroupRow } from '@shared/domain/group';
import type { Result } from '@shared/domain/result';
import type { RowSource } from '@renderer/grid/feed';
import { request } from '@renderer/lib/api';
import { asAppError } from '@renderer/lib/errors';

async function outcome<T>(promise: Promise<T>): Promise<Result<T>> {
  try {
    return { ok: true, data: await promise };
  } catch (thrown) {
    return { ok: false, error: asAppError(thrown) };
  }
}

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
