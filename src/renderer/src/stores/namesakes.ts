import { create } from 'zustand';

/** Userids of those people of the active connection who share their name with somebody. */
export const useNamesakes = create<{ readonly userids: ReadonlySet<string> }>()(() => ({
  userids: new Set(),
}));

/**
 * A name in running text, with the userid beside it when somebody else has the same name. Texts do not follow
 * a change by themselves: who has a namesake is known before the first of them is written, and hardly changes.
 */
export function toldApart(name: string, userid: string): string {
  return useNamesakes.getState().userids.has(userid) ? `${name} (${userid})` : name;
}
