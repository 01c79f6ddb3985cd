import type { Handlers, Parsed } from '@shared/contract';
import type { EventTopic } from '@shared/contract/events';
import type { JobRecord, OpenStore } from '@main/store/api';
import type { AnyClient } from '@main/vendors/any-client';
import type { Audit } from './audit/audit';
import { wecomOnly } from './connections/wecom-only';
import { Glimpses } from './groups/glimpses';
import { createGroupHandlers } from './groups/handlers';
import { JobEngine } from './jobs/engine';
import { createJobHandlers } from './jobs/handlers';
import type { Timers } from './jobs/timers';
import { UnderWay } from './jobs/under-way';
import { createExports, type ExportDeps } from './exports/exports';
import { PendingExports } from './exports/pending';
import { createExportRunner } from './exports/runner';
import { createHappenings, type Happenings } from './happenings/happenings';
import { createTeller, type Teller, type TellerDeps } from './happenings/teller';
import type { JoinWayDeps } from './join-ways/deps';
import { Desk } from './join-ways/desk';
import { createJoinWays } from './join-ways/join-ways';
import { createJoinWaysRunner } from './join-ways/runner';
import { createRadar } from './radar/radar';
import type { SobotDeps } from './sobot/deps';
import { createDownloadRunner } from './sobot/files/download';
import { createOrdersRunner } from './sobot/orders/runner';
import { createSobotHandlers } from './sobot/sobot';
import type { ArchiveCalendar } from './statistics/calendar';
import { createArchiveRunner } from './statistics/runner';
import { createStatistics } from './statistics/statistics';
import { Priorities } from './sync/priorities';
import { createSyncRunner } from './sync/sync';
import { Calendar } from './transfers/calendar';
import type { ReadTable } from './tables/read';
import { createTransferHandlers } from './transfers/handlers';
import { createTransferRunner } from './transfers/runner';

export interface WorkDeps {
  readonly store: OpenStore;
  readonly timers: Timers;
  readonly emit: (topic: EventTopic) => void;
  /** The client of a connection; fails when it or its secret is gone. */
  readonly vendor: (connectionId: string) => Promise<AnyClient>;
  /** Whether the vendor answered when it was last asked. */
  readonly isReachable: (connectionId: string) => boolean;
  readonly isReadOnly: (connectionId: string) => Promise<boolean>;
  readonly audit: Audit['append'];
  readonly auditEntry: Audit['entry'];
  readonly chooseFile: (suggestedName: string) => Promise<string | null>;
  /** Whether somebody has the window in front. */
  readonly isWatched: () => boolean;
  /** How the system tells what happens while there is no page to do so. */
  readonly system: Pick<TellerDeps, 'locale' | 'hasPage' | 'show'>;
  /** What files and orders of Sobot need besides. */
  readonly sobot: Pick<SobotDeps, 'fileTransport' | 'chooseFolder' | 'showInFolder'>;
  /** What the QR images of join ways need besides. */
  readonly joinWays: Pick<JoinWayDeps, 'fileTransport' | 'toPng'>;
  /** Reads a file of a table. Without it, it is read in this process. */
  readonly readTable?: ReadTable;
}

type WorkChannel = Extract<
  keyof Handlers,
  `${'groups' | 'orphans' | 'changes' | 'joinWays' | 'exports' | 'happenings' | 'jobs' | 'transfers' | 'statistics' | 'explorations' | 'files' | 'orders'}.${string}`
>;

/** Everything that takes its time: the job engine with its kinds, and the calls that start and watch them. */
export interface Work {
  readonly engine: JobEngine;
  /** Goes on with plans of several days; to be started when the unfinished jobs were taken up. */
  readonly calendar: Calendar;
  /** Keeps archives of statistics filled; to be started then as well. */
  readonly archives: ArchiveCalendar;
  readonly handlers: Pick<Handlers, WorkChannel>;
  /** Whether a plan, orders or a join way are being sent: nothing may be replaced beneath them. */
  readonly isSending: () => Promise<boolean>;
  /** Tells the system what happens, for the page or in place of it. */
  readonly teller: Teller;
  /** Keeps what the store had to do about itself. */
  readonly storeTold: Happenings['storeTold'];
}

/** Loaded when it is needed: the app reads in a process of its own, and starts the sooner without it. */
const readHere: ReadTable = async (...file) => (await import('./tables/read')).readTable(...file);

export function createWork(parts: WorkDeps): Work {
  const { store, timers, emit, vendor, readTable = readHere } = parts;
  const client = async (connectionId: string) => wecomOnly(await vendor(connectionId));
  const teller = createTeller({
    ...parts.system,
    store,
    emit,
    plan: (planId) => transfers['transfers.plan']({ planId }),
  });
  const deps = { ...parts, client, announced: teller.announced };
  const priorities = new Priorities();
  const sobot: SobotDeps = { ...deps, ...deps.sobot };
  const pending = new PendingExports();
  const exports: ExportDeps = { ...deps, pending, showInFolder: deps.sobot.showInFolder };
  const happenings = createHappenings({
    store,
    emit,
    added: teller.happened,
    isWatched: parts.isWatched,
    now: timers.now,
  });
  const joinWays = new Desk({ ...deps, ...deps.joinWays });
  const kinds = {
    sync: createSyncRunner({ store, timers, emit, priorities }),
    transfer: createTransferRunner(deps),
    archive: createArchiveRunner({ store, timers, emit }),
    download: createDownloadRunner(sobot),
    orders: createOrdersRunner(sobot),
    joinWays: createJoinWaysRunner(joinWays),
    export: createExportRunner(exports),
  };
  const engine = new JobEngine({
    store,
    timers,
    vendor,
    kinds,
    changed: () => emit('jobs.changed'),
    left: (job) => {
      happenings.jobEnded(job);
      if (job.kind === 'transfer') void calendar.look();
    },
  });
  const calendar = new Calendar(deps, engine);
  const glimpses = new Glimpses(deps);
  const statistics = createStatistics(deps, engine);
  const transfers = createTransferHandlers(deps, engine, calendar);
  const all = {
    ...createJobHandlers(store, engine, transfers),
    ...createGroupHandlers({ store, timers, engine, priorities, glimpses }),
    ...transfers,
    'transfers.readTable': ({ name, bytes }: Parsed<'transfers.readTable'>) => readTable(name, bytes),
    ...createSobotHandlers(sobot, engine),
    ...createJoinWays(joinWays, engine),
    ...createRadar({ store, emit }),
    ...createExports(exports, engine),
    ...happenings.handlers,
    ...statistics.handlers,
  };
  // What they have read of a plan or an order must still be so when its job is made.
  const beginning = new UnderWay();
  const handlers = {
    ...all,
    'transfers.start': beginning.counted(all['transfers.start']),
    'transfers.resume': beginning.counted(all['transfers.resume']),
    'jobs.resume': beginning.counted(all['jobs.resume']),
    'jobs.retry': beginning.counted(all['jobs.retry']),
    'orders.send': beginning.counted(all['orders.send']),
  };
  const isSending = async (): Promise<boolean> => {
    const jobs = await store.unfinishedJobs();
    const sends = ({ kind, state }: JobRecord): boolean =>
      (kind === 'transfer' || kind === 'orders') && state === 'running';
    // Asked last: calls are no jobs, and may have begun meanwhile.
    return jobs.some(sends) || beginning.any || joinWays.isBusy;
  };
  const { storeTold } = happenings;
  return { engine, calendar, archives: statistics.calendar, handlers, isSending, teller, storeTold };
}
