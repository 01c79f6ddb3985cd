import { readFileSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { type ElectronApplication, type Page, _electron, errors, expect } from 'playwright/test';
import { holdersOf } from './holders';

const root = resolve(import.meta.dirname, '../../..');

/** An installed app to try instead of this build. */
const installed = process.env['HANDOVER_INSTALLED'];

/** The Electron that provisioning chose, or the program of an installed app. */
export function electronExecutable(): string {
  if (installed !== undefined) return installed;
  const known: { executable: string } = JSON.parse(readFileSync(join(root, '.cache/electron.json'), 'utf8'));
  return known.executable;
}

/** Chromium refuses its own sandbox to root; the page's sandbox does not depend on it. */
const rootFlags = process.platform === 'linux' && process.getuid?.() === 0 ? ['--no-sandbox'] : [];

/** Keeps the entries of tests apart from those of the person who runs them. */
export const KEYCHAIN_SERVICE = 'Handover end-to-end';

export interface Launch {
  /** Reuse it to see what a restart finds; a fresh folder otherwise. */
  readonly userData?: string;
  readonly env?: Readonly<Record<string, string>>;
  readonly flags?: readonly string[];
}

/** One running app: its process, its first window, and everything its page complained about. */
export interface RunningApp {
  readonly app: ElectronApplication;
  readonly page: Page;
  readonly userData: string;
  /** Console errors, page errors and CSP violations, in order. */
  readonly complaints: readonly string[];
  /** Quits as the menu would and waits for the process to be gone. */
  readonly close: () => Promise<void>;
  /** Ends main with SIGKILL, as a crash or a power cut would, and waits for it to be gone. */
  readonly kill: () => Promise<void>;
}

/** A new, empty user data folder. */
export const freshUserData = (): Promise<string> => mkdtemp(join(tmpdir(), 'handover-e2e-'));

/** Deletes a user data folder. */
export const removeUserData = (folder: string): Promise<void> =>
  rm(folder, { recursive: true, force: true, maxRetries: 10, retryDelay: 100 });

/** The arguments that start the built app with its own user data. */
export const appArguments = (userData: string, flags: readonly string[] = []): string[] => [
  ...rootFlags,
  ...(installed === undefined ? [root] : []),
  `--user-data-dir=${userData}`,
  '--lang=zh-CN',
  ...flags,
];

type Start = NonNullable<Parameters<typeof _electron.launch>[0]>;

/** A start takes a few seconds, also on a busy machine. */
const HANGS_MS = 45_000;

type Started = Pick<RunningApp, 'app' | 'page' | 'complaints'>;

/** An app whose window has loaded; ended again, with a TimeoutError, where that takes too long. */
async function startElectron(start: Start): Promise<Started> {
  const app = await _electron.launch({ ...start, timeout: HANGS_MS });
  const complaints: string[] = [];
  app.context().on('console', (message) => {
    if (message.type() === 'error') complaints.push(message.text());
  });
  app.context().on('weberror', (error) => complaints.push(String(error.error())));
  // A question to main that meets the first navigation of a window is lost, so it is asked again.
  const isLoading = () =>
    app.evaluate(({ BrowserWindow }) =>
      BrowserWindow.getAllWindows().some(({ webContents }) => webContents.isLoading()),
    );
  try {
    const page = await app.firstWindow({ timeout: HANGS_MS });
    const loaded = expect(async () => expect(await isLoading()).toBe(false)).toPass({ timeout: HANGS_MS });
    await loaded.catch((error: unknown) => {
      throw new errors.TimeoutError(`the window does not finish loading: ${String(error)}`);
    });
    return { app, page, complaints };
  } catch (error) {
    app.process().kill('SIGKILL');
    throw error;
  }
}

/**
 * Playwright at times waits for ever for a window that it asked too early (microsoft/playwright#29386), whatever the
 * app does. Such an app is ended and started once more; one that ends by itself fails at once.
 */
async function startForSure(folder: string, start: Start): Promise<Started> {
  try {
    return await startElectron(start);
  } catch (error) {
    if (!(error instanceof errors.TimeoutError)) throw error;
    // Its folder belongs to one process at a time.
    await expect.poll(() => holdersOf(folder), { timeout: 30_000 }).toEqual([]);
    console.log(`the start of Electron hung for ${HANGS_MS / 1000} s; it is started once more`);
    return startElectron(start);
  }
}

/** Starts the built app and waits for its window. */
export async function launchApp({ userData, env, flags }: Launch = {}): Promise<RunningApp> {
  const folder = userData ?? (await freshUserData());
  const { app, page, complaints } = await startForSure(folder, {
    executablePath: electronExecutable(),
    args: appArguments(folder, flags),
    // What was installed must find nothing of the checkout.
    cwd: installed === undefined ? root : tmpdir(),
    // The app decides about light and dark; without this the page would be told light.
    colorScheme: null,
    env: { ...definedEnvironment(), HANDOVER_KEYCHAIN_SERVICE: KEYCHAIN_SERVICE, ...env },
  });
  const child = app.process();
  const gone = new Promise<void>((done) => child.once('exit', () => done()));
  return {
    app,
    page,
    userData: folder,
    complaints,
    close: async () => {
      await app.close();
      await gone;
    },
    kill: async () => {
      child.kill('SIGKILL');
      await gone;
    },
  };
}

function definedEnvironment(): Record<string, string> {
  const entries = Object.entries(process.env).filter(
    (entry): entry is [string, string] => entry[1] !== undefined,
  );
  return Object.fromEntries(entries);
}

/** Keeps what the window shows as test-results/screens/<name>.png, to be looked at. */
export async function screenshot(page: Page, name: string): Promise<void> {
  // Where things move to, not where they are on the way.
  await page.screenshot({ path: join(root, 'test-results/screens', `${name}.png`), animations: 'disabled' });
}

/** Gives the page's content area a size in device-independent pixels, and waits until it has it. */
export async function resizeTo({ app, page }: RunningApp, width: number, height: number): Promise<void> {
  await app.evaluate(
    ({ BrowserWindow }, size) => BrowserWindow.getAllWindows()[0]?.setContentSize(size.width, size.height),
    {
      width,
      height,
    },
  );
  await expect.poll(() => page.evaluate(() => [innerWidth, innerHeight])).toEqual([width, height]);
}
