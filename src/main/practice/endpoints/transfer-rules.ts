import { Refusal } from '../codes';
import type { TransferKind } from '../state/events';
import { TRAIT_CODES, type Trait } from '../world/traits';
import type { Workspace } from '../workspace';
import type { Fields } from './endpoint';
import { optionalText, texts } from './fields';

const MOST_GROUPS = 100;
/** On-the-job transfers of one group within 90 natural days (D:95703). */
const FREQUENCY_LIMIT = 2;
const YEAR = 365 * 86_400;
const USERID_BYTES = 64;

/** A transfer call whose parameters are in order. */
export interface TransferOrder {
  readonly chatIds: readonly string[];
  /** Index into the people of the state. */
  readonly taker: number;
}

/** What refuses a transfer as a whole. @throws Refusal */
export function readOrder({ state, settings }: Workspace, body: Fields): TransferOrder {
  if (body['chat_id_list'] === undefined || body['chat_id_list'] === null) throw new Refusal(40058);
  const chatIds = texts(body['chat_id_list']);
  const userid = optionalText(body['new_owner']);
  if (chatIds.length === 0 || chatIds.length > MOST_GROUPS) throw new Refusal(40058);
  if (userid === '' || Buffer.byteLength(userid) > USERID_BYTES) throw new Refusal(40058);
  const taker = state.find(userid);
  if (taker === null || state.hasLeft(taker)) throw new Refusal(46004);
  const person = state.person(taker);
  if (!person.visible) throw new Refusal(60011);
  if (!person.customerContact && settings.contactlessTaker === 'wholeCall') throw new Refusal(84083);
  if (person.status !== 1) throw new Refusal(41054);
  if (!person.realNamed) throw new Refusal(40098);
  if (!person.loggedInWithinYear) throw new Refusal(40205);
  return { chatIds: [...new Set(chatIds)], taker };
}

/** Traits that refuse every transfer, whoever owns the group. */
const REFUSING: readonly Trait[] = [
  'notCustomer',
  'foreign',
  'notWecom',
  'corpInactive',
  'dismissed',
  'full',
];

/** Why one group cannot be transferred now; 0 when it can. `planned` counts groups of the same call by old owner. */
export function obstacle(
  workspace: Workspace,
  kind: TransferKind,
  chatId: string,
  taker: number,
  now: number,
  planned: ReadonlyMap<number, number>,
): number {
  const { state, world, settings } = workspace;
  const index = world.ids.indexOf(chatId);
  if (index === null || index >= state.owners.length) return 40050;
  const trait = world.traits.get(index);
  if (trait !== undefined && REFUSING.includes(trait)) return TRAIT_CODES[trait];
  if (state.isDismissed(index)) return 49008;
  const owner = state.ownerOf(index);
  if (!state.person(owner).visible) return 60011;
  const status = state.statusOf(index);
  if (status === 2) return 90507;
  if (kind === 'resigned') {
    if (status === 3) return 90508;
    const leftAt = state.leftAt.get(owner);
    if (leftAt === undefined) return 90500;
    if (now - leftAt > YEAR) return 40205;
  } else {
    if (state.hasLeft(owner)) return 90502;
    if (owner === taker) return 90504;
    if (!state.person(owner).loggedInWithinYear) return 40205;
    if (state.counts.onjob(index, now) >= FREQUENCY_LIMIT) return settings.frequencyCode;
  }
  if (!state.person(taker).customerContact) return 84083;
  const given = state.counts.daily(now, owner, settings.dailyLimitScope === 'pair' ? taker : undefined);
  return given + (planned.get(owner) ?? 0) >= settings.dailyLimit ? settings.dailyLimitCode : 0;
}

/** For the record of calls that were refused before their parameters were looked at. */
export function readLoosely(body: Fields): { chatIds: string[]; newOwner: string | null } {
  const { chat_id_list: ids, new_owner: owner } = body;
  return {
    chatIds: Array.isArray(ids) ? ids.filter((id): id is string => typeof id === 'string') : [],
    newOwner: typeof owner === 'string' ? owner : null,
  };
}
