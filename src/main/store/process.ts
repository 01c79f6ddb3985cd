import { clockOffset } from '@shared/clock-offset';
import { nowSeconds } from '@shared/domain/day';
import { createServer } from './server';
import { createStore } from './store';

/**
 * The store process. In Electron it is a utility process; where that Electron lacks Node-API 10 it is
 * a forked Node, which better-sqlite3 can load into. It has no life without its parent.
 */
const offset = clockOffset(process.env);
const store = createStore({ clock: () => nowSeconds() + offset });

function leave(code: number): void {
  void store.close().finally(() => process.exit(code));
}

if (process.parentPort) {
  const { parentPort } = process;
  const server = createServer(
    store,
    (message) => parentPort.postMessage(message),
    () => leave(1),
  );
  parentPort.on('message', ({ data }) => void server.receive(data));
} else {
  const server = createServer(
    store,
    (message) => process.send?.(message),
    () => leave(1),
  );
  process.on('message', (message) => void server.receive(message));
  process.on('disconnect', () => leave(0));
}
