import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { join, resolve } from 'node:path';
import type { PracticeMessage } from '@main/practice/process';
import { startStore } from '@main/store/client';
import { zhCN } from '@renderer/i18n/zh-CN/index';
import { fill } from '../fill';
import { ANCHOR, type World } from '../world';
import { call } from './calls';
import { APP, launch } from './launch';

/** Run of a sync before the app's own, whose runs are its jobs' ids. */
const EARLIER_RUN = 1_000_000;

type Address = Extract<PracticeMessage, { type: 'ready' }>;

/** The practice vendor in a process of its own, with a world of its own. */
export interface Vendor extends Pick<Address, 'baseUrl' | 'corpId' | 'secret'> {
  readonly stop: () => Promise<void>;
}

/** Starts the vendor of a world. */
export async function startVendor({ flags }: Pick<World, 'flags'>): Promise<Vendor> {
  const child: ChildProcess = fork(resolve('out/main/practice.js'), ['--port', '0', ...flags], {
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
  });
  const [message] = (await once(child, 'message')) as [PracticeMessage];
  if (message.type !== 'ready') throw new Error(`the practice vendor did not start: ${message.reason}`);
  const { baseUrl, corpId, secret } = message;
  return {
    baseUrl,
    corpId,
    secret,
    stop: async () => {
      const gone = once(child, 'exit');
      child.kill('SIGKILL');
      await gone;
    },
  };
}

/**
 * Makes a user data folder whose app is connected to the vendor, opens on its groups, and has these
 * groups in its cache as if they had been synced. Answers the connection's id.
 */
export async function prepare(
  userData: string,
  { baseUrl, corpId, secret }: Vendor,
  world: Pick<World, 'people' | 'listed' | 'loaded'>,
): Promise<string> {
  const { page, quit } = await launch(APP, userData);
  const fields = { name: '性能测试', color: 'blue', corpId, baseUrl, proxyUrl: '', readOnly: false } as const;
  const { id } = await call(page, 'connections.add', { ...fields, secret });
  await call(page, 'settings.set', { activeConnection: id });
  await page.run(openGroups, zhCN.frame.screens.groups);
  await quit();

  const folder = join(userData, 'data');
  const entry = resolve('out/main/store.js');
  const store = startStore({ entry, folder, now: () => ANCHOR, onStatus: () => undefined });
  try {
    await store.ready();
    await store.seePeople(id, world.people, ANCHOR);
    await fill(store, id, world, EARLIER_RUN, ANCHOR);
  } finally {
    await store.stop();
  }
  return id;
}

/** Goes to the groups by the rail, and waits until they are there. */
function openGroups(label: string): Promise<void> {
  return new Promise((done) => {
    const look = (): void => {
      const button = [...document.querySelectorAll('nav button')].find((item) =>
        item.textContent.includes(label),
      );
      if (button instanceof HTMLElement && button.getAttribute('aria-current') === null) button.click();
      if (document.querySelector('h1')?.textContent.includes(label)) done();
      else setTimeout(look, 20);
    };
    look();
  });
}
