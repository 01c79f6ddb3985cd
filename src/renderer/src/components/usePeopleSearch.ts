import { useState } from 'react';
import type { Person } from '@shared/contract/people';
import type { AppError } from '@shared/domain/errors';
import { useDebounced } from '../lib/useDebounced';
import { useQuery } from '../lib/useQuery';

export type PersonRole = 'any' | 'owners' | 'takers';

const LIMIT = 50;
const DELAY_MS = 80;
const TOPICS = ['people.changed'] as const;
const USERID = /^[\w.@-]{1,64}$/;

export interface PeopleSearch {
  readonly text: string;
  readonly setText: (text: string) => void;
  readonly setOpen: (open: boolean) => void;
  readonly people: readonly Person[];
  readonly error: AppError | undefined;
  readonly loading: boolean;
}

/** Someone known by nothing but a userid. */
export function stranger(userid: string): Person {
  return {
    userid,
    name: null,
    alias: null,
    state: 'unknown',
    followUser: false,
    departments: [],
    groups: 0,
    namesake: false,
  };
}

/**
 * Searches people while a list is open. With `allowTyped` a text that could be a userid is offered as a
 * person of its own: with what is known of them, though the role leaves them out, or as a stranger.
 */
export function usePeopleSearch(connectionId: string, role: PersonRole, allowTyped: boolean): PeopleSearch {
  const [text, setText] = useState('');
  const [open, setOpen] = useState(false);
  const settled = useDebounced(text.trim(), DELAY_MS).slice(0, 100);
  const { data, error, loading } = useQuery(
    'people.search',
    [{ connectionId, text: settled, role, limit: LIMIT }],
    { enabled: open, keep: true, topics: TOPICS },
  );
  const found = data ?? [];
  const typed = text.trim();
  const namesNobody =
    allowTyped && !loading && USERID.test(typed) && !found.some((person) => person.userid === typed);
  const others = useQuery('people.search', [{ connectionId, text: typed, role: 'any', limit: LIMIT }], {
    enabled: open && namesNobody,
    topics: TOPICS,
  });
  const offer = namesNobody && (others.data !== undefined || others.error !== undefined);
  return {
    text,
    setText,
    setOpen,
    people: offer
      ? [...found, others.data?.find((person) => person.userid === typed) ?? stranger(typed)]
      : found,
    error,
    loading: loading && open,
  };
}
