import type { State } from '../state/state';
import { sizeOf } from '../world/groups';
import type { World } from '../world/world';
import { dayNumber, type DayNumber } from './calendar';
import { AllSeries } from './owner-series';

/** `data` of the answers (D:92133). migrate_trainee_chat_cnt is left out: only schools get it. */
export interface OwnerDay {
  readonly new_chat_cnt: number;
  readonly chat_total: number;
  readonly chat_has_msg: number;
  readonly new_member_cnt: number;
  readonly member_total: number;
  readonly member_has_msg: number;
  readonly msg_total: number;
}

/** Members who are found to have come, and to have gone again, when a day is counted once more. */
const LATE_MEMBERS = 3;
const known = new WeakMap<World, AllSeries>();

/** The figures of owners by day, as the state has them now: ownership that changed hands included. */
export function ownerDays(state: State): (person: number, day: DayNumber) => OwnerDay {
  const { world } = state;
  const series = known.get(world) ?? new AllSeries(world);
  known.set(world, series);
  const moves = movesOf(state);
  return (person, day) => {
    const owner = series.of(person, state.leftAt.get(person));
    const figures = owner.at(day);
    let { chats, members } = figures;
    for (const move of moves.get(person) ?? []) {
      if (move.day > day) continue;
      chats += move.chats;
      members += move.members;
    }
    chats = Math.max(0, chats);
    members = Math.max(0, members);
    const late = state.restatements('groups', String(person), day);
    return {
      new_chat_cnt: figures.newChats,
      chat_total: chats,
      chat_has_msg: Math.floor(chats * owner.chatShare),
      new_member_cnt: figures.newMembers + late * LATE_MEMBERS,
      member_total: members,
      member_has_msg: Math.floor(members * owner.memberShare),
      msg_total: figures.messages,
    };
  };
}

/** What several owners, or several days of one owner, come to: increments add up. */
export function addUp(parts: readonly OwnerDay[], totals: 'all' | 'last'): OwnerDay {
  const last = parts.at(-1);
  const sum = (read: (part: OwnerDay) => number): number =>
    parts.reduce((total, part) => total + read(part), 0);
  const running = (read: (part: OwnerDay) => number): number =>
    totals === 'all' || last === undefined ? sum(read) : read(last);
  return {
    new_chat_cnt: sum((part) => part.new_chat_cnt),
    chat_total: running((part) => part.chat_total),
    chat_has_msg: running((part) => part.chat_has_msg),
    new_member_cnt: sum((part) => part.new_member_cnt),
    member_total: running((part) => part.member_total),
    member_has_msg: running((part) => part.member_has_msg),
    msg_total: running((part) => part.msg_total),
  };
}

interface Move {
  readonly day: DayNumber;
  readonly chats: number;
  readonly members: number;
}

/** Groups that came to people and went from them, by person. */
function movesOf({ joins, world }: State): Map<number, Move[]> {
  const moves = new Map<number, Move[]>();
  const add = (person: number, move: Move): void => {
    const list = moves.get(person);
    if (list === undefined) moves.set(person, [move]);
    else list.push(move);
  };
  for (const [index, owners] of joins) {
    const members = sizeOf(world.seed, index);
    let before = world.owners[index] ?? 0;
    for (const { person, at } of owners) {
      const day = dayNumber(at);
      add(before, { day, chats: -1, members: -members });
      add(person, { day, chats: 1, members });
      before = person;
    }
  }
  return moves;
}
