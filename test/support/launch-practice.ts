import type { LaunchPractice } from '@main/features/practice/process';
import { readFlags } from '@main/practice/flags';
import { startPractice } from '@main/practice/start';
import { deferred } from './deferred';

/** Runs the real vendor, but inside the test's own process. */
export const inProcess: LaunchPractice = (args) => {
  const gone = deferred<void>();
  const running = startPractice(readFlags(args));
  return {
    ready: running.then(({ close: _, ...address }) => ({ type: 'ready' as const, ...address })),
    gone: gone.promise,
    kill: () => {
      void running.then((practice) => practice.close()).then(() => gone.resolve());
    },
  };
};
