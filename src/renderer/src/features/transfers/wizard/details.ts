import type { PersonRef } from '@renderer/components/PersonPicker';
import type { TransferPlan } from '@shared/domain/transfer';

/** What the admin says about a plan before it is checked. */
export interface Details {
  /** Null until somebody was picked or removed: the takers of the plan before, where there is one. */
  readonly takers: readonly PersonRef[] | null;
  /** As it is typed; empty for the name that is suggested. */
  readonly name: string;
  /** Null until it is typed: that of the plan before, where there is one. */
  readonly ticket: string | null;
  readonly note: string;
}

/** What a wizard begins with: nothing, or what a draft says. */
export function firstDetails(draft: TransferPlan | null): Details {
  return {
    takers: null,
    name: draft?.name ?? '',
    ticket: draft?.ticket ?? null,
    note: draft?.note ?? '',
  };
}
