import { pinyin } from 'pinyin-pro';
import type { TransferCall } from '@main/practice/state/events';
import { type Day, dayOf } from '@shared/domain/day';
import type { PersonFacts, WorldFacts } from '@main/practice/control/descriptions';

/** How often each group was in a call that the vendor carried out. */
export function timesSent(calls: readonly TransferCall[]): Map<string, number> {
  const times = new Map<string, number>();
  for (const { chatIds } of calls) for (const id of chatIds) times.set(id, (times.get(id) ?? 0) + 1);
  return times;
}

/** The groups that the vendor was asked for more than once. */
export const sentTwice = (calls: readonly TransferCall[]): string[] =>
  [...timesSent(calls)].filter(([, times]) => times > 1).map(([id]) => id);

/** Whom the vendor gave each group that it did give away. */
export const appliedTo = (calls: readonly TransferCall[]): Map<string, string | null> =>
  new Map(calls.flatMap(({ applied, newOwner }) => applied.map((id) => [id, newOwner])));

/** With which code the vendor refused each group that it last refused. */
export const refusedWith = (calls: readonly TransferCall[]): Map<string, number> =>
  new Map(calls.flatMap(({ failed }) => failed.map(({ chat_id: id, errcode }) => [id, errcode])));

/** How many groups the vendor was asked for on each Shanghai day, in order. */
export function sentByDay(calls: readonly TransferCall[]): [Day, number][] {
  const days = new Map<Day, number>();
  for (const { at, chatIds } of calls) days.set(dayOf(at), (days.get(dayOf(at)) ?? 0) + chatIds.length);
  return [...days];
}

/** The leaver with the most groups. */
export function largestLeaver({ people }: WorldFacts): PersonFacts {
  const [first] = people.filter(({ leftAt }) => leftAt !== null).toSorted((a, b) => b.groups - a.groups);
  if (first === undefined) throw new Error('nobody has left');
  return first;
}

/**
 * How many groups a fresh machine finds: all that lists show, but those of leavers without customers,
 * whom nothing names to somebody who never saw them, and those that turn out to be dismissed.
 */
export function findable({ listed, people, special }: WorldFacts): number {
  const nameless = people.filter(({ leftAt, customers }) => leftAt !== null && customers === 0);
  const unseen = nameless.reduce((sum, { groups }) => sum + groups, 0);
  return listed - unseen - special.filter(({ trait }) => trait === 'dismissed').length;
}

/** Somebody in service who owns groups and may give and take; the ones with the most groups first. */
export function membersInService({ people }: WorldFacts): PersonFacts[] {
  // The members from place 100 on have troubles of their own.
  return people
    .slice(0, 100)
    .filter(({ leftAt, customerContact, visible }) => leftAt === null && customerContact && visible)
    .toSorted((a, b) => b.groups - a.groups);
}

/** How a person stands in a list to pick from. */
export const personLabel = ({ name, userid }: PersonFacts): string => `${name} (${userid})`;

/** What finds a person when it is typed. */
export const typedName = ({ name }: PersonFacts): string => pinyin(name, { toneType: 'none', separator: '' });

/** Whether no other name holds somebody's, so that screens need no userid to tell the person apart. */
export const namedAlone = ({ people }: WorldFacts, { name }: PersonFacts): boolean =>
  people.filter((other) => other.name.includes(name)).length === 1;

/** Members in service with a few groups each, whose names no other name holds, so that rows can be told apart. */
export function plainTakers(world: WorldFacts, count: number): PersonFacts[] {
  return membersInService(world)
    .filter((person) => person.groups > 0 && person.groups < 40 && namedAlone(world, person))
    .slice(0, count);
}
