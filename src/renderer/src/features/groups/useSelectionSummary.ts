import { useEffect, useState } from 'react';
import type { SelectionSummary } from '@shared/contract/groups';
import type { GroupQuery } from '@shared/domain/group';
import { isEmpty, type Picked } from '@renderer/grid/selection';
import { request } from '@renderer/lib/api';
import { useTopics } from '@renderer/lib/useTopics';
import { toSelection } from './groupsQuery';

const SETTLED_MS = 120;
const TOPICS = ['groups.changed'] as const;

interface Known {
  readonly picked: Picked<GroupQuery>;
  readonly summary: SelectionSummary;
}

/** What the picked groups amount to; null until it was counted for exactly these picks. */
export function useSelectionSummary(
  connectionId: string,
  picked: Picked<GroupQuery>,
): SelectionSummary | null {
  const [known, setKnown] = useState<Known | null>(null);
  const [round, setRound] = useState(0);
  useTopics(TOPICS, () => setRound((count) => count + 1));

  useEffect(() => {
    if (isEmpty(picked)) return undefined;
    let alive = true;
    const timer = window.setTimeout(() => {
      request('groups.summary', toSelection(connectionId, picked)).then(
        (summary) => {
          if (alive) setKnown({ picked, summary });
        },
        () => undefined,
      );
    }, SETTLED_MS);
    return () => {
      alive = false;
      window.clearTimeout(timer);
    };
  }, [connectionId, picked, round]);

  return known?.picked === picked ? known.summary : null;
}
