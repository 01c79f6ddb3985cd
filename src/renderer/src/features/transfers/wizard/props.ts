import type { DraftSource } from '@shared/contract/transfers';
import type { Connection } from '@shared/contract/connections';
import type { TransferPlan } from '@shared/domain/transfer';

/** What a hand-over is opened with: groups, a plan to try again or to reverse; or a draft that was kept. */
export type WizardSubject = { readonly source: DraftSource } | { readonly draft: TransferPlan };

export type HandOverWizardProps = WizardSubject & {
  readonly connection: Connection;
  /** The admin closed it; `kept` tells whether a draft of it stays in the list of plans. */
  readonly onClose: (kept: boolean) => void;
  /** The plan runs; close the wizard and show it. */
  readonly onStarted: (planId: number) => void;
};
