import { useMemo } from 'react';
import { useStore } from 'zustand';
import type { PersonRow } from '@shared/contract/people';
import { useLiveFeed, type LiveFeed } from '@renderer/grid/useLiveFeed';
import { request } from '@renderer/lib/api';
import { outcome } from '@renderer/lib/outcome';
import { useTopics } from '@renderer/lib/useTopics';
import type { PeopleQuery, SegmentCounts } from './peopleQuery';
import { createPeopleSource } from './peopleSource';
import { usePeopleState } from './peopleState';

const TOPICS = ['people.changed', 'groups.changed', 'transfers.changed'] as const;

export interface PeopleFeed extends LiveFeed<PeopleQuery, PersonRow> {
  readonly counts: SegmentCounts | null;
}

/** The people of a query, kept calmly up to date while the screen is open. */
export function usePeopleFeed(query: PeopleQuery | null): PeopleFeed {
  const source = useMemo(() => createPeopleSource((wanted) => outcome(request('people.list', wanted))), []);
  const held = usePeopleState((state) => state.open !== null);
  const counts = useStore(source.counts);
  // Before the rows are asked for again, so that they are not answered from what was read before.
  useTopics(TOPICS, source.forget);
  const live = useLiveFeed(source, query, TOPICS, held);
  return useMemo(() => ({ ...live, counts }), [live, counts]);
}
