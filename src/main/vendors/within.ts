import type { CallOptions } from './calls';
import type { Clock } from './clock';
import { cancelled } from './http';
import { tooLong } from './troubles';

/** A result that several callers share, but no longer than this caller wants to wait for it. */
export async function within<T>(
  shared: Promise<T>,
  options: CallOptions,
  api: string,
  clock: Clock,
): Promise<T> {
  const { signal, maxWaitSeconds } = options;
  const done = new AbortController();
  const ends: Promise<T>[] = [shared];
  if (signal) ends.push(aborted(signal, done.signal, api));
  if (maxWaitSeconds !== undefined) {
    ends.push(
      clock
        .sleep(maxWaitSeconds * 1000, done.signal)
        .then(() => Promise.reject(tooLong(api, maxWaitSeconds))),
    );
  }
  try {
    return await Promise.race(ends);
  } finally {
    done.abort();
    for (const end of ends) end.catch(() => undefined);
  }
}

/** Rejects when the caller gives up; its listener goes when `done` does. */
function aborted(signal: AbortSignal, done: AbortSignal, api: string): Promise<never> {
  return new Promise((_, reject) => {
    const give = (): void => reject(cancelled(api, 'not-sent'));
    if (signal.aborted) return give();
    signal.addEventListener('abort', give, { once: true, signal: done });
  });
}
