import { rank } from '@renderer/commands/match';
import type { Entry, EntryGroup, FixedEntry, FoundEntry, Section } from './entry';

/** Most lines of one heading, so that what stands below it can be seen. */
const MOST = 8;
/** The order of headings where nothing tells them apart. */
const GROUPS: readonly EntryGroup[] = [
  'here',
  'screens',
  'actions',
  'connections',
  'datasets',
  'people',
  'groups',
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
 * fit is first. What the store found follows in the same way: it comes later, and moves nothing above it.
 */
export function arrange(
  fixed: readonly FixedEntry[],
  found: readonly FoundEntry[],
  text: string,
): readonly Section[] {
  const ranked = fixed
    .map((entry) => ({ entry, at: rank(entry.words, text) }))
    .filter(({ at }) => at !== Infinity)
    .toSorted(
      (a, b) => a.at - b.at || Number(a.entry.unavailable !== null) - Number(b.entry.unavailable !== null),
    );
  const ofFixed = new Map(ranked.map(({ entry, at }) => [entry.key, at]));
  const ofFound = new Map(found.map((entry) => [entry.key, foundRank(entry, text)]));
  return [
    ...byBest(sectionsOf(ranked.map(({ entry }) => entry)), ofFixed).map(({ group, entries }) => ({
      group,
      entries: entries.slice(0, MOST),
    })),
    ...byBest(sectionsOf(found), ofFound),
  ];
}

/** Sections by the rank of their first entry; of equals, in the order of headings. */
function byBest(sections: readonly Section[], ranks: ReadonlyMap<string, number>): readonly Section[] {
  const best = ({ entries }: Section): number => ranks.get(entries[0]?.key ?? '') ?? Infinity;
  return sections.toSorted((a, b) => difference(best(a), best(b)));
}

/** As `a - b`, where both may be infinite. */
const difference = (a: number, b: number): number => (a === b ? 0 : a - b);

const foundRank = ({ names }: FoundEntry, text: string): number =>
  rank({ titles: names, keywords: [] }, text);

/** What the store found, with what is called exactly so, or begins so, first; otherwise in the store's order. */
export function bestFound(found: readonly FoundEntry[], text: string, most: number): readonly FoundEntry[] {
  return found
    .map((entry) => ({ entry, at: foundRank(entry, text) }))
    .toSorted((a, b) => difference(a.at, b.at))
    .slice(0, most)
    .map(({ entry }) => entry);
}
