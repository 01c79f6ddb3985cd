import { useEffect, useEffectEvent, useState } from 'react';
import type { SplitRule, TransferPlan } from '@shared/domain/transfer';
import { settledCounts, type HandCounts } from './hand';
import type { Draft } from './useDraft';

/** Typing a number is over after this long. */
const TYPED_MS = 350;

export interface Hand {
  readonly rule: SplitRule['by'];
  readonly choose: (rule: SplitRule['by']) => void;
  /** The numbers as they are typed, in the order of the takers; null unless the rule is by hand. */
  readonly counts: HandCounts | null;
  readonly change: (counts: HandCounts) => void;
  /** Forgets the number of a taker who is taken out of the plan. */
  readonly drop: (index: number) => void;
  /** False while the numbers on the screen are not those of the draft. */
  readonly settled: boolean;
}

/** How the groups are shared out. Numbers by hand reach the draft as soon as they add up to `total`. */
export function useHand(plan: TransferPlan, total: number, revise: Draft['revise']): Hand {
  const { split, takers } = plan;
  const applied = split.by === 'hand' ? split.counts.join() : null;
  const [counts, setCounts] = useState<HandCounts | null>(split.by === 'hand' ? split.counts : null);
  const settled = counts === null ? null : (settledCounts(counts, total)?.join() ?? null);

  const apply = useEffectEvent(() => {
    const sums = counts === null ? null : settledCounts(counts, total);
    if (sums !== null) void revise({ split: { by: 'hand', counts: [...sums] } });
  });
  useEffect(() => {
    if (settled === null || settled === applied) return undefined;
    const timer = window.setTimeout(() => apply(), TYPED_MS);
    return () => window.clearTimeout(timer);
  }, [settled, applied]);

  const choose = (rule: SplitRule['by']): void => {
    if (rule === 'hand') setCounts(takers.map(({ groups }) => groups));
    else {
      setCounts(null);
      void revise({ split: { by: rule } });
    }
  };
  return {
    rule: counts === null ? split.by : 'hand',
    choose,
    counts,
    change: setCounts,
    drop: (index) => setCounts(counts?.filter((_, at) => at !== index) ?? null),
    settled: counts === null || (settled !== null && settled === applied),
  };
}
