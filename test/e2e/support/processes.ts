import { execFileSync } from 'node:child_process';
import type { RunningApp } from './app';

/** The process that holds the databases: one that Electron knows by name, or a Node of its own. */
export async function storeProcess({ app }: Pick<RunningApp, 'app'>): Promise<number> {
  const named = await app.evaluate(
    ({ app: electron }) =>
      electron.getAppMetrics().find(({ name, serviceName }) => /store/.test(`${name} ${serviceName}`))?.pid,
  );
  if (named !== undefined) return named;
  const main = app.process().pid;
  const found = execFileSync('ps', ['-A', '-o', 'pid=,ppid=,args='], { encoding: 'utf8' })
    .split('\n')
    .map((line) => /^\s*(\d+)\s+(\d+)\s+(.*)$/.exec(line))
    .find((match) => Number(match?.[2]) === main && /main[\\/]store\.js/.test(match?.[3] ?? ''));
  if (!found) throw new Error('the app has no store process');
  return Number(found[1]);
}

/** Ends main and the store with SIGKILL, as a power cut would: neither gets to close its files. */
export async function endAll(running: RunningApp): Promise<void> {
  const store = await storeProcess(running);
  const gone = running.kill();
  try {
    process.kill(store, 'SIGKILL');
  } catch (error) {
    // It may have noticed the end of main already.
    if (!(error instanceof Error && 'code' in error && error.code === 'ESRCH')) throw error;
  }
  await gone;
}
