import { basename, join } from 'node:path';
import { type AppUpdater, DebUpdater, MacUpdater, NsisUpdater } from 'electron-updater';
import type { AppAdapter } from 'electron-updater/out/AppAdapter';
import { DownloadedUpdateHelper } from 'electron-updater/out/DownloadedUpdateHelper';
import { failure } from '@shared/domain/errors';
import { log } from '@main/log';
import { SteadyAppImageUpdater } from './app-image';
import type { ReleasedFile } from './description';
import { fetchFile, isReleased } from './fetch';
import type { PackageKind } from './shipped';
import { type FeedOptions, signedFeed } from './signed-feed';

/** A version that may be installed instead of the one that runs. */
export interface Offer {
  readonly version: string;
  /** What its publisher says of it. */
  readonly notes: string | null;
}

/** How the installed program is replaced by a newer one. */
export interface ProgramUpdater {
  /** Asks the feed; null where nothing newer is offered to this computer. Fails as `readFeed` does. */
  readonly check: () => Promise<Offer | null>;
  /** Downloads what was offered last. Fails as `fetchFile` does. */
  readonly download: (progress: (percent: number) => void, signal: AbortSignal) => Promise<void>;
  /**
   * Hands what was downloaded to the system, and has it start the new version where wanted; to be called when the
   * app is about to end. Fails with `updates.damaged` where the file has changed since, and with `updates.failed`.
   */
  readonly install: (restart: boolean) => Promise<void>;
}

/** The program that runs. */
export interface Program {
  readonly version: string;
  readonly name: string;
  /** Keeps the number that decides whether this computer is among those that are offered a release early. */
  readonly userData: string;
  /** Folder for downloads. */
  readonly cache: string;
  readonly relaunch: () => void;
  readonly quit: () => void;
}

/** An updater by electron-updater, which is let near nothing that was not signed. */
export function programUpdater(program: Program, options: FeedOptions): ProgramUpdater {
  const { send } = options;
  const updater = ofKind(options.kind, adapter(program));
  let files: readonly ReleasedFile[] = [];
  let running: { progress: (percent: number) => void; signal: AbortSignal } | null = null;
  let downloaded: { readonly path: string; readonly file: ReleasedFile } | null = null;
  const described = (name: string): ReleasedFile => {
    const file = files.find(({ url }) => url === name);
    if (!file) throw failure('vendor', 'updates.damaged', `${name} is not described`);
    return file;
  };
  /** What electron-updater downloads with; its own follows redirects and knows nothing of the app's way out. */
  const httpExecutor = {
    download: async (url: URL, to: string): Promise<string> => {
      if (running === null) throw new Error('nothing is being downloaded');
      const { progress, signal } = running;
      const file = described(basename(url.pathname));
      const told = (bytes: number): void => progress(Math.floor((bytes / file.size) * 100));
      await fetchFile({ send, url, file, to, signal, progress: told });
      return to;
    },
  };
  // Both are made by electron-updater from Electron's network and from a file of electron-builder otherwise.
  Object.assign(updater, {
    httpExecutor,
    downloadedUpdateHelper: new DownloadedUpdateHelper(join(program.cache, 'handover-updater')),
  });
  updater.logger = logger;
  updater.autoDownload = false;
  updater.allowDowngrade = false;
  // macOS takes the file over while it is downloaded; elsewhere the app says when.
  updater.autoInstallOnAppQuit = options.kind === 'mac';
  // Parts of a file cannot be checked before they are put together.
  updater.disableDifferentialDownload = true;
  updater.disableWebInstaller = true;
  updater.setFeedURL({ provider: 'custom', updateProvider: signedFeed(options) });
  return {
    check: async () => {
      const result = await updater.checkForUpdates();
      if (!result?.isUpdateAvailable) return null;
      const { version, releaseNotes } = result.updateInfo;
      files = result.updateInfo.files.map(({ url, sha512, size = 0 }) => ({ url, sha512, size }));
      return { version, notes: typeof releaseNotes === 'string' ? releaseNotes : null };
    },
    download: async (progress, signal) => {
      running = { progress, signal };
      downloaded = null;
      try {
        const [path = ''] = await updater.downloadUpdate();
        downloaded = { path, file: described(basename(path)) };
      } finally {
        running = null;
      }
    },
    install: async (restart) => {
      if (downloaded === null || !(await isReleased(downloaded.path, downloaded.file))) {
        throw failure('vendor', 'updates.damaged', 'the downloaded file has changed');
      }
      if (updater instanceof MacUpdater) {
        if (restart) updater.quitAndInstall();
        return;
      }
      if (updater.install(true, restart)) return;
      throw failure('internal', 'updates.failed', 'nothing was installed', {
        params: { name: options.kind },
      });
    },
  };
}

function ofKind(
  kind: PackageKind,
  app: AppAdapter,
): DebUpdater | SteadyAppImageUpdater | NsisUpdater | MacUpdater {
  switch (kind) {
    case 'deb':
      return new DebUpdater(null, app);
    case 'AppImage':
      return new SteadyAppImageUpdater(null, app);
    case 'nsis':
      return new NsisUpdater(null, app);
    case 'mac':
      return new MacUpdater(undefined, app);
  }
}

function adapter({ version, name, userData, cache, relaunch, quit }: Program): AppAdapter {
  return {
    version,
    name,
    isPackaged: true,
    // There is none: what it would say is said here.
    appUpdateConfigPath: join(userData, 'app-update.yml'),
    userDataPath: userData,
    baseCachePath: cache,
    whenReady: () => Promise.resolve(),
    relaunch,
    quit,
    onQuit: () => undefined,
  };
}

const said = (message: unknown): string => (message instanceof Error ? message.message : String(message));

const logger: NonNullable<AppUpdater['logger']> = {
  info: (message: unknown) => log.debug('electron-updater', { message: said(message) }),
  warn: (message: unknown) => log.warn('electron-updater', { message: said(message) }),
  error: (message: unknown) => log.warn('electron-updater', { message: said(message) }),
};
