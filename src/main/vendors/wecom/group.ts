import type { LoadedGroup } from '@shared/domain/loaded-group';
import type { z } from 'zod';
import type { getGroup } from './endpoints';

type WireGroup = z.output<typeof getGroup.answer>['group_chat'];

/** The answer of groupchat/get (D:92122) in the words of the app. */
export function toGroup(chatId: string, wire: WireGroup): LoadedGroup {
  return {
    chatId,
    name: wire.name ?? '',
    owner: wire.owner,
    createdAt: wire.create_time,
    notice: wire.notice,
    memberVersion: wire.member_version,
    members: wire.member_list.map((member) => ({
      userid: member.userid,
      type: member.type,
      name: member.name,
      nickname: member.group_nickname || null,
      joinedAt: member.join_time,
      joinScene: member.join_scene,
      invitor: member.invitor?.userid ?? null,
      state: member.state || null,
      unionid: member.unionid,
    })),
    admins: wire.admin_list.map(({ userid }) => userid),
  };
}
