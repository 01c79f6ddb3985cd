import { useEffect, useState } from 'react';
import type { AppError } from '@shared/domain/errors';
import type { GroupRow } from '@shared/domain/group';
import { request } from '@renderer/lib/api';
import { asAppError } from '@renderer/lib/errors';
import { useTopics } from '@renderer/lib/useTopics';
import { ownedBy } from './ownedGroups';

const TOPICS = ['groups.changed', 'people.changed'] as const;
const FEW = 5;

interface FirstGroups {
  readonly key: string;
  readonly rows: readonly GroupRow[];
  readonly error: AppError | null;
}

async function firstOf(connectionId: string, userid: string): Promise<readonly GroupRow[]> {
  const { queryId } = await request('groups.open', ownedBy(connectionId, userid));
  try {
    return (await request('groups.window', { queryId, start: 0, count: FEW })).rows;
  } finally {
    request('groups.close', { queryId }).catch(() => undefined);
  }
}

/** The largest few groups of an owner; null until they were read. */
export function useFirstGroups(connectionId: string, userid: string): FirstGroups | null {
  const [first, setFirst] = useState<FirstGroups | null>(null);
  const [turn, setTurn] = useState(0);
  const key = `${connectionId}\n${userid}`;
  useEffect(() => {
    let current = true;
    firstOf(connectionId, userid).then(
      (rows) => {
        if (current) setFirst({ key, rows, error: null });
      },
      (thrown: unknown) => {
        if (current) setFirst({ key, rows: [], error: asAppError(thrown) });
      },
    );
    return () => {
      current = false;
    };
  }, [connectionId, userid, key, turn]);
  useTopics(TOPICS, () => setTurn((before) => before + 1));
  return first?.key === key ? first : null;
}
