import { sizeOf } from '../world/groups';
import { mix, random, type Random } from '../world/random';
import type { World } from '../world/world';
import { dayNumber, mood, type DayNumber } from './calendar';

/** What happens in the groups of one owner, by day. Totals are those at the end of the day. */
export interface OwnerSeries {
  /** The share of the owner's groups, and of their members, in which somebody has ever written. */
  readonly chatShare: number;
  readonly memberShare: number;
  at(day: DayNumber): OwnerFigures;
}
export interface OwnerFigures {
  readonly newChats: number;
  readonly chats: number;
  readonly newMembers: number;
  readonly members: number;
  /** All messages ever. */
  readonly messages: number;
}

const SERIES = 61;
const OWNER = 62;
/** Days before the anchor that have figures of their own; before them nothing changes. */
const DEPTH = 400;
/** What is left of an owner's groups and members at the far end of the past. */
const REST = 0.3;
const SILENT_OWNERS = 0.06;
const SPIKES = 0.006;
const SPIKE = 9;
/** Per day, on an ordinary day: groups made per group, members who come per member, messages per group. */
const NEW_CHATS = 0.0035;
const NEW_MEMBERS = 0.004;
const MESSAGES = 14;
const QUITTERS = 0.3;

/** How many groups and members each person has when the world begins, counted once. */
function holdings({ seed, owners, people, traits }: World): { chats: Uint32Array; members: Uint32Array } {
  const chats = new Uint32Array(people.length);
  const members = new Uint32Array(people.length);
  owners.forEach((owner, index) => {
    if (traits.get(index) === 'notCustomer') return;
    chats[owner] = (chats[owner] ?? 0) + 1;
    members[owner] = (members[owner] ?? 0) + sizeOf(seed, index);
  });
  return { chats, members };
}

/** What one day adds to an owner's groups. */
interface Step {
  readonly chats: number;
  readonly newMembers: number;
  readonly stay: number;
  readonly messages: number;
}
const NOTHING: Step = { chats: 0, newMembers: 0, stay: 0, messages: 0 };

/** Makes and keeps the series of a world's owners: they are asked for again and again, day by day. */
export class AllSeries {
  readonly #world: World;
  readonly #holdings: ReturnType<typeof holdings>;
  readonly #known = new Map<number, { leftAt: number | undefined; series: OwnerSeries }>();

  constructor(world: World) {
    this.#world = world;
    this.#holdings = holdings(world);
  }

  /** @param leftAt when the owner left, if so: from then on hardly anything happens. */
  of(person: number, leftAt: number | undefined): OwnerSeries {
    const known = this.#known.get(person);
    if (known !== undefined && known.leftAt === leftAt) return known.series;
    const series = makeSeries(
      this.#world,
      person,
      this.#holdings.chats[person] ?? 0,
      this.#holdings.members[person] ?? 0,
      leftAt === undefined ? Number.POSITIVE_INFINITY : dayNumber(leftAt),
    );
    this.#known.set(person, { leftAt, series });
    return series;
  }
}

function makeSeries(
  { seed, anchor }: World,
  person: number,
  chats: number,
  members: number,
  leftOn: DayNumber,
): OwnerSeries {
  const traits = random(seed, OWNER, person);
  const silent = traits.chance(SILENT_OWNERS);
  const zeal = 0.5 + traits.next();
  const chatShare = silent ? 0 : 0.6 + 0.35 * traits.next();
  const memberShare = silent ? 0 : 0.15 + 0.4 * traits.next();
  const middle = dayNumber(anchor);
  const first = middle - DEPTH;

  const step = (day: DayNumber): Step => {
    if (chats === 0 || day > leftOn) return NOTHING;
    const dice = random(seed, SERIES, person, day);
    const busy = mood(day) * zeal * (dice.chance(SPIKES) ? SPIKE : 1);
    const newMembers = about(members * NEW_MEMBERS * busy, dice);
    return {
      chats: about(chats * NEW_CHATS * busy, dice),
      newMembers,
      stay: newMembers - Math.floor(newMembers * QUITTERS),
      messages: silent ? 0 : about(chats * MESSAGES * busy, dice),
    };
  };
  // The past is walked backwards from what the world holds at its anchor, so that totals meet there.
  const figures: OwnerFigures[] = [];
  let total: OwnerFigures = {
    newChats: 0,
    chats,
    newMembers: 0,
    members,
    messages: silent ? 0 : chats * MESSAGES * (DEPTH + (mix(seed, OWNER, person) % DEPTH)),
  };
  for (let day = middle; day >= first; day -= 1) {
    const { chats: more, newMembers, stay, messages } = step(day);
    const newChats = Math.min(more, Math.max(0, total.chats - Math.ceil(chats * REST)));
    const kept = Math.min(stay, Math.max(0, total.members - Math.ceil(members * REST)));
    const now = { ...total, newChats, newMembers };
    figures.push(now);
    total = {
      newChats: 0,
      chats: now.chats - newChats,
      newMembers: 0,
      members: now.members - kept,
      messages: Math.max(0, now.messages - messages),
    };
  }
  figures.reverse();
  const before = total;
  return {
    chatShare,
    memberShare,
    at(day) {
      if (day < first) return before;
      for (let next = first + figures.length; next <= day; next += 1) {
        const last = figures.at(-1) ?? before;
        const { chats: newChats, newMembers, stay, messages } = step(next);
        figures.push({
          newChats,
          chats: last.chats + newChats,
          newMembers,
          members: last.members + stay,
          messages: last.messages + messages,
        });
      }
      return figures[day - first] ?? before;
    },
  };
}

/** A whole number around what is expected; on the whole, small expectations are kept too. */
function about(expected: number, dice: Random): number {
  const value = expected * (0.7 + 0.6 * dice.next());
  return Math.floor(value) + (dice.next() < value - Math.floor(value) ? 1 : 0);
}
