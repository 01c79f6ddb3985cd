import { useCallback, useEffect, useRef, useState } from 'react';
import type { Input } from '@shared/contract/index';
import type { AppError } from '@shared/domain/errors';
import type { TransferPlan } from '@shared/domain/transfer';
import { request } from '@renderer/lib/api';
import { outcome } from '@renderer/lib/outcome';

export type Changes = Omit<Input<'transfers.revise'>, 'planId'>;

/** Goes with changes that make numbers by hand no longer add up. */
export const EVEN = { split: { by: 'even' } } as const satisfies Changes;

export interface Draft {
  readonly plan: TransferPlan | null;
  readonly busy: boolean;
  readonly error: AppError | undefined;
  /** Freezes the groups and checks them; false after an error, which then stands in `error`. */
  readonly create: (input: Input<'transfers.draft'>) => Promise<boolean>;
  /** Changes the draft and checks its groups again; without changes it is only checked. */
  readonly revise: (changes: Changes) => Promise<boolean>;
  readonly discard: () => void;
}

/**
 * The draft that a wizard works on. It is on disk from its first check on and stays there, whatever becomes
 * of the window; only a word of the admin discards it, or closing the wizard before the check was over.
 */
export function useDraft(first: TransferPlan | null): Draft {
  const [plan, setPlan] = useState(first);
  const [open, setOpen] = useState(0);
  const [error, setError] = useState<AppError>();
  const latest = useRef(0);
  const gone = useRef(false);
  useEffect(() => {
    gone.current = false;
    return () => {
      gone.current = true;
    };
  }, []);

  const settle = useCallback(async (asking: Promise<TransferPlan>): Promise<TransferPlan | undefined> => {
    latest.current += 1;
    const turn = latest.current;
    setOpen((count) => count + 1);
    setError(undefined);
    const answer = await outcome(asking);
    setOpen((count) => count - 1);
    // An answer that a later change has overtaken says nothing about the draft any more.
    if (turn !== latest.current) return answer.ok ? answer.data : undefined;
    if (!answer.ok) setError(answer.error);
    else setPlan(answer.data);
    return answer.ok ? answer.data : undefined;
  }, []);

  const create = useCallback(
    async (input: Input<'transfers.draft'>): Promise<boolean> => {
      const made = await settle(request('transfers.draft', input));
      if (made !== undefined && gone.current) drop(made.id);
      return made !== undefined;
    },
    [settle],
  );
  const id = plan?.id;
  const revise = useCallback(
    async (changes: Changes): Promise<boolean> => {
      if (id === undefined) return false;
      return (await settle(request('transfers.revise', { planId: id, ...changes }))) !== undefined;
    },
    [id, settle],
  );
  const discard = useCallback(() => {
    if (id !== undefined) drop(id);
  }, [id]);
  return { plan, busy: open > 0, error, create, revise, discard };
}

/** A draft that cannot be discarded stays in the list, where it can be discarded again. */
function drop(planId: number): void {
  request('transfers.discard', { planId }).catch(() => undefined);
}
