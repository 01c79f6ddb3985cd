import type { GroupStatus } from './group';

/** One row of a groupchat/list answer (D:92120), already parsed. */
export interface ListedGroup {
  readonly chatId: string;
  readonly status: GroupStatus;
}

export interface LoadedMember {
  readonly userid: string;
  readonly type: 1 | 2;
  readonly name: string | null;
  readonly nickname: string | null;
  readonly joinedAt: number | null;
  readonly joinScene: 0 | 1 | 2 | 3;
  readonly invitor: string | null;
  readonly state: string | null;
  readonly unionid: string | null;
}

/** One answer of groupchat/get (D:92122), already parsed: what a client reads and the store enters. */
export interface LoadedGroup {
  readonly chatId: string;
  readonly name: string;
  readonly owner: string;
  readonly createdAt: number | null;
  readonly notice: string | null;
  readonly memberVersion: string | null;
  readonly members: readonly LoadedMember[];
  readonly admins: readonly string[];
}
