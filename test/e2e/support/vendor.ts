import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { join, resolve } from 'node:path';
import type { Page } from 'playwright/test';
import type { Settings } from '@main/practice/settings';
import type { PracticeMessage } from '@main/practice/process';
import type { AccountAddress } from '@main/practice/start';
import { type PracticeControl, practiceControl } from '../../support/practice-control';
import { ask } from './calls';

const program = resolve(import.meta.dirname, '../../../out/main/practice.js');

export interface VendorOptions {
  readonly groups?: number;
  readonly members?: number;
  /** Where it keeps what happened, so that it can be stopped and started again. */
  readonly folder?: string;
  readonly settings?: Partial<Settings>;
}

/** A stand-in for WeCom in a process of its own, which the app knows as any other company. */
export interface Vendor {
  readonly baseUrl: string;
  readonly corpId: string;
  readonly secret: string;
  /** The account at Sobot. */
  readonly sobot: AccountAddress;
  readonly control: PracticeControl;
  readonly stop: () => Promise<void>;
  /** Starts it again at the same address. Without a folder it has forgotten what happened. */
  readonly start: () => Promise<void>;
}

/** Starts a vendor; small unless asked otherwise. */
export async function startVendor(options: VendorOptions = {}): Promise<Vendor> {
  const { groups = 120, members = 40, folder, settings = {} } = options;
  const flags = (port: string): string[] => [
    '--port',
    port,
    '--groups',
    String(groups),
    '--members',
    String(members),
    '--settings',
    JSON.stringify({ inheritSeconds: 1, ...settings }),
    ...(folder === undefined ? [] : ['--state', join(folder, 'vendor.jsonl')]),
  ];
  const first = await launch(flags('0'));
  const { baseUrl, controlUrl, corpId, secret, sobot } = first.address;
  let child: ChildProcess | null = first.child;
  return {
    baseUrl,
    corpId,
    secret,
    sobot,
    control: practiceControl(controlUrl),
    stop: async () => {
      const ending = child;
      child = null;
      if (ending === null) return;
      const gone = once(ending, 'exit');
      ending.kill('SIGKILL');
      await gone;
    },
    start: async () => {
      child ??= (await launch(flags(new URL(baseUrl).port))).child;
    },
  };
}

type Address = Extract<PracticeMessage, { type: 'ready' }>;

async function launch(args: readonly string[]): Promise<{ child: ChildProcess; address: Address }> {
  const child = fork(program, args, { stdio: ['ignore', 'ignore', 'inherit', 'ipc'] });
  const [message] = (await once(child, 'message')) as [PracticeMessage];
  if (message.type !== 'ready') throw new Error(`the practice vendor did not start: ${message.reason}`);
  return { child, address: message };
}

/** Steers the practice vendor that the app itself runs. */
export async function embeddedVendor(page: Page): Promise<PracticeControl> {
  const { baseUrl } = await ask(page, 'practice.status');
  if (baseUrl === null) throw new Error('the practice vendor does not run');
  return practiceControl(new URL('/_practice', baseUrl).href);
}
