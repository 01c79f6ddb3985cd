import type { AppState, StoreStatus } from '@shared/contract/app';
import type { Handlers } from '@shared/contract';
import { settingsShape } from '@shared/contract/settings';
import type { PolicyView } from '@shared/domain/policy';
import { Failure, failure } from '@shared/domain/errors';
import type { Teller } from '@main/features/happenings/teller';
import { fileName, writeWhole } from '@main/features/tables/file';
import type { VaultStatus } from '@main/vault';

export interface AppDeps {
  readonly version: string;
  readonly electron: string;
  readonly platform: string;
  /** Language of the system, such as `zh-CN`. */
  readonly locale: string;
  /** Whether the app can start with the system as it runs here. */
  readonly canStartWithSystem: boolean;
  /** What IT decided for this computer. */
  readonly policy: PolicyView;
  readonly keychain: () => VaultStatus;
  /** When the page was last loaded again after a crash; null when it never was. */
  readonly pageCrashedAt: () => number | null;
  readonly storeStatus: () => StoreStatus;
  /** Opens the store again after it failed. */
  readonly retryStore: () => Promise<StoreStatus>;
  readonly others: Pick<Handlers, 'settings.get' | 'connections.list' | 'jobs.list'>;
  readonly openFolder: (path: string) => Promise<void>;
  readonly logFolder: string;
  readonly copy: (text: string) => Promise<void>;
  readonly desktop: Desktop;
  readonly teller: Pick<Teller, 'notify' | 'takeClicked'>;
}

/** What the system does for the window. */
export interface Desktop {
  /** Asks the admin where to save a file; null when the dialog was closed. */
  readonly chooseFile: (suggestedName: string) => Promise<string | null>;
  /** Opens the print dialog for what the window shows. */
  readonly printPage: () => Promise<void>;
  /** What the window would print, as a PDF file. */
  readonly pageAsPdf: () => Promise<Uint8Array>;
  /** Puts a PNG image on the clipboard; false when it cannot be read as one. */
  readonly copyImage: (png: Uint8Array) => Promise<boolean>;
}

type AppHandlers = Pick<Handlers, Extract<keyof Handlers, `app.${string}`>>;

/** Jobs that the frame wants to know of at once. */
const RECENT_JOBS = 50;

/** What the frame of the window needs. */
export function createApp(deps: AppDeps): AppHandlers {
  return {
    'app.state': () => state(deps),
    'app.openLogFolder': () => deps.openFolder(deps.logFolder),
    'app.copy': ({ text }) => deps.copy(text),
    'app.copyImage': ({ png }) => copyImage(deps.desktop, png),
    'app.retryStore': () => deps.retryStore(),
    'app.print': () => deps.desktop.printPage(),
    'app.savePdf': ({ name }) => savePdf(deps.desktop, name),
    'app.saveText': ({ name, text }) => saveText(deps.desktop, name, text),
    'app.notify': async (notice) => deps.teller.notify(notice),
    'app.takeClicked': async () => deps.teller.takeClicked(),
  };
}

/** Largest image that is copied, in bytes, and how a PNG file begins. */
const IMAGE_BYTES = 20 * 1024 * 1024;
const PNG = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a];

/** Fails with `desktop.notImage` for what is no PNG image, or a very large one. */
async function copyImage(desktop: Desktop, png: Uint8Array): Promise<void> {
  const isPng = png.length <= IMAGE_BYTES && PNG.every((byte, index) => png[index] === byte);
  if (isPng && (await desktop.copyImage(png))) return;
  const params = { megabytes: IMAGE_BYTES / 1024 / 1024 };
  throw failure('validation', 'desktop.notImage', `${png.length} bytes are no image to copy`, { params });
}

/** The name keeps its ending where it has one, such as `.txt`. */
async function saveText(
  { chooseFile }: Desktop,
  name: string,
  text: string,
): Promise<{ readonly path: string } | null> {
  const [, stem = name, ending = 'txt'] = /^(.+)\.([a-z]{1,5})$/i.exec(name) ?? [];
  const path = await chooseFile(fileName([stem], ending));
  if (path === null) return null;
  await writeWhole(path, [text]);
  return { path };
}

/** The page is made before the dialog opens: by then it may show something else. */
async function savePdf(
  { chooseFile, pageAsPdf }: Desktop,
  name: string,
): Promise<{ readonly path: string } | null> {
  const page = await pageAsPdf();
  const path = await chooseFile(fileName([name.replace(/\.pdf$/i, '')], 'pdf'));
  if (path === null) return null;
  await writeWhole(path, [page]);
  return { path };
}

/** A store that cannot be read leaves its own status to be shown, and nothing else. */
async function state(deps: AppDeps): Promise<AppState> {
  const { version, electron, platform, locale, canStartWithSystem, policy, others } = deps;
  const unless = async <T>(empty: T, ask: () => Promise<T>): Promise<T> => {
    if (deps.storeStatus().state === 'failed') return empty;
    return ask().catch((error: unknown) => {
      if (error instanceof Failure && error.error.code === 'store') return empty;
      throw error;
    });
  };
  const [settings, connections, jobs] = await Promise.all([
    unless(settingsShape.parse({}), () => others['settings.get'](undefined)),
    unless([], () => others['connections.list'](undefined)),
    unless([], () => others['jobs.list']({ limit: RECENT_JOBS })),
  ]);
  const keychain = { ...deps.keychain() };
  return {
    version,
    electron,
    platform,
    locale,
    canStartWithSystem,
    policy,
    keychain,
    store: deps.storeStatus(),
    settings,
    pageCrashedAt: deps.pageCrashedAt(),
    connections,
    jobs,
  };
}
