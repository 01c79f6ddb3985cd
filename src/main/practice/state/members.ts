import type { State } from './state';
import { createdAt, LARGEST_GROUP, sizeOf } from '../world/groups';
import { mix, random, type Random } from '../world/random';
import { GIVEN_NAMES, JOIN_STATES, NICKNAMES, SURNAMES } from '../world/words';

/** One entry of member_list (D:92122), before names are left out. */
export interface Member {
  readonly userid: string;
  /** 1 member of the company, 2 external contact. */
  readonly type: 1 | 2;
  readonly unionid?: string;
  readonly join_time: number;
  /** 1 invited, 2 by an invitation link, 3 by a QR code. */
  readonly join_scene: 1 | 2 | 3;
  readonly invitor?: { readonly userid: string };
  readonly state?: string;
  readonly group_nickname: string;
  readonly name: string;
}

const MEMBERS = 41;
const EXTERNALS = 42;
const ADMINS = 43;
/** Customers are in several groups: there are fewer of them than there are memberships. */
const CUSTOMERS_PER_GROUP = 12;
const CUSTOMERS_AT_LEAST = 2000;

/** When somebody came, and by which join way's state where that is known. */
interface Coming {
  readonly at: number;
  readonly state?: string | undefined;
}

interface GroupPeople {
  readonly members: readonly Member[];
  readonly admins: readonly { readonly userid: string }[];
  readonly version: string;
}

/** How many members a group has now, without working out who they are. */
export function memberCount(state: State, index: number): number {
  const { seed } = state.world;
  const arrived = (state.arrivals.get(index) ?? []).reduce((sum, { count }) => sum + count, 0);
  const colleagues = new Set([...firstColleagues(state, index), ...newOwners(state, index)]);
  const externals = Math.max(0, sizeOf(seed, index) - firstColleagues(state, index).length);
  return Math.min(LARGEST_GROUP, externals + arrived + colleagues.size);
}

/** Everyone in a group now: the first owner, colleagues, customers, and whoever came later. */
export function membersOf(state: State, index: number): GroupPeople {
  const { seed, anchor, ids } = state.world;
  const born = createdAt(seed, index, anchor);
  const first = firstColleagues(state, index);
  const dice = random(seed, MEMBERS, index);
  const colleagues = first.map((person, order) =>
    colleague(state, person, born + order * 60, first[0] ?? person, dice),
  );
  const later = (state.joins.get(index) ?? [])
    .filter(
      ({ person }, order, all) =>
        !first.includes(person) && all.findIndex((join) => join.person === person) === order,
    )
    .map(({ person, at }) => colleague(state, person, at, person, dice));
  const inviters = first.map((person) => state.person(person).userid);
  const original = Math.max(0, sizeOf(seed, index) - first.length);
  const times = joinTimes(state, index, born, original);
  const room = LARGEST_GROUP - colleagues.length - later.length;
  const taken = new Set<number>();
  const externals = times
    .slice(0, room)
    .map((coming, order) => external(state, index, order, coming, inviters, taken));
  const members = [...colleagues, ...externals, ...later];
  const admins = random(seed, ADMINS, index);
  return {
    members,
    admins: first
      .slice(1)
      .filter(() => admins.chance(0.5))
      .map((person) => ({ userid: state.person(person).userid })),
    version: versionOf(ids.chatId(index), seed, members.length, later.length),
  };

  function joinTimes(from: State, group: number, start: number, count: number): Coming[] {
    const spread = random(seed, MEMBERS, group, 1);
    const early = Array.from({ length: count }, (): Coming => ({
      at: start + 600 + Math.floor(spread.next() ** 2 * (anchor - start - 600)),
    }));
    const late = (from.arrivals.get(group) ?? []).flatMap((arrival) =>
      Array.from({ length: arrival.count }, (): Coming => arrival),
    );
    return [...early, ...late];
  }
}

/** The people of the company that a group began with, its first owner in front. */
function firstColleagues(state: State, index: number): number[] {
  const { seed, members, owners } = state.world;
  const dice = random(seed, MEMBERS, index, 2);
  const wanted = Math.min(dice.between(1, 4), sizeOf(seed, index) - 1);
  const found = new Set([owners[index] ?? 0]);
  for (let tries = 1; tries < wanted; tries += 1) found.add(dice.between(0, members - 1));
  return [...found];
}

function newOwners(state: State, index: number): number[] {
  return (state.joins.get(index) ?? []).map(({ person }) => person);
}

function colleague(state: State, person: number, at: number, inviter: number, dice: Random): Member {
  const { userid, name } = state.person(person);
  return {
    userid,
    type: 1,
    join_time: at,
    join_scene: 1,
    ...(inviter === person ? {} : { invitor: { userid: state.person(inviter).userid } }),
    group_nickname: dice.chance(0.3) ? `客服小${name.slice(-1)}` : '',
    name,
  };
}

function external(
  state: State,
  index: number,
  order: number,
  { at, state: cameBy }: Coming,
  inviters: readonly string[],
  taken: Set<number>,
): Member {
  const { seed, ids, groups } = state.world;
  const customers = Math.max(CUSTOMERS_AT_LEAST, groups * CUSTOMERS_PER_GROUP);
  let number = mix(seed, EXTERNALS, index, order) % customers;
  while (taken.has(number)) number = (number + 1) % customers;
  taken.add(number);
  const who = random(seed, EXTERNALS, number);
  const wechat = who.chance(0.95);
  const name = who.chance(0.6) ? who.pick(NICKNAMES) : who.pick(SURNAMES)[0] + who.pick(GIVEN_NAMES)[0];
  const bound = who.chance(0.7);
  const how = random(seed, EXTERNALS, index, order, 1);
  const drawn = how.pick([1, 1, 2, 3, 3, 3] as const);
  const scene = cameBy === undefined ? drawn : 3;
  const invited = scene !== 3 && how.chance(0.8);
  const by = cameBy ?? (scene === 3 && how.chance(0.4) ? how.pick(JOIN_STATES) : undefined);
  return {
    userid: ids.external(number, wechat),
    type: 2,
    ...(wechat && bound ? { unionid: ids.unionId(number) } : {}),
    join_time: at,
    join_scene: scene,
    ...(invited ? { invitor: { userid: how.pick(inviters) } } : {}),
    ...(by === undefined ? {} : { state: by }),
    group_nickname: how.chance(0.15) ? how.pick(NICKNAMES) : '',
    name,
  };
}

/** Another text whenever somebody came; opaque to callers. */
function versionOf(chatId: string, seed: number, size: number, owners: number): string {
  const parts = [0, 1, 2, 3].map((part) =>
    mix(seed, size, owners, part, ...[...chatId].map((letter) => letter.charCodeAt(0))),
  );
  return parts.map((part) => part.toString(16).padStart(8, '0')).join('');
}
