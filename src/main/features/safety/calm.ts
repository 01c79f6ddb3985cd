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

/** Fails with `backups.busy` while something is being sent, and while other work has this calm. */
export function inCalm({ isSending, rest, goOn }: CalmDeps): InCalm {
  const busy = () => failure('conflict', 'backups.busy', 'Something is being sent.', { retryable: true });
  let isTaken = false;
  const calmly = async <T>(work: () => Promise<T>): Promise<T> => {
    if (await isSending()) throw busy();
    if (!(await rest())) throw busy();
    try {
      // What is no job does not rest, and may have begun meanwhile.
      if (await isSending()) throw busy();
      return await work();
    } finally {
      await goOn().catch((error: unknown) => log.error('the work was not taken up again', { error }));
    }
  };
  return async (work) => {
    if (isTaken) throw busy();
    isTaken = true;
    try {
      return await calmly(work);
    } finally {
      isTaken = false;
    }
  };
}
