import type { ListedGroup, LoadedMember, LoadedGroup } from '@shared/domain/loaded-group';
import type { GroupQuery } from '@shared/domain/group';

/** A query over everything that is there, with some parts of its own. */
export function groupQueryOf(connectionId: string, parts: Partial<GroupQuery> = {}): GroupQuery {
  return {
    connectionId,
    text: '',
    sort: [],
    ...parts,
    filter: { presence: 'present', loaded: 'any', ...parts.filter },
  };
}

/** A detail answer with some parts of its own. */
export function loadedGroup(chatId: string, parts: Partial<LoadedGroup> = {}): LoadedGroup {
  return {
    chatId,
    name: `群 ${chatId}`,
    owner: 'wangfang',
    createdAt: 1_700_000_000,
    notice: null,
    memberVersion: 'v1',
    members: [],
    admins: [],
    ...parts,
  };
}

/** A member of a group: internal when the userid is short, as the vendor's external ids are long. */
export function loadedMember(userid: string, parts: Partial<LoadedMember> = {}): LoadedMember {
  return {
    userid,
    type: 2,
    name: null,
    nickname: null,
    joinedAt: 1_700_000_100,
    joinScene: 3,
    invitor: null,
    state: null,
    unionid: null,
    ...parts,
  };
}

export function listed(chatIds: readonly string[], status: ListedGroup['status'] = 0): ListedGroup[] {
  return chatIds.map((chatId) => ({ chatId, status }));
}
