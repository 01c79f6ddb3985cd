import type { SavedView, SharedView } from '@shared/contract/saved-views';
import { OF_CONNECTION } from './filterKinds';

/** Characters of a name at most, as the contract has it. */
export const NAME_LIMIT = 60;

/** Whether a text can be the name of a view. */
export const isName = (text: string): boolean => {
  const { length } = text.trim();
  return length > 0 && length <= NAME_LIMIT;
};

/** A view as text that can be handed on: its name, columns, sort and filters but for the connection, and nothing else. */
export function sharedText({ grid, name, view, filters }: SavedView): string {
  const isLasting = (id: string): boolean => id !== OF_CONNECTION;
  const shared: SharedView = {
    format: 'handover-view',
    version: 1,
    grid,
    name,
    view,
    filters: {
      values: Object.fromEntries(Object.entries(filters.values).filter(([id]) => isLasting(id))),
      off: filters.off.filter(isLasting),
    },
  };
  return JSON.stringify(shared, null, 2);
}

/** The name itself, or with a number where it is taken. */
export function freeName(name: string, taken: readonly string[]): string {
  const wanted = name.trim();
  let free = wanted;
  for (let next = 2; taken.includes(free); next += 1) {
    const tail = ` (${next})`;
    free = `${wanted.slice(0, NAME_LIMIT - tail.length)}${tail}`;
  }
  return free;
}
