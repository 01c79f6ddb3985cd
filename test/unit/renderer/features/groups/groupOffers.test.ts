import { describe, expect, it, vi } from 'vitest';
import type { GroupRow } from '@shared/domain/group';
import { narrowGroups } from '@renderer/features/groups/groupOffers';
import { NO_FILTER, type GroupsFilter } from '@renderer/features/groups/groupsQuery';

const row: GroupRow = {
  chatId: 'wr1',
  name: '售后 1 群',
  owner: 'wangfang',
  ownerName: '王芳',
  status: 1,
  members: 40,
  externalMembers: 30,
  createdAt: 1_790_000_000,
  changedAt: null,
  syncedAt: 1_790_000_000,
  goneAt: null,
  loadError: null,
  onjobTransfers: 0,
};

function narrowing(column: string, filter: GroupsFilter = NO_FILTER, of: GroupRow = row) {
  const set = vi.fn<(filter: GroupsFilter) => void>();
  return { ...narrowGroups(filter, column, of, set), set };
}
const wang = { userid: 'wangfang', name: '王芳' };
const li = { userid: 'lilei', name: '李雷' };

describe('a value of a group', () => {
  it('shows one status only, or all that are shown but for it', () => {
    const { only, without, set } = narrowing('status', { ...NO_FILTER, status: [1, 2] });
    only?.();
    expect(set).toHaveBeenLastCalledWith({ ...NO_FILTER, status: [1] });
    without?.();
    expect(set).toHaveBeenLastCalledWith({ ...NO_FILTER, status: [2] });
    expect(narrowing('status', { ...NO_FILTER, status: [1] }).without).toBeUndefined();
  });

  it('shows one owner only, or everybody else, and never both of the same', () => {
    const { without, set } = narrowing('owner', { ...NO_FILTER, owners: [wang, li] });
    without?.();
    expect(set).toHaveBeenLastCalledWith({ ...NO_FILTER, owners: [li], notOwners: [wang] });
    const back = narrowing('owner', { ...NO_FILTER, notOwners: [wang] });
    back.only?.();
    expect(back.set).toHaveBeenLastCalledWith({ ...NO_FILTER, owners: [wang] });
  });

  it('does not narrow by what is not known or cannot be filtered', () => {
    const unread = { ...row, owner: null, members: null, createdAt: null };
    for (const column of ['owner', 'members', 'createdAt', 'chatId', 'pick']) {
      const { only, without } = narrowing(column, NO_FILTER, column === 'chatId' ? row : unread);
      expect([only, without]).toEqual([undefined, undefined]);
    }
  });
});
