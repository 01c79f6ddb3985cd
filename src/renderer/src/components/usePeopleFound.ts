import { useMemo } from 'react';
import { useDebounced } from '../lib/useDebounced';
import { useQuery } from '../lib/useQuery';

const LIMIT = 200;
const DELAY_MS = 80;
const TOPICS = ['people.changed'] as const;
const NOBODY: ReadonlySet<string> = new Set();

/**
 * The userids of those whom a text means, found as the pickers find people: by name, alias, pinyin or userid.
 * For lists that hold people among other things; an empty text means nobody.
 */
export function usePeopleFound(connectionId: string, text: string): ReadonlySet<string> {
  const settled = useDebounced(text.trim(), DELAY_MS).slice(0, 100);
  const { data } = useQuery('people.search', [{ connectionId, text: settled, role: 'any', limit: LIMIT }], {
    enabled: settled !== '',
    topics: TOPICS,
  });
  return useMemo(
    () => (settled === '' || data === undefined ? NOBODY : new Set(data.map(({ userid }) => userid))),
    [settled, data],
  );
}
