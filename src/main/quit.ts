import type { App } from 'electron';
import { log } from './log';

/** Milliseconds after which the app ends although something does not want to. */
const PATIENCE = 15_000;

/** Lets jobs reach a place to go on from, and the files close, before the app is gone; but not for ever. */
export function quitInOrder(app: Pick<App, 'on' | 'quit'>, quit: () => Promise<void>): void {
  let quitting: Promise<void> | null = null;
  let done = false;
  app.on('before-quit', (event) => {
    if (done) return;
    event.preventDefault();
    quitting ??= inTime(quit())
      .catch((error: unknown) => log.error('quitting was not orderly', { error }))
      .then(() => {
        done = true;
        app.quit();
      });
  });
}

async function inTime(work: Promise<void>): Promise<void> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error('something did not end')), PATIENCE);
  });
  await Promise.race([work, late]).finally(() => clearTimeout(timer));
}
