/** Numbers of groups as they are typed, in the order of the takers; null while a field is empty. */
export type HandCounts = readonly (number | null)[];

export const sumOf = (counts: HandCounts): number =>
  counts.reduce<number>((sum, count) => sum + (count ?? 0), 0);

/** How many of `total` nobody has yet; negative when too many are given. */
export const missingOf = (counts: HandCounts, total: number): number => total - sumOf(counts);

/** Gives one taker what is missing, or takes off what is too much there, as far as there is any. */
export function fillUp(counts: HandCounts, index: number, total: number): HandCounts {
  return counts.map((count, at) =>
    at === index ? Math.max(0, (count ?? 0) + missingOf(counts, total)) : count,
  );
}

/** The counts once they are complete and add up; null before. */
export function settledCounts(counts: HandCounts, total: number): readonly number[] | null {
  return missingOf(counts, total) === 0 ? counts.map((count) => count ?? 0) : null;
}
