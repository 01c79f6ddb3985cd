import { useCallback, useEffect, useRef, useState } from 'react';
import type { Input } from '@shared/contract/index';
import { Failure, type AppError } from '@shared/domain/errors';
import type { Reason } from '@shared/domain/reasons';
import type { TransferPlan } from '@shared/domain/transfer';
import { request } from '@renderer/lib/api';
import { outcome } from '@renderer/lib/outcome';

export type Changes = Omit<Input<'transfers.revise'>, 'planId'>;

/** Goes with other takers: numbers by hand stand for those they were typed for. */
export const EVEN = { split: { by: 'even' } } as const satisfies Changes;

export interface Draft {
  readonly plan: TransferPlan | null;
  readonly busy: boolean;
  readonly error: AppError | undefined;
  /** Freezes the groups and checks them; false after an error, which then stands in `error`. */
  readonly create: (input: Input<'transfers.draft'>) => Promise<boolean>;
  /** Changes the draft and checks its groups again. Numbers by hand that no longer fit give way to an even split. */
  readonly revise: (changes: Changes) => Promise<boolean>;
  /** Checks the groups again, and asks the vendor about the takers. */
  readonly recheck: () => Promise<boolean>;
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
    async (changes: Changes): Promise<boolean> =>
      id !== undefined && (await settle(reviseFitting(id, changes))) !== undefined,
    [id, settle],
  );
  const takeOver = plan?.takeOver;
  // Main asks about the takers when the terms of a plan are said, even the same ones.
  const recheck = useCallback(async () => revise({ takeOver: takeOver ?? false }), [revise, takeOver]);
  const discard = useCallback(() => {
    if (id !== undefined) drop(id);
  }, [id]);
  return { plan, busy: open > 0, error, create, revise, recheck, discard };
}

const COUNTS_DIFFER: Reason = 'transfers.countsDiffer';

/** Revises; where numbers by hand from before stand in the way, the groups are split evenly instead. */
async function reviseFitting(planId: number, changes: Changes): Promise<TransferPlan> {
  const answer = await outcome(request('transfers.revise', { planId, ...changes }));
  if (answer.ok) return answer.data;
  if (changes.split !== undefined || answer.error.reason !== COUNTS_DIFFER) throw new Failure(answer.error);
  return request('transfers.revise', { planId, ...changes, ...EVEN });
}

/** A draft that cannot be discarded stays in the list, where it can be discarded again. */
function drop(planId: number): void {
  request('transfers.discard', { planId }).catch(() => undefined);
}
