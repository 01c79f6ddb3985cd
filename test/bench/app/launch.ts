import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { createInterface } from 'node:readline';
import { within } from '../timing';
import { type DevTools, type Page, connect } from './devtools';

/** The built app, and the window to compare it with. */
export const APP = resolve('.');
export const EMPTY_APP = resolve('test/bench/empty-app');

/** Keeps the entries of benchmarks apart from those of the person who runs them. */
const KEYCHAIN_SERVICE = 'Handover benchmarks';
const START_LIMIT_MS = 30_000;
const QUIT_LIMIT_MS = 15_000;

/** Chromium refuses its own sandbox to root; the page's sandbox does not depend on it. */
const rootFlags = process.platform === 'linux' && process.getuid?.() === 0 ? ['--no-sandbox'] : [];

export interface Launched {
  /** When the process was asked for, in milliseconds since 1970. */
  readonly spawnedAt: number;
  readonly pid: number;
  readonly page: Page;
  /** Quits as the menu would and waits for the process to be gone. */
  readonly quit: () => Promise<void>;
}

/** Milliseconds since 1970, finer than `Date.now()` and comparable with a page's clock. */
const preciseNow = (): number => performance.timeOrigin + performance.now();

function electronExecutable(): string {
  const known = JSON.parse(readFileSync('.cache/electron.json', 'utf8')) as { executable: string };
  return known.executable;
}

/** Starts Electron with a program and a user data folder, and finds its page. */
export async function launch(program: string, userData: string): Promise<Launched> {
  const spawnedAt = preciseNow();
  const flags = [...rootFlags, `--user-data-dir=${userData}`, '--lang=zh-CN', '--remote-debugging-port=0'];
  const child = spawn(electronExecutable(), [...flags, program], {
    stdio: ['ignore', 'ignore', 'pipe'],
    env: { ...process.env, HANDOVER_KEYCHAIN_SERVICE: KEYCHAIN_SERVICE },
  });
  try {
    const devTools = await connect(await within(START_LIMIT_MS, 'starting Electron', addressOf(child)));
    const page = await within(START_LIMIT_MS, 'opening a window', devTools.page());
    return { spawnedAt, pid: child.pid ?? 0, page, quit: () => quit(child, devTools) };
  } catch (error) {
    child.kill('SIGKILL');
    throw error;
  }
}

function addressOf(child: ChildProcess): Promise<string> {
  return new Promise((found, failed) => {
    if (child.stderr === null) throw new Error('the program has no error output');
    const said: string[] = [];
    // Goes on reading after the address came, so that the pipe never fills up.
    createInterface({ input: child.stderr }).on('line', (line) => {
      const address = /DevTools listening on (ws:\S+)/.exec(line)?.[1];
      if (address !== undefined) found(address);
      else said.push(line);
    });
    child.once('exit', () => failed(new Error(`Electron ended early: ${said.join('\n')}`)));
  });
}

async function quit(child: ChildProcess, devTools: DevTools): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const gone = once(child, 'exit');
  const late = setTimeout(() => child.kill('SIGKILL'), QUIT_LIMIT_MS);
  devTools.quit();
  await gone;
  clearTimeout(late);
}
