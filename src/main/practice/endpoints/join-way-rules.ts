import { Refusal } from '../codes';
import { TRAIT_CODES } from '../world/traits';
import type { JoinWay, JoinWayConfig } from '../world/join-ways';
import type { Workspace } from '../workspace';
import type { Fields } from './endpoint';
import { optionalText, texts, wholeNumber } from './fields';

/** Characters, groups and numbers of one join way (D:92229). */
const LONGEST_REMARK = 30;
const LONGEST_STATE = 30;
const LONGEST_BASE_NAME = 40;
const MOST_GROUPS = 5;
const LARGEST_NUMBER = 2 ** 31 - 1;
const CONFIG_ID_BYTES = 64;

/**
 * What a call says about a join way, with what it leaves out at its default.
 * @throws Refusal 40058 for wrong parameters, 41091 for more than five groups, and what a group is refused for.
 */
export function readConfig(workspace: Workspace, body: Fields): JoinWayConfig {
  const scene = wholeNumber(body['scene'], 1, 2) === 1 ? 1 : 2;
  const autoCreate = wholeNumber(body['auto_create_room'] ?? 1, 0, 1) === 1;
  const baseName = shortText(body['room_base_name'], LONGEST_BASE_NAME);
  const baseId = body['room_base_id'] ?? null;
  const number = baseId === null ? null : wholeNumber(baseId, 0, LARGEST_NUMBER);
  const state = shortText(body['state'], LONGEST_STATE);
  return {
    scene,
    remark: [...optionalText(body['remark'])].slice(0, LONGEST_REMARK).join(''),
    autoCreate,
    baseName: autoCreate ? baseName : '',
    baseId: autoCreate ? number : null,
    chatIds: readGroups(workspace, body['chat_id_list']),
    state,
  };
}

/** The join way that `config_id` names. @throws Refusal 40058 without one, and the code for what this app does not have. */
export function readOwn({ state, settings }: Workspace, body: Fields): JoinWay {
  const configId = optionalText(body['config_id']);
  if (configId === '' || Buffer.byteLength(configId) > CONFIG_ID_BYTES) throw new Refusal(40058);
  const way = state.joinWays.own(configId);
  if (way === null) throw new Refusal(settings.unknownJoinWayCode);
  return way;
}

function shortText(value: unknown, most: number): string {
  const text = optionalText(value);
  if ([...text].length > most) throw new Refusal(40058);
  return text;
}

function readGroups(workspace: Workspace, value: unknown): string[] {
  const chatIds = texts(value ?? []);
  if (chatIds.length === 0) throw new Refusal(40058);
  if (chatIds.length > MOST_GROUPS) throw new Refusal(41091);
  for (const chatId of chatIds) checkGroup(workspace, chatId);
  return [...new Set(chatIds)];
}

/** Refuses a group for what reading it would be refused for. */
function checkGroup({ state, world }: Workspace, chatId: string): void {
  const index = world.ids.indexOf(chatId);
  if (index === null || index >= state.owners.length) throw new Refusal(40050);
  const trait = world.traits.get(index);
  if (trait === 'notCustomer' || trait === 'foreign' || trait === 'dismissed') {
    throw new Refusal(TRAIT_CODES[trait]);
  }
  if (state.isDismissed(index)) throw new Refusal(49008);
  if (!state.person(state.ownerOf(index)).visible) throw new Refusal(60011);
}
