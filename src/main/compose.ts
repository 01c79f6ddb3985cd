import { release, userInfo } from 'node:os';
import { join } from 'node:path';
import { getAppCacheDir } from 'electron-updater/out/AppAdapter';
import { BrowserWindow, app, clipboard, powerMonitor, shell, utilityProcess } from 'electron';
import { clockOffset } from '@shared/clock-offset';
import { contract } from '@shared/contract';
import type { StoreStatus } from '@shared/contract/app';
import type { Settings } from '@shared/contract/settings';
import { nowSeconds } from '@shared/domain/day';
import { createAccess } from './features/access';
import { createApp } from './features/app/app';
import { shiftedTimers } from './features/jobs/timers';
import { electronLauncher } from './features/practice/process';
import { readInProcess } from './features/tables/process';
import { readSmallFile } from './features/settings/read-file';
import { WayOutWatch } from './features/settings/way-out';
import { inCalm } from './features/safety/calm';
import { createRescue } from './features/safety/rescue';
import { createRetention } from './features/safety/retention';
import { createSafety } from './features/safety/safety';
import { INSTALLATION, NOT_INSTALLED, readShipped, type Shipped } from './features/updates/shipped';
import { createUpdates } from './features/updates/updates';
import { createSavedViews } from './features/views/saved-views';
import { createWork } from './features/work';
import { createAnnouncer } from './ipc/announce';
import { registerDoor } from './ipc/door';
import { loadKeychain } from './keychain';
import { log, logFolder, setLogLevel } from './log';
import { POLICY_FILE, policyPath, readPolicy, WITHOUT_POLICY, type Policy } from './policy';
import { startStore } from './store/client';
import { storeProgram } from './store-program';
import { systemClock } from './vendors/clock';
import { sessionWays } from './vendors/session-transport';
import { pageProcessesMade } from './window/page-process';
import { pageCrashedAt } from './window/recovery';
import type { Residence } from './window/residence';
import { copyImage, toPng } from './window/images';
import { hasPage } from './window/main-window';
import { keepStart } from './window/keep-start';
import { canStartWithSystem, startWithSystem, systemStart } from './window/login-item';
import { chooseFile, chooseFolder, notify, openFile, pageAsPdf, printPage } from './window/desktop';

/** Milliseconds that the vendors get to be found before unfinished jobs are taken up. */
const VENDOR_PATIENCE = 5_000;

export interface Composed {
  /** Fills the archives that keep themselves filled. */
  readonly topUp: () => Promise<void>;
  readonly quit: () => Promise<void>;
}

