import { useCallback, useState } from 'react';
import type { Channel, Output } from '@shared/contract/index';
import type { AppError } from '@shared/domain/errors';
import { request, type Args } from './api';
import { asAppError } from './errors';

export interface Caller<C extends Channel> {
  /** Answers the data, or undefined after an error, which then stands in `error`. */
  readonly run: (...args: Args<C>) => Promise<Output<C> | undefined>;
  /** As `run`, where the outcome matters and the data does not. */
  readonly attempt: (...args: Args<C>) => Promise<boolean>;
  readonly busy: boolean;
  readonly error: AppError | undefined;
  readonly clear: () => void;
}

/** An action on a call: busy while it runs, with its error at hand for the place where it was started. */
export function useCall<C extends Channel>(channel: C): Caller<C> {
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<AppError>();

  const settle = useCallback(
    async (args: Args<C>): Promise<{ ok: boolean; data?: Output<C> }> => {
      setBusy(true);
      setError(undefined);
      try {
        return { ok: true, data: await request(channel, ...args) };
      } catch (thrown) {
        setError(asAppError(thrown));
        return { ok: false };
      } finally {
        setBusy(false);
      }
    },
    [channel],
  );
  const run = useCallback(async (...args: Args<C>) => (await settle(args)).data, [settle]);
  const attempt = useCallback(async (...args: Args<C>) => (await settle(args)).ok, [settle]);
  const clear = useCallback(() => setError(undefined), []);
  return { run, attempt, busy, error, clear };
}
