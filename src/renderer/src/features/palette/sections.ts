import { rank } from '@renderer/commands/match';
import type { Entry, EntryGroup, FixedEntry, Section } from './entry';

/** Most lines of one heading, so that what stands below it can be seen. */
const MOST = 8;
/** The order of headings where nothing tells them apart. */
const GROUPS: readonly EntryGroup[] = [
  'here',
  'screens',
  'actions',
  'connections',
  'datasets',
  'groups',
  'people',
  'plans',
  'joinWays',
  'explorations',
];

const sectionsOf = (entries: readonly Entry[]): readonly Section[] =>
  GROUPS.map((group) => ({ group, entries: entries.filter((entry) => entry.group === group) })).filter(
    (section) => section.entries.length > 0,
  );

/** What is shown before anything is typed: what was used recently, then every command. */
export function browse(fixed: readonly FixedEntry[], recent: readonly string[]): readonly Section[] {
  const again = recent.flatMap((key) => fixed.find((entry) => entry.key === key) ?? []);
  const rest = fixed.filter((entry) => entry.group !== 'datasets' && !again.includes(entry));
  return [...(again.length === 0 ? [] : [{ group: 'recent', entries: again } as const]), ...sectionsOf(rest)];
}

/**
 * What fits a text, best first; of equals, what can be run comes before what cannot. The heading with the best
 * fit is first. What the store found follows, in its own order: it comes later, and moves nothing above it.
 */
export function arrange(
  fixed: readonly FixedEntry[],
  found: readonly Entry[],
  text: string,
): readonly Section[] {
  const ranked = fixed
    .map((entry) => ({ entry, at: rank(entry.words, text) }))
    .filter(({ at }) => at !== Infinity)
    .toSorted(
      (a, b) => a.at - b.at || Number(a.entry.unavailable !== null) - Number(b.entry.unavailable !== null),
    );
  const place = new Map(ranked.map(({ entry }, index) => [entry.key, index]));
  const best = ({ entries }: Section): number => place.get(entries[0]?.key ?? '') ?? Infinity;
  const own = sectionsOf(ranked.map(({ entry }) => entry))
    .toSorted((a, b) => best(a) - best(b))
    .map(({ group, entries }) => ({ group, entries: entries.slice(0, MOST) }));
  return [...own, ...sectionsOf(found)];
}

/** What the store found, with what is called exactly so, or begins so, first; otherwise in the store's order. */
export function bestFound<E extends Entry>(found: readonly E[], text: string, most: number): readonly E[] {
  return found
    .map((entry) => ({ entry, at: rank({ titles: [entry.title], keywords: [] }, text) }))
    .toSorted((a, b) => (a.at === b.at ? 0 : a.at - b.at))
    .slice(0, most)
    .map(({ entry }) => entry);
}