/** Puts everything behind the window together, opens the door to it, and goes on with what was unfinished. */
export function compose(residence: Pick<Residence, 'apply'>): Composed {
  const userData = app.getPath('userData');
  // A packaged app always goes by the computer's clock.
  const offset = app.isPackaged ? 0 : clockOffset(process.env);
  const timers = shiftedTimers(offset);
  const { now } = timers;
  const emit = createAnnouncer((topic) => {
    for (const window of BrowserWindow.getAllWindows()) window.webContents.send(topic);
  });
  let begun = false;
  const storeChanged = ({ state, error, notices }: StoreStatus): void => {
    log.info('the store is now', { state, error });
    emit('app.changed');
    if (state !== 'open') return;
    work.storeTold(notices);
    if (begun) goOn();
    else begin().catch(startAgain);
  };
  /** The store is back, perhaps with the data of a backup, or the machine has woken up. */
  const goOn = (): void => {
    store.getSettings().then(takeOver, (error: unknown) => {
      log.warn('the settings were not read', { error });
    });
    work.engine.wake();
    void work.calendar.look();
    void work.archives.look();
  };
  /** The store went away while the unfinished jobs were asked for; they are asked for when it is back. */
  const startAgain = (error: unknown): void => {
    begun = false;
    log.error('the start was not completed', { error });
  };
  const policy = thePolicy();
  const store = startStore({
    ...storeProgram({
      built: import.meta.dirname,
      app: app.getAppPath(),
      resources: app.isPackaged ? process.resourcesPath : undefined,
    }),
    utility: utilityProcess,
    beforeFork: pageProcessesMade,
    folder: join(userData, 'data'),
    decided: policy.settings,
    now,
    clockOffset: offset,
    onStatus: storeChanged,
    onSlow: (method, ms) => log.warn('a slow call of the store', { method, ms }),
  });
  const wayOut = new WayOutWatch({
    settings: () => store.getSettings(),
    readFile: readSmallFile,
    now: nowSeconds,
    changed: () => {
      emit('app.changed');
      access.lookAgain().catch((error: unknown) => log.warn('a vendor was not looked for', { error }));
    },
  });
  const applySettings = (settings: Settings): void => {
    setLogLevel(settings.logLevel);
    residence.apply(settings);
    updates.settle(settings);
    void wayOut.look();
  };
  /** Settings that nobody chose just now: they were read, and may be another installation's. */
  const takeOver = (settings: Settings): void => {
    applySettings(settings);
    void keepStart(settings.startWithSystem, policy.settings.startWithSystem !== undefined, systemStart);
  };
  const ways = sessionWays(wayOut.current);
  const access = createAccess({
    store,
    clock: systemClock,
    emit: (topic) => {
      emit(topic);
      // A connection that may be written to again lets its plans go on.
      if (topic === 'connections.changed') void work.calendar.look();
    },
    loadKeychain,
    ...ways,
    wayOut,
    readFile: readSmallFile,
    policy,
    launchPractice: electronLauncher(join(import.meta.dirname, 'practice.js')),
    practiceState: join(userData, 'practice', 'state.jsonl'),
    secretHomes: join(userData, 'secret-homes.json'),
    practiceArgs: (process.env['HANDOVER_PRACTICE_ARGS'] ?? '').split(' ').filter(Boolean),
    locale: app.getLocale(),
    openFile,
    settingsEffects: { startWithSystem, changed: applySettings },
    actor: actor(),
    now,
    endJobs: (connectionId) => work.engine.cancelAll(connectionId),
    onReachable: (connectionId) => {
      work.engine.wake();
      void work.archives.reachable(connectionId);
    },
  });
  const { vendor, isReachable, isReadOnly, audit, auditEntry, homes } = access;
  const work = createWork({
    store,
    timers,
    emit,
    vendor,
    isReachable,
    isReadOnly,
    audit,
    auditEntry,
    chooseFile,
    isWatched: () => BrowserWindow.getFocusedWindow() !== null,
    system: { locale: app.getLocale(), hasPage, show: notify },
    sobot: {
      fileTransport: access.fileTransport,
      chooseFolder,
      showInFolder: (path) => shell.showItemInFolder(path),
    },
    joinWays: { fileTransport: access.fileTransport, toPng },
    readTable: readInProcess({
      entry: join(import.meta.dirname, 'tables.js'),
      utility: utilityProcess,
      timers,
    }),
  });
  const { isSending } = work;
  const retention = createRetention({ store, timers, audit, emit });
  const updates = createUpdates({
    emit,
    settings: () => store.getSettings(),
    policy,
    timers,
    isSending,
    shipped: theShipped(),
    program: {
      version: app.getVersion(),
      name: app.getName(),
      userData,
      cache: getAppCacheDir(),
      relaunch: () => app.relaunch(),
      quit: () => app.quit(),
    },
    send: ways.transport('updates', { url: '', credentials: null }).send,
    licences: join(import.meta.dirname, '../licences.json'),
    versions: process.versions,
  });
  /** The data is another: connections, settings and jobs begin anew with it. */
  const goOnAnew = async (): Promise<void> => {
    takeOver(await store.getSettings());
    access.replaced().catch((error: unknown) => log.warn('a vendor was not looked for', { error }));
    await work.engine.takeUp();
    work.calendar.start();
    work.archives.start();
    retention.start();
    updates.start();
  };
  const rest = async (): Promise<boolean> => {
    work.calendar.stop();
    work.archives.stop();
    const rests = await work.engine.rest();
    if (!rests) {
      work.calendar.start();
      work.archives.start();
    }
    return rests;
  };
  const desk = {
    ...createSavedViews({ store, emit, now }),
    ...createSafety({
      store,
      emit,
      audit,
      now,
      chooseFile,
      openFile,
      logFolder: logFolder(userData),
      about: {
        version: app.getVersion(),
        electron: process.versions.electron,
        chrome: process.versions.chrome,
        node: process.versions.node,
        platform: `${process.platform} ${process.arch} ${release()}`,
        locale: app.getLocale(),
      },
      homes,
      // What could not begin anew begins when the store is open again.
      inCalm: inCalm({ isSending, rest, goOn: () => goOnAnew().catch(startAgain) }),
    }),
    ...updates.handlers,
  };
  const rescue = createRescue({
    store,
    homes,
    emit,
    audit,
    openFile,
    // At a start the store is open for the first time then, and everything begins by itself.
    prepare: () => (begun ? () => goOnAnew().catch(startAgain) : async () => undefined),
  });
  const others = { ...access.handlers, ...work.handlers, ...desk, ...rescue };
  const frame = createApp({
    version: app.getVersion(),
    electron: process.versions.electron,
    platform: process.platform,
    locale: app.getLocale(),
    canStartWithSystem: canStartWithSystem(),
    policy: policy.view,
    keychain: access.keychain,
    pageCrashedAt,
    storeStatus: () => store.status(),
    retryStore: () => store.retry(),
    others,
    openFolder: async (path) => void (await shell.openPath(path)),
    logFolder: logFolder(userData),
    copy: async (text) => {
      await clipboard.writeText(text);
    },
    desktop: { chooseFile, printPage, pageAsPdf, copyImage },
    teller: work.teller,
  });
  const begin = async (): Promise<void> => {
    begun = true;
    takeOver(await store.getSettings());
    const patience = new Promise<void>((resolve) => timers.after(VENDOR_PATIENCE, resolve));
    const found = access
      .start()
      .catch((error: unknown) => log.warn('a vendor was not looked for', { error }));
    await Promise.race([found, patience]);
    await work.engine.takeUp();
    work.calendar.start();
    work.archives.start();
    retention.start();
    updates.start();
  };
  registerDoor(contract, { ...others, ...frame });
  powerMonitor.on('resume', goOn);
  return {
    topUp: async () => {
      for (const connectionId of await store.automaticArchives()) {
        // One connection in trouble keeps no other from being topped up.
        await work.handlers['statistics.fill']({ connectionId }).catch((error: unknown) => {
          log.warn('an archive was not topped up', { connection: connectionId, error });
        });
      }
    },
    quit: async () => {
      work.calendar.stop();
      work.archives.stop();
      retention.stop();
      updates.stop();
      await work.engine.stop();
      await access.quit();
      await store.stop();
      // The newer version may already start while this one ends.
      app.releaseSingleInstanceLock();
      await updates.installAtQuit();
    },
  };
}

/** Read once, before anything else is made: a change counts from the next start. */
function thePolicy(): Policy {
  const elsewhere = app.isPackaged ? undefined : process.env[POLICY_FILE];
  const path = elsewhere ?? policyPath(process.platform, process.env);
  const policy = readPolicy(path);
  if (policy === WITHOUT_POLICY) return policy;
  const { problem, fixed, hidden, readOnly } = policy.view;
  if (problem) log.error('the policy cannot be used', { ...problem });
  else log.info('a policy is kept', { path, fixed, hidden, readOnly });
  return policy;
}

/** How this app was installed. What runs from a checkout was not, unless a test says so. */
function theShipped(): Shipped {
  const { platform, env } = process;
  if (app.isPackaged) {
    return readShipped({ program: app.getAppPath(), resources: process.resourcesPath, platform, env });
  }
  const folder = env[INSTALLATION];
  return folder === undefined
    ? NOT_INSTALLED
    : readShipped({ program: folder, resources: folder, platform, env });
}

function actor(): string {
  try {
    return userInfo().username;
  } catch {
    // A user without an entry in the system's list has no name.
    return '';
  }
}
