import type { ChangeKind } from '@shared/contract/changes';
import type { RecordedChange } from '../repositories/group-changes';

interface Span<T> {
  readonly from: T;
  readonly to: T;
}

/** What became of one group between two moments; `id` is its id in cache.db. */
export interface FoldedChange {
  readonly id: number;
  readonly kinds: readonly ChangeKind[];
  readonly name: Span<string | null> | null;
  readonly owner: (Span<string | null> & { readonly own: boolean }) | null;
  readonly members: Span<number | null> | null;
  /** When the last of these changes was seen, Unix seconds. */
  readonly at: number;
}

interface Attribute<T> {
  readonly from: T;
  to: T;
  at: number;
}

interface Entry {
  /** How the group first came or went, and how it did last. */
  came: { readonly first: 'created' | 'gone' | 'back'; last: 'created' | 'gone' | 'back'; at: number } | null;
  name: Attribute<string | null> | null;
  owner: (Attribute<string | null> & { own: boolean }) | null;
  members: Attribute<number | null> | null;
}

/**
 * Folds the changes of a stretch of time into one for each group: what differs between its end and its
 * beginning, whatever happened in between.
 */
export class ChangeFold {
  readonly #entries = new Map<number, Entry>();

  /** Takes the next change in the order in which they were written. */
  add([, groupId, at, kind, before, after, own]: RecordedChange): void {
    let entry = this.#entries.get(groupId);
    if (entry === undefined) {
      entry = { came: null, name: null, owner: null, members: null };
      this.#entries.set(groupId, entry);
    }
    switch (kind) {
      case 'created':
      case 'gone':
      case 'back':
        entry.came = { first: entry.came?.first ?? kind, last: kind, at };
        break;
      case 'name':
        entry.name = { from: entry.name ? entry.name.from : textOf(before), to: textOf(after), at };
        break;
      case 'owner': {
        const from = entry.owner ? entry.owner.from : textOf(before);
        entry.owner = { from, to: textOf(after), at, own: own === 1 };
        break;
      }
      case 'members':
        entry.members = {
          from: entry.members ? entry.members.from : countOf(before),
          to: countOf(after),
          at,
        };
    }
  }

  /**
   * Groups that are not as they were. `isThere` says whether a group that neither came nor went was there
   * all the time; one that was away at both ends is left out.
   */
  result(isThere: (groupId: number) => boolean): FoldedChange[] {
    const folded: FoldedChange[] = [];
    for (const [id, entry] of this.#entries) {
      const change = foldEntry(id, entry, isThere);
      if (change !== null) folded.push(change);
    }
    return folded;
  }
}

function foldEntry(id: number, entry: Entry, isThere: (groupId: number) => boolean): FoldedChange | null {
  const { came } = entry;
  const nothing = { id, name: null, owner: null, members: null };
  if (came === null && !isThere(id)) return null;
  if (came !== null) {
    const wasThere = came.first === 'gone';
    const thereNow = came.last !== 'gone';
    if (!thereNow) return wasThere ? { ...nothing, kinds: ['gone'], at: came.at } : null;
    if (came.first === 'created') return { ...nothing, kinds: ['created'], at: came.at };
  }
  const name = moved(entry.name);
  const owner = moved(entry.owner);
  const members = moved(entry.members);
  const kinds: ChangeKind[] = [];
  if (came?.first === 'back') kinds.push('back');
  if (name) kinds.push('renamed');
  if (owner) kinds.push('owner');
  if (members) kinds.push('members');
  if (kinds.length === 0) return null;
  const times = [came?.first === 'back' ? came.at : 0, name?.at ?? 0, owner?.at ?? 0, members?.at ?? 0];
  return { id, kinds, name, owner, members, at: Math.max(...times) };
}

function moved<T extends Attribute<unknown>>(attribute: T | null): T | null {
  return attribute === null || attribute.from === attribute.to ? null : attribute;
}

const textOf = (value: string | number | null): string | null => (typeof value === 'string' ? value : null);
const countOf = (value: string | number | null): number | null => (typeof value === 'number' ? value : null);
