import { failure } from '@shared/domain/errors';
import { log } from '@main/log';

export interface CalmDeps {
  /** Whether something is being sent to a vendor now. */
  readonly isSending: () => Promise<boolean>;
  /** Stops all jobs; false when one does not stop in time. */
  readonly rest: () => Promise<boolean>;
  /** Goes on with what the store holds then. */
  readonly goOn: () => Promise<void>;
}

/** Runs work while nothing else works, and goes on afterwards, whatever came of it. */
export type InCalm = <T>(work: () => Promise<T>) => Promise<T>;

/** Fails with `backups.busy` while something is being sent. */
export function inCalm({ isSending, rest, goOn }: CalmDeps): InCalm {
  const busy = () => failure('conflict', 'backups.busy', 'Something is being sent.', { retryable: true });
  return async (work) => {
    if (await isSending()) throw busy();
    if (!(await rest())) throw busy();
    try {
      return await work();
    } finally {
      await goOn().catch((error: unknown) => log.error('the work was not taken up again', { error }));
    }
  };
}
