import { readFileSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { ElectronApplication } from 'playwright/test';

/** A secret as it could be written: plain, escaped, encoded. */
export function disguises(secret: string): string[] {
  const bytes = Buffer.from(secret);
  // Base64 depends on what stands before it, so the three ways in which a secret can fall are tried.
  const base64 = [0, 1, 2].map((offset) =>
    Buffer.concat([Buffer.alloc(offset), bytes])
      .toString('base64')
      .slice(offset === 0 ? 0 : 4, -4),
  );
  return [secret, encodeURIComponent(secret), bytes.toString('hex'), ...base64];
}

/** The files below a folder that hold one of the texts, in any of its disguises, as bytes or as UTF-16. */
export function filesWith(folder: string, secrets: readonly string[]): string[] {
  const texts = secrets.flatMap(disguises);
  const needles = texts.flatMap((text) => [Buffer.from(text), Buffer.from(text, 'utf16le')]);
  return readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) => {
    const path = join(folder, name);
    if (!statSync(path, { throwIfNoEntry: false })?.isFile()) return false;
    const bytes = readFileSync(path);
    return needles.some((needle) => bytes.includes(needle));
  });
}

interface Traffic {
  readonly answers: () => Promise<readonly string[]>;
}

/**
 * Records everything that main sends to the page from now on: the answers of all calls, and all events.
 * It takes hold of Electron's own list of handlers, because the door must not have a second one for tests.
 */
export async function recordTraffic(app: ElectronApplication): Promise<Traffic> {
  const heard = await app.evaluateHandle(({ ipcMain, BrowserWindow }) => {
    const log: string[] = [];
    type Handler = (...args: unknown[]) => unknown;
    const handlers: unknown = Reflect.get(ipcMain, '_invokeHandlers');
    if (!(handlers instanceof Map) || handlers.size === 0) throw new Error('no handlers were found');
    for (const [channel, handler] of handlers as Map<string, Handler>) {
      handlers.set(channel, async (...args: unknown[]) => {
        const answer = await handler(...args);
        log.push(`${channel} ${JSON.stringify(answer)}`);
        return answer;
      });
    }
    for (const { webContents } of BrowserWindow.getAllWindows()) {
      const send = webContents.send.bind(webContents);
      webContents.send = (channel: string, ...args: unknown[]) => {
        log.push(`${channel} ${JSON.stringify(args)}`);
        send(channel, ...args);
      };
    }
    return log;
  });
  return { answers: () => heard.jsonValue() };
}
