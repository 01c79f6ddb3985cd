import type { GroupRow } from '@shared/domain/group';
import { request } from '@renderer/lib/api';

/** Enough to have the ones among them that are called exactly so. */
const LOOKED_AT = 50;

/** The largest groups whose name, owner, id or pinyin holds a text. */
export async function findGroups(connectionId: string, text: string): Promise<readonly GroupRow[]> {
  const { queryId } = await request('groups.open', {
    connectionId,
    text,
    filter: {},
    sort: [{ field: 'members', direction: 'desc' }],
  });
  try {
    return (await request('groups.window', { queryId, start: 0, count: LOOKED_AT })).rows;
  } finally {
    request('groups.close', { queryId }).catch(() => undefined);
  }
}
