import { Refusal } from '../codes';
import { membersOf } from '../state/members';
import type { State } from '../state/state';
import { createdAt, nameOf, noticeOf } from '../world/groups';
import type { Endpoint } from './endpoint';
import { optionalText, wholeNumber } from './fields';

/** The present name of a group. */
export function currentName(state: State, index: number): string {
  return state.renamedTo(index) ?? nameOf(state.world.seed, index);
}

/** Everything about one group (D:92122). Names of people come only with need_name 1. */
export const groupGet: Endpoint = {
  api: 'externalcontact/groupchat/get',
  method: 'POST',
  handle({ workspace: { state, world }, body }) {
    const chatId = optionalText(body['chat_id']);
    const named = body['need_name'] === undefined ? 0 : wholeNumber(body['need_name'], 0, 1);
    const index = world.ids.indexOf(chatId);
    if (index === null || index >= state.owners.length) throw new Refusal(40050);
    const trait = world.traits.get(index);
    if (trait === 'notCustomer') throw new Refusal(90501);
    if (trait === 'dismissed' || state.isDismissed(index)) throw new Refusal(49008);
    const owner = state.person(state.ownerOf(index));
    if (!owner.visible) throw new Refusal(60011);
    const { members, admins, version } = membersOf(state, index);
    return {
      group_chat: {
        chat_id: chatId,
        name: currentName(state, index),
        owner: owner.userid,
        create_time: createdAt(world.seed, index, world.anchor),
        notice: noticeOf(world.seed, index),
        member_list: named === 1 ? members : members.map(({ name: _, ...member }) => member),
        admin_list: admins,
        member_version: version,
      },
    };
  },
};
