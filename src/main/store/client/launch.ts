import { fork } from 'node:child_process';
import type { utilityProcess } from 'electron';
import { CLOCK_OFFSET } from '@shared/clock-offset';
import type { StoreCall } from '../api.protocol';

/** A running store process, whatever kind of process it is. */
export interface StoreProcess {
  send(call: StoreCall): void;
  onMessage(listener: (message: unknown) => void): void;
  /** Settles when the process has ended, however it did. */
  readonly exited: Promise<void>;
  kill(): void;
}

export interface LaunchOptions {
  /** The built store process. */
  readonly entry: string;
  /** Electron's own `utilityProcess`, where there is one. */
  readonly utility?: Pick<typeof utilityProcess, 'fork'> | undefined;
  /** A Node with Node-API 10, for an Electron that lacks it; without it this process's own program is used. */
  readonly node?: string | undefined;
  /**
   * Waited for before a Node is forked. A fork made while the process of a page is being made holds a socket of it for
   * ever, and the end of that page would go unnoticed.
   */
  readonly beforeFork?: (() => Promise<void>) | undefined;
  /** Seconds by which the process runs ahead of the computer's clock. */
  readonly clockOffset?: number | undefined;
}

/** better-sqlite3 needs Node-API 10, which an older Electron lacks and a forked Node has. */
const NEEDED_NODE_API = 10;

function environment({ clockOffset = 0 }: LaunchOptions): NodeJS.ProcessEnv {
  return { ...process.env, [CLOCK_OFFSET]: String(clockOffset) };
}

/** Starts the store process in the way that this program allows. */
export async function launchStore(options: LaunchOptions): Promise<StoreProcess> {
  const { utility } = options;
  const canLoad = Number(process.versions['napi']) >= NEEDED_NODE_API;
  if (utility && canLoad) return launchUtility(options, utility);
  await options.beforeFork?.();
  return launchNode(options);
}

function launchNode(options: LaunchOptions): StoreProcess {
  const { entry, node } = options;
  const child = fork(entry, {
    execPath: node ?? process.execPath,
    execArgv: [],
    env: environment(options),
    serialization: 'advanced',
    stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
  });
  return {
    // A call that can no longer be delivered fails with the exit that follows.
    send: (call) => void child.send(call, () => undefined),
    onMessage: (listener) => void child.on('message', listener),
    exited: new Promise((resolve) => {
      child.once('exit', () => resolve());
      child.once('error', () => resolve());
    }),
    kill: () => void child.kill('SIGKILL'),
  };
}

function launchUtility(options: LaunchOptions, utility: Pick<typeof utilityProcess, 'fork'>): StoreProcess {
  const env = environment(options);
  const child = utility.fork(options.entry, [], { serviceName: 'Handover Store', env });
  return {
    send: (call) => child.postMessage(call),
    onMessage: (listener) => void child.on('message', listener),
    exited: new Promise((resolve) => {
      child.once('exit', () => resolve());
    }),
    kill: () => void child.kill(),
  };
}
