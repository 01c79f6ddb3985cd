import { useEffect, useRef, useState } from 'react';
import { nowSeconds } from '@shared/domain/day';
import { WINDOW_LIMIT } from '@shared/domain/limits';
import type { AppError } from '@shared/domain/errors';
import type { TransferItem } from '@shared/domain/transfer';
import { request } from '@renderer/lib/api';
import { asAppError } from '@renderer/lib/errors';

export interface ReadItems {
  readonly items: readonly TransferItem[];
  /** When they were read. */
  readonly at: number;
}

interface AllItems {
  readonly data: ReadItems | undefined;
  readonly error: AppError | undefined;
}

/** Every item of a plan in its order, read again whenever `version` changes; the former ones stay meanwhile. */
export function useAllItems(planId: number, version: string): AllItems {
  const [state, setState] = useState<AllItems>({ data: undefined, error: undefined });
  const turn = useRef(0);
  useEffect(() => {
    turn.current += 1;
    const mine = turn.current;
    const settle = (change: Partial<AllItems>): void => {
      if (mine === turn.current) setState((before) => ({ ...before, error: undefined, ...change }));
    };
    readAll(planId).then(
      (items) => settle({ data: { items, at: nowSeconds() } }),
      (thrown: unknown) => settle({ error: asAppError(thrown) }),
    );
    return () => {
      turn.current += 1;
    };
  }, [planId, version]);
  return state;
}

async function readAll(planId: number): Promise<readonly TransferItem[]> {
  const items: TransferItem[] = [];
  for (;;) {
    const page = await request('transfers.items', { planId, start: items.length, count: WINDOW_LIMIT });
    items.push(...page.rows);
    if (page.rows.length === 0 || items.length >= page.total) return items;
  }
}
