import type { ChangeQuery, KindCounts } from '@shared/contract/changes';
import { CHANGE_KINDS } from '@shared/domain/radar-fields';
import { withText } from '../index/filter';
import type { GroupIndex } from '../index/group-index';
import { prepareSort, sortRowsByValues } from '../index/order';
import type { Pinyin } from '../index/pinyin';
import { NONE } from '../index/ranks';
import type { Pace } from '../pace';
import type { FoldedChange } from './fold';

/** What a query shows, in its order, and what it counts whatever kinds it asks for. */
export interface Arranged {
  readonly shown: readonly FoldedChange[];
  readonly counts: KindCounts;
  readonly membersBy: number;
}

/** Moves numbers below zero above it without changing their order. */
const OFFSET = 2 ** 31;

/** Who gave a group to its new owner; null without a new one. */
export function ownerBy({ owner }: FoldedChange): 'app' | 'other' | null {
  if (!owner || owner.to === null) return null;
  return owner.own ? 'app' : 'other';
}

/** The changes that match a text, whatever their kinds. */
export function matching(
  index: GroupIndex,
  changes: readonly FoldedChange[],
  { text }: Pick<ChangeQuery, 'text'>,
  pinyin: Pinyin,
): readonly FoldedChange[] {
  if (text === '') return changes;
  const rows = Int32Array.from(changes, ({ id }) => index.rowOf(id));
  const holding = new Set(withText(index, rows, text, pinyin));
  return changes.filter((_, place) => holding.has(rows[place] ?? -1));
}

/** Brings up to date what the order compares by. Nothing may write to the index meanwhile. */
export async function prepareArranging(
  index: GroupIndex,
  { sort: { field, direction } }: Pick<ChangeQuery, 'sort'>,
  pace: Pace,
): Promise<void> {
  if (field === 'name') await prepareSort(index, [{ field, direction }], pace);
  if (field === 'ownerName') await prepareSort(index, [{ field: 'owner', direction }], pace);
}

/** Counts matching changes, and sorts those of the kinds that are asked for. */
export function arrange(
  index: GroupIndex,
  found: readonly FoldedChange[],
  { sort, ...query }: Pick<ChangeQuery, 'kinds' | 'ownerBy' | 'sort'>,
): Arranged {
  const counts = Object.fromEntries(CHANGE_KINDS.map((kind) => [kind, 0])) as KindCounts;
  let membersBy = 0;
  for (const change of found) {
    for (const kind of change.kinds) counts[kind]++;
    membersBy += movedBy(change) ?? 0;
  }
  const chosen = found.filter((change) => isAskedFor(change, query));
  const places = Int32Array.from(chosen, (_, place) => place);
  const values = Uint32Array.from(chosen, (change) => valueOf(index, change, sort.field));
  const order = sortRowsByValues(places, values, sort.direction);
  const shown = Array.from(order, (place) => chosen[place]).filter((change) => change !== undefined);
  return { shown, counts, membersBy };
}

/** Who changed an owner narrows that kind alone: of the other kinds that are asked for everything stays. */
function isAskedFor(change: FoldedChange, query: Pick<ChangeQuery, 'kinds' | 'ownerBy'>): boolean {
  const byWhom = query.ownerBy === 'any' || ownerBy(change) === query.ownerBy;
  if (query.kinds.length === 0) return byWhom;
  return change.kinds.some((kind) => query.kinds.includes(kind) && (kind !== 'owner' || byWhom));
}

/** By how many members a group grew or shrank; null when that is not known. */
function movedBy({ members }: FoldedChange): number | null {
  return members && members.from !== null && members.to !== null ? members.to - members.from : null;
}

function valueOf(index: GroupIndex, change: FoldedChange, field: ChangeQuery['sort']['field']): number {
  const row = index.rowOf(change.id);
  switch (field) {
    case 'at':
      return change.at;
    case 'name':
      return index.nameRanks.values[row] ?? NONE;
    case 'ownerName':
      return index.people.ranks.values[index.owner[row] ?? -1] ?? NONE;
    case 'membersBy': {
      const by = movedBy(change);
      return by === null ? NONE : by + OFFSET;
    }
  }
}
