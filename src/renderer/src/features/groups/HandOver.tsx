import { lazy, Suspense } from 'react';
import type { Connection } from '@shared/contract/connections';
import type { DraftSource } from '@shared/contract/transfers';
import { go } from '@renderer/stores/router';

const HandOverWizard = lazy(async () => ({
  default: (await import('../transfers/wizard/HandOverWizard')).HandOverWizard,
}));

interface Props {
  readonly connection: Connection;
  /** What is handed over; null while nothing is. */
  readonly source: DraftSource | null;
  readonly onClose: () => void;
  /** A plan was started: what was picked for it is its own now. */
  readonly onStarted: () => void;
}

/** The hand-over wizard over a list of groups; a started plan is gone to. */
export function HandOver({ connection, source, onClose, onStarted }: Props) {
  if (source === null) return null;
  return (
    <Suspense fallback={null}>
      <HandOverWizard
        connection={connection}
        source={source}
        onClose={onClose}
        onStarted={(planId) => {
          onStarted();
          go({ screen: 'transfers', planId });
        }}
      />
    </Suspense>
  );
}
