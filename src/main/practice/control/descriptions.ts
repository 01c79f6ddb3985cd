import { currentName } from '../endpoints/group-get';
import { memberCount } from '../state/members';
import type { GroupStatus } from '../state/state';
import { createdAt } from '../world/groups';
import { hostileIndexes } from '../world/hostile';
import { kfWorld } from '../world/kf';
import { TRAIT_CODES, type Trait } from '../world/traits';
import type { Workspace } from '../workspace';

/** One group as it really is, whatever an answer may have said. */
export interface GroupFacts {
  readonly chatId: string;
  readonly name: string;
  readonly owner: string;
  readonly status: GroupStatus;
  readonly dismissed: boolean;
  readonly createdAt: number;
  readonly members: number;
  /** On-the-job transfers within the last 90 days. */
  readonly onjobTransfers: number;
}

export interface PersonFacts {
  readonly userid: string;
  readonly name: string;
  readonly leftAt: number | null;
  readonly customerContact: boolean;
  readonly visible: boolean;
  readonly customers: number;
  /** Groups owned now, dismissed ones included. */
  readonly groups: number;
}

/** The facts a test or a screen needs to find its way in the world. */
export interface WorldFacts {
  readonly corpId: string;
  readonly seed: number;
  readonly anchor: number;
  /** Groups that lists show, over all owners. */
  readonly listed: number;
  readonly people: readonly PersonFacts[];
  /** Groups made for one code each. */
  readonly special: readonly { chatId: string; trait: Trait; errcode: number; owner: string }[];
  readonly hostile: readonly { chatId: string; name: string }[];
  readonly kf: {
    readonly accounts: readonly {
      openKfid: string;
      name: string;
      /** Userids, of people who have left as well. */
      servicers: readonly string[];
    }[];
    /** The id of an account that was deleted. */
    readonly deleted: string;
  };
}

export function describeWorld(workspace: Workspace): WorldFacts {
  const { world, state, corpId } = workspace;
  const kf = kfWorld(world);
  const owned = new Uint32Array(state.people.length);
  let listed = 0;
  state.owners.forEach((owner, index) => {
    owned[owner] = (owned[owner] ?? 0) + 1;
    const shown =
      state.person(owner).visible && !state.isDismissed(index) && world.traits.get(index) !== 'notCustomer';
    if (shown) listed += 1;
  });
  return {
    corpId,
    seed: world.seed,
    anchor: world.anchor,
    listed,
    people: state.people.map(({ userid, name, customerContact, visible, customers }, index) => ({
      userid,
      name,
      leftAt: state.leftAt.get(index) ?? null,
      customerContact,
      visible,
      customers,
      groups: owned[index] ?? 0,
    })),
    special: [...world.traits].map(([index, trait]) => ({
      chatId: world.ids.chatId(index),
      trait,
      errcode: TRAIT_CODES[trait],
      owner: state.person(state.ownerOf(index)).userid,
    })),
    hostile: hostileIndexes(world.groups).map((index) => ({
      chatId: world.ids.chatId(index),
      name: currentName(state, index),
    })),
    kf: {
      accounts: kf.accounts.map(({ openKfid, name, servicers }) => ({
        openKfid,
        name,
        servicers: servicers.map((person) => state.person(person).userid),
      })),
      deleted: kf.deleted,
    },
  };
}

/** The groups with the `ids` of the query (separated by commas), or all of its `owner`. Unknown ids are left out. */
export function describeGroups(workspace: Workspace, query: URLSearchParams): GroupFacts[] {
  const { state, world } = workspace;
  const owner = query.get('owner');
  if (owner !== null) {
    const person = state.find(owner);
    const found: number[] = [];
    state.owners.forEach((candidate, index) => {
      if (candidate === person && world.traits.get(index) !== 'notCustomer') found.push(index);
    });
    return found.map((index) => describeGroup(workspace, index));
  }
  return (query.get('ids') ?? '').split(',').flatMap((chatId) => {
    const index = world.ids.indexOf(chatId);
    return index === null || index >= state.owners.length ? [] : [describeGroup(workspace, index)];
  });
}

function describeGroup({ state, world, clock }: Workspace, index: number): GroupFacts {
  return {
    chatId: world.ids.chatId(index),
    name: currentName(state, index),
    owner: state.person(state.ownerOf(index)).userid,
    status: state.statusOf(index),
    dismissed: state.isDismissed(index),
    createdAt: createdAt(world.seed, index, world.anchor),
    members: memberCount(state, index),
    onjobTransfers: state.counts.onjob(index, clock.now()),
  };
}
