import type { LaunchPractice } from '@main/features/practice/process';
import { readFlags } from '@main/practice/flags';
import { startPractice } from '@main/practice/start';
import { deferred } from './deferred';

/** Runs the real vendor, but inside the test's own process. */
export const inProcess: LaunchPractice = (args) => {
  const gone = deferred<void>();
  const running = startPractice(readFlags(args));
  return {
    ready: running.then(({ baseUrl, controlUrl, corpId, secret }) => ({
      type: 'ready' as const,
      baseUrl,
      controlUrl,
      corpId,
      secret,
    })),
    gone: gone.promise,
    kill: () => {
      void running.then((practice) => practice.close()).then(() => gone.resolve());
    },
  };
};
