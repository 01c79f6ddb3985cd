import { useEffect, useState } from 'react';
import type { SelectionSummary } from '@shared/contract/groups';
import type { GroupSelection } from '@shared/domain/group';
import { request } from '@renderer/lib/api';

/**
 * What a selection amounts to, counted once. By identity: a selection may name 50,000 groups, too
 * many to be compared on every key that is pressed. A count that fails leaves the place empty.
 */
export function useSummary(selection: GroupSelection | null): SelectionSummary | undefined {
  const [summary, setSummary] = useState<SelectionSummary>();
  useEffect(() => {
    if (selection === null) return undefined;
    let alive = true;
    request('groups.summary', selection).then(
      (answer) => {
        if (alive) setSummary(answer);
      },
      () => undefined,
    );
    return () => {
      alive = false;
    };
  }, [selection]);
  return summary;
}
