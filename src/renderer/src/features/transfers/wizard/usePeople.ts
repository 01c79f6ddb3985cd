import { useEffect, useRef, useState } from 'react';
import type { Person } from '@shared/contract/people';
import { request } from '@renderer/lib/api';

const LIMIT = 20;

/** What is known of some people, by userid; who is not there yet is being looked up, or is a stranger. */
export function usePeople(connectionId: string, userids: readonly string[]): ReadonlyMap<string, Person> {
  const [known, setKnown] = useState<ReadonlyMap<string, Person>>(new Map());
  const asked = useRef(new Set<string>());
  const key = userids.join('\n');
  useEffect(() => {
    for (const userid of key === '' ? [] : key.split('\n')) {
      if (asked.current.has(userid)) continue;
      asked.current.add(userid);
      request('people.search', { connectionId, text: userid, role: 'any', limit: LIMIT }).then(
        (found) => {
          const person = found.find((one) => one.userid === userid);
          if (person !== undefined) setKnown((before) => new Map(before).set(userid, person));
        },
        () => asked.current.delete(userid),
      );
    }
  }, [connectionId, key]);
  return known;
}
