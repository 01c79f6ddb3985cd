import type { ExploreQuery } from './statistics';

/**
 * What a question about a range is narrowed to, as one text that does not depend on any order: the same
 * question asked again finds its answer by it. Subjects are part of it only where the vendor is asked for
 * them (`groupsByOwnerRange`); elsewhere they only choose what is shown of the answer.
 */
export function rangeScope({
  dataset,
  subjects,
  skillGroups,
  agents,
  order,
}: Pick<ExploreQuery, 'dataset' | 'subjects' | 'skillGroups' | 'agents' | 'order'>): string {
  if (dataset === 'groupsByOwnerRange') {
    const owners = subjects === null ? 'all' : [...new Set(subjects)].toSorted((a, b) => a - b).join(',');
    return `owners=${owners};order=${order ? `${order.by}${order.ascending ? '+' : '-'}` : 'none'}`;
  }
  return `groups=${sorted(skillGroups)};agents=${sorted(agents)}`;
}

const sorted = (ids: readonly string[]): string => [...new Set(ids)].toSorted().join(',');
