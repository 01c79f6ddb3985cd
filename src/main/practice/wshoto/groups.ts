import { dayNumber, dayOf } from '@shared/domain/day';
import { currentName } from '../endpoints/group-get';
import type { Fields } from '../endpoints/endpoint';
import type { DialectCall, DialectEndpoint } from '../http/dialect';
import { memberCount } from '../state/members';
import { createdAt } from '../world/groups';
import { numeric, pageOf, readPage, wrong } from './fields';
import { tagName, tagsOfGroup } from './tags';

/** The groups of the company with their tags: the way to learn which tags there are. */
export const groupList: DialectEndpoint = {
  api: 'chat/group/list',
  method: 'GET',
  handle(call) {
    const { workspace, query } = call;
    const page = readPage(numeric(query.get('current_index')), numeric(query.get('page_size')));
    const owner = query.get('userid');
    if (owner !== null && query.get('external_user_id') !== null) throw wrong('external_user_id');
    const { state, world } = workspace;
    const chatId = query.get('chat_id');
    const shown: number[] = [];
    state.owners.forEach((person, index) => {
      if (state.isDismissed(index) || world.traits.get(index) === 'notCustomer') return;
      if (!state.person(person).visible) return;
      if (owner !== null && state.find(owner) !== person) return;
      if (chatId === null || chatId === world.ids.chatId(index)) shown.push(index);
    });
    const { total, records } = pageOf(shown, page);
    return { data: { total, records: records.map((index) => describe(call, index)) } };
  },
};

function describe({ workspace, now }: DialectCall, index: number): Fields {
  const { state, world, wshoto } = workspace;
  const today = dayNumber(dayOf(now));
  return {
    chat_id: world.ids.chatId(index),
    name: currentName(state, index),
    owner: state.person(state.ownerOf(index)).userid,
    notice: '',
    create_time: createdAt(world.seed, index, world.anchor),
    count: memberCount(state, index),
    chat_administrator_user_ids: [],
    chat_tag_infos: tagsOfGroup(wshoto.tags, world.seed, index).map((tag) => ({
      chat_tag_id: tag.id,
      chat_tag_name: tagName(tag, today),
      chat_tag_group_id: tag.groupId,
      chat_tag_group_name: tag.groupName,
    })),
  };
}
