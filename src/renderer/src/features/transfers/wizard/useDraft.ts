import { useCallback, useEffect, useRef, useState } from 'react';
import type { GroupSelection } from '@shared/domain/group';
import type { TransferPlan } from '@shared/domain/transfer';
import type { AppError } from '@shared/domain/errors';
import { request } from '@renderer/lib/api';
import { useCall } from '@renderer/lib/useCall';

export interface Draft {
  readonly plan: TransferPlan | null;
  readonly checking: boolean;
  readonly error: AppError | undefined;
  /** Freezes the selection and checks it; an earlier draft of the same wizard is replaced. */
  readonly check: (selection: GroupSelection, taker: string, name: string) => Promise<boolean>;
  /** From now on the draft stays when the wizard goes away: it was started, or is to be kept. */
  readonly keep: () => void;
}

/** The draft that a wizard works on. It is discarded with the wizard unless somebody keeps it. */
export function useDraft(first: TransferPlan | null): Draft {
  const [plan, setPlan] = useState(first);
  const { run, busy, error } = useCall('transfers.draft');
  const owned = useRef<number | null>(null);

  const check = useCallback(
    async (selection: GroupSelection, taker: string, name: string): Promise<boolean> => {
      const replaced = owned.current === null ? {} : { replace: owned.current };
      const made = await run({ selection, taker, name, ...replaced });
      if (made === undefined) return false;
      owned.current = made.id;
      setPlan(made);
      return true;
    },
    [run],
  );
  const keep = useCallback(() => {
    owned.current = null;
  }, []);
  useEffect(
    () => () => {
      if (owned.current !== null)
        request('transfers.discard', { planId: owned.current }).catch(() => undefined);
      owned.current = null;
    },
    [],
  );
  return { plan, checking: busy, error, check, keep };
}
