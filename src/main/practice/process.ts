import { readFlags } from './flags';
import { startPractice, type PracticeAddress } from './start';

/** What the process tells the one that started it. */
export type PracticeMessage =
  | ({ readonly type: 'ready' } & PracticeAddress)
  | { readonly type: 'failed'; readonly reason: string };

/** Started by Electron, by a fork of Node, or by hand: each has its own way to be told, and its own way to end. */
function tell(message: PracticeMessage): void {
  if (process.parentPort) process.parentPort.postMessage(message);
  else if (process.send) process.send(message);
  else process.stdout.write(`${JSON.stringify(message)}\n`);
}

// A forked process whose parent is gone serves nobody.
process.on('disconnect', () => process.exit());

try {
  const { close: _, ...address } = await startPractice(readFlags(process.argv.slice(2)));
  tell({ type: 'ready', ...address });
} catch (error) {
  tell({ type: 'failed', reason: error instanceof Error ? error.message : String(error) });
  process.exitCode = 1;
  if (process.connected) process.disconnect();
}
