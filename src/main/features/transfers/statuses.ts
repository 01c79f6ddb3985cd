import type { GroupStatus } from '@shared/domain/group';
import { errcodeOf, isAroundUs, isPersonCode } from '@main/features/sync/codes';
import { readPages } from '@main/features/sync/paging';
import type { CallOptions } from '@main/vendors/calls';
import type { GroupListRequest, WecomClient } from '@main/vendors/wecom/types';

const OWNERS_AT_ONCE = 100;

/**
 * Follow-up status of the groups of some owners (D:92120), as far as the vendor tells: leavers whom it
 * refuses to list by name are looked for among all groups that wait or are being inherited.
 */
export async function readStatuses(
  client: WecomClient,
  owners: readonly string[],
  call: CallOptions,
): Promise<ReadonlyMap<string, GroupStatus>> {
  const statuses = new Map<string, GroupStatus>();
  const list = (request: GroupListRequest) =>
    readPages({
      cursor: null,
      fetch: (cursor) => client.listGroups({ ...request, cursor }, call),
      idOf: (row) => row.chatId,
      keep: async (rows) => {
        for (const { chatId, status } of rows) statuses.set(chatId, status);
      },
    });
  let refused = false;
  const listOwners = async (pack: readonly string[]): Promise<void> => {
    try {
      await list({ owners: pack });
    } catch (error) {
      if (!isPersonCode(errcodeOf(error))) throw error;
      if (pack.length === 1) refused = true;
      else for (const owner of pack) await listOwners([owner]);
    }
  };
  for (let start = 0; start < owners.length; start += OWNERS_AT_ONCE) {
    await listOwners(owners.slice(start, start + OWNERS_AT_ONCE));
  }
  if (!refused) return statuses;
  try {
    await list({ status: 1 });
    await list({ status: 2 });
  } catch (error) {
    // Without a status the owner alone decides, and what it cannot decide stays open.
    if (isAroundUs(error)) throw error;
  }
  return statuses;
}
