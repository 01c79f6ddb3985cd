import type { GroupFacts, WorldFacts } from '@main/practice/control/descriptions';
import type { Toggle } from '@renderer/features/changes/toggles';
import type { PracticeControl } from '../../support/practice-control';

/** All groups that an app which knows everybody finds at one moment, by chat id, as the vendor itself has them. */
export type Snapshot = ReadonlyMap<string, GroupFacts>;

/** What differs in one group, with both sides where it does. */
export interface Difference {
  readonly chatId: string;
  readonly kinds: readonly ('created' | 'gone' | 'back' | 'renamed' | 'owner' | 'members')[];
  readonly before: GroupFacts | null;
  readonly after: GroupFacts | null;
}

/**
 * Reads every group past the app. Groups of people out of sight and dismissed ones are in no list; nor are
 * those of somebody who left without customers, unless the app met the person before.
 */
export async function snapshotOf(control: PracticeControl, met: readonly string[]): Promise<Snapshot> {
  const world = await control.world();
  const found = new Map<string, GroupFacts>();
  for (const { userid, visible, leftAt, customers } of world.people) {
    if (!visible || (leftAt !== null && customers === 0 && !met.includes(userid))) continue;
    for (const group of await thereOf(control, world, userid)) found.set(group.chatId, group);
  }
  return found;
}

/** The groups of an owner that a list shows and that can be read. */
export async function thereOf(
  control: PracticeControl,
  { special }: WorldFacts,
  owner: string,
): Promise<GroupFacts[]> {
  const lost = new Set(special.filter(({ trait }) => trait === 'dismissed').map(({ chatId }) => chatId));
  return (await control.groupsOf(owner)).filter(({ chatId, dismissed }) => !dismissed && !lost.has(chatId));
}

/** What became of each group from one moment to another; `ever` are all known moments up to the first. */
export function differences(
  from: Snapshot,
  to: Snapshot,
  ever: readonly Snapshot[],
): ReadonlyMap<string, Difference> {
  const found = new Map<string, Difference>();
  const note = (difference: Difference): void => {
    if (difference.kinds.length > 0) found.set(difference.chatId, difference);
  };
  for (const [chatId, before] of from) {
    const after = to.get(chatId) ?? null;
    note({ chatId, before, after, kinds: after === null ? ['gone'] : moves(before, after) });
  }
  for (const [chatId, after] of to) {
    if (from.has(chatId)) continue;
    const last = ever.flatMap((moment) => moment.get(chatId) ?? []).at(-1) ?? null;
    const kinds = last === null ? ['created' as const] : ['back' as const, ...moves(last, after)];
    note({ chatId, before: last, after, kinds });
  }
  return found;
}

function moves(before: GroupFacts, after: GroupFacts): Difference['kinds'] {
  return [
    ...(before.name === after.name ? [] : ['renamed' as const]),
    ...(before.owner === after.owner ? [] : ['owner' as const]),
    ...(before.members === after.members ? [] : ['members' as const]),
  ];
}

/** How many groups differ in each way, where the app itself handed over the groups of `own`. */
export function countsOf(
  found: ReadonlyMap<string, Difference>,
  own: ReadonlySet<string>,
): Readonly<Record<Toggle, number>> {
  const all = [...found.values()];
  const of = (kind: Difference['kinds'][number]): Difference[] =>
    all.filter(({ kinds }) => kinds.includes(kind));
  const ownerApp = of('owner').filter(({ chatId }) => own.has(chatId)).length;
  return {
    created: of('created').length,
    gone: of('gone').length,
    back: of('back').length,
    renamed: of('renamed').length,
    ownerApp,
    ownerOther: of('owner').length - ownerApp,
    members: of('members').length,
  };
}

/** By how many the members of all groups moved that were there at both ends, or came back. */
export const membersMoved = (found: ReadonlyMap<string, Difference>): number =>
  [...found.values()]
    .filter(({ kinds }) => kinds.includes('members'))
    .reduce((sum, { before, after }) => sum + (after?.members ?? 0) - (before?.members ?? 0), 0);
