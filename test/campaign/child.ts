import { createAudit } from '@main/features/audit/audit';
import { asAppError } from '@main/features/jobs/backoff';
import { createWork } from '@main/features/work';
import { storeApi } from '@main/store/api.protocol';
import type { StoreApi } from '@main/store/api';
import { createStore } from '@main/store/store';
import { fetchTransport } from '@main/vendors/transport';
import { createWecomClient } from '@main/vendors/wecom/client';
import { fastTime } from './epoch';
import {
  type Answer,
  type Asked,
  type ChildOptions,
  CONNECTION,
  type Order,
  type StorePoint,
} from './messages';
import { noJoinWays } from '../support/no-join-ways';
import { noSobot } from '../support/no-sobot';
import { noSystem } from '../support/no-system';

// The app without its windows: the same engine, store, client and HTTP. It lives to be killed.

/** Real milliseconds after which a request is given up. */
const TIMEOUT = 300;

const options = JSON.parse(process.argv[2] ?? '{}') as ChildOptions;
let { skipped } = options;
const { timers, clock } = fastTime(options.epoch, () => skipped);
const tell = (answer: Answer): void => void process.send?.(answer);
process.on('disconnect', () => process.exit());

const inner = createStore({ clock: timers.now, backupDelayMs: 2 ** 30 });
await inner.open({ folder: options.folder });
const store = deadly(inner, options.point);
if ((await inner.listConnections()).length === 0) {
  await inner.saveConnection({
    id: CONNECTION,
    vendor: 'wecom',
    practice: true,
    name: 'campaign',
    color: 'amber',
    corpId: options.corpId,
    baseUrl: options.baseUrl,
    proxyUrl: '',
    credential: 'key',
    readOnly: false,
    createdAt: 1,
    groupsSyncedAt: null,
  });
}
let token: string | null = null;
const client = createWecomClient({
  corpId: options.corpId,
  secret: options.secret,
  baseUrl: options.baseUrl,
  transport: fetchTransport(fetch),
  tokens: {
    load: async () => token,
    save: async (value) => {
      token = value;
    },
  },
  clock,
  timeout: TIMEOUT,
});
const audit = createAudit({ store, actor: 'campaign', now: timers.now });
const work = createWork({
  store,
  timers,
  emit: () => undefined,
  vendor: async () => ({ vendor: 'wecom', client }),
  isReachable: () => true,
  isReadOnly: async () => false,
  audit: audit.append,
  auditEntry: audit.entry,
  isWatched: () => true,
  system: noSystem,
  chooseFile: async () => null,
  sobot: noSobot,
  joinWays: noJoinWays,
});

process.on('message', ({ id, order }: Asked) => {
  carryOut(order).then(
    () => tell({ type: 'answered', id, error: null, broken: false }),
    (thrown: unknown) => {
      const { code, reason, message } = asAppError(thrown);
      const broken = code === 'internal' || reason === 'jobs.broke';
      tell({ type: 'answered', id, error: `${code} ${reason}: ${message}`, broken });
    },
  );
});
await work.engine.takeUp();
work.calendar.start();
tell({ type: 'ready' });

async function carryOut(order: Order): Promise<void> {
  const { handlers, engine, calendar } = work;
  switch (order.do) {
    case 'sync':
      await handlers['groups.sync']({ connectionId: CONNECTION, mode: 'full' });
      return;
    case 'plan': {
      const { do: _, ...terms } = order;
      const words = { name: 'campaign', ticket: '', note: '' };
      const plan = await handlers['transfers.draft']({ connectionId: CONNECTION, ...terms, ...words });
      await handlers['transfers.start']({ planId: plan.id, typed: plan.counts.planned });
      return;
    }
    case 'discard':
      await handlers['transfers.discard']({ planId: order.planId });
      return;
    case 'skip':
      skipped += order.seconds;
      engine.wake();
      await calendar.look();
      return;
    case 'quit':
      await engine.stop();
      await inner.close();
      return process.exit();
    case 'pause':
    case 'hold':
    case 'resume':
    case 'cancel':
    case 'recheck':
      await handlers[`transfers.${order.do}`]({ planId: order.planId });
      return;
    default:
      order satisfies never;
  }
}

/** The store, at one call of which the process dies, without a word. */
function deadly(inside: StoreApi, point: StorePoint | null): StoreApi {
  let calls = 0;
  return storeApi(async (method, args) => {
    const now = point?.method === method && (calls += 1) === point.nth ? point.when : null;
    if (now === 'before') process.kill(process.pid, 'SIGKILL');
    const answer = await (Reflect.apply(inside[method], inside, args) as Promise<unknown>);
    if (now === 'after') process.kill(process.pid, 'SIGKILL');
    return answer;
  });
}
