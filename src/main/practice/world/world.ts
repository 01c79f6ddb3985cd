import { makeIds, type Ids } from './ids';
import { HIDDEN_PEOPLE, LEAVERS, makePeople, type Person } from './people';
import { random } from './random';
import { LEAVER_TRAITS, MEMBER_TRAITS, UNLISTED, type Trait } from './traits';

/** What a world follows from. `anchor` is the instant its times are relative to, in Unix seconds. */
export interface WorldSeed {
  readonly seed: number;
  readonly groups: number;
  readonly members: number;
  readonly anchor: number;
}

/** The world as it began. Nothing here changes; changes are kept by the state. */
export interface World extends WorldSeed {
  readonly people: readonly Person[];
  readonly ids: Ids;
  /** Index into `people`, for every group; the groups that no list shows come last. */
  readonly owners: Uint32Array;
  readonly traits: ReadonlyMap<number, Trait>;
  /** Index into `people` and the instant of leaving. */
  readonly leavers: ReadonlyMap<number, number>;
}

const OWNERS = 31;
const FEW = 400;
const DAY = 86_400;

/** Makes a world. Only an owner is kept per group; names, sizes and members are worked out when asked for. */
export function makeWorld(given: WorldSeed): World {
  const people = makePeople(given.seed, given.members);
  const owners = dealOwners(given, people);
  const leavers = new Map(
    LEAVERS.map(({ daysAgo }, order) => [given.members + order, given.anchor - daysAgo * DAY]),
  );
  return { ...given, people, ids: makeIds(given.seed), owners, traits: dealTraits(given, owners), leavers };
}

function dealOwners({ seed, groups, members }: WorldSeed, people: readonly Person[]): Uint32Array {
  const dice = random(seed, OWNERS);
  const owners = new Uint32Array(groups + UNLISTED.notCustomer + UNLISTED.hiddenOwner);
  let next = 0;
  LEAVERS.forEach(({ groups: most, share }, order) => {
    for (let left = Math.min(most, Math.floor(groups * share)); left > 0; left -= 1)
      owners[next++] = members + order;
  });
  const candidates = people
    .slice(0, members)
    .flatMap((person, index) => (person.customerContact ? [index] : []));
  // The square makes some owners hold many groups; the rest of the members hold none.
  const active = candidates.slice(0, Math.max(1, Math.ceil(candidates.length * 0.8)));
  while (next < groups) owners[next++] = active[Math.floor(dice.next() ** 2 * active.length)] ?? 0;
  for (let last = groups - 1; last > 0; last -= 1) {
    const other = dice.between(0, last);
    const kept = owners[last] ?? 0;
    owners[last] = owners[other] ?? 0;
    owners[other] = kept;
  }
  for (let count = UNLISTED.notCustomer; count > 0; count -= 1) owners[next++] = active[0] ?? 0;
  for (let count = 0; count < UNLISTED.hiddenOwner; count += 1) {
    owners[next++] = members + LEAVERS.length + (count % HIDDEN_PEOPLE);
  }
  return owners;
}

/** Small worlds are left plain, so that a test of forty groups has forty ordinary ones. */
function dealTraits({ groups, members }: WorldSeed, owners: Uint32Array): Map<number, Trait> {
  const traits = new Map<number, Trait>();
  for (let count = 0; count < UNLISTED.notCustomer; count += 1) traits.set(groups + count, 'notCustomer');
  if (groups < FEW) return traits;
  const leaver = [...LEAVER_TRAITS];
  const member = [...MEMBER_TRAITS];
  for (let index = 0; index < groups && leaver.length + member.length > 0; index += 1) {
    const owner = owners[index] ?? 0;
    const trait = owner === members ? leaver.shift() : owner < members ? member.shift() : undefined;
    if (trait !== undefined) traits.set(index, trait);
  }
  return traits;
}
