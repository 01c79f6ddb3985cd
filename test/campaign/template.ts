import { existsSync, mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { App } from './app';
import { instantOf } from './epoch';
import { lookInto } from './ledger';
import { Vendor, type WorldPlan } from './vendor';

/** The instant that the worlds are made for, Unix seconds. */
export const ANCHOR = 1_795_000_000;
const FACTOR = 300;

/** The files of an app that knows a company; each story begins with a copy. */
export interface Template {
  readonly world: WorldPlan;
  readonly folder: string;
  /** Where the stories' folders are made. */
  readonly root: string;
}

/** A folder in memory where there is one: a killed process loses nothing that the system has taken. */
export const makeRoot = (): string =>
  mkdtempSync(join(existsSync('/dev/shm') ? '/dev/shm' : tmpdir(), 'campaign-'));

/** Lets an app learn a company, and keeps its files. */
export async function makeTemplate(root: string, world: WorldPlan): Promise<Template> {
  const folder = mkdtempSync(join(root, 'template-'));
  const epoch = { began: Date.now(), at: ANCHOR, factor: FACTOR };
  const now = (): number => instantOf(epoch);
  const vendor = new Vendor({ world, folder, now, anchor: ANCHOR, settings: {} });
  await vendor.open();
  const { corpId, secret } = vendor.workspace;
  const app = new App({ folder, baseUrl: vendor.baseUrl, corpId, secret, epoch, skipped: 0, point: null });
  await app.ready;
  await app.order({ do: 'sync' });
  for (let done = false; !done && !app.isGone;) {
    await wait(20);
    done = lookInto(folder, (ledger) => ledger.jobs().every(({ state }) => state === 'done'));
  }
  await app.quit();
  await vendor.close();
  if (app.complaints.length > 0) throw new Error(app.complaints.join('\n'));
  return { world, folder, root };
}
