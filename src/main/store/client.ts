import type { StoreStatus } from '@shared/contract/app';
import type { Settings } from '@shared/contract/settings';
import { Failure } from '@shared/domain/errors';
import type { StoreApi, StoreMethod } from './api';
import type { Rescue } from './api.desk';
import { storeApi } from './api.protocol';
import { Calls, stopped } from './client/calls';
import { launchStore, type LaunchOptions, type StoreProcess } from './client/launch';

export interface StoreClientOptions extends LaunchOptions {
  /** Folder that holds the three database files. */
  readonly folder: string;
  /** Settings that a policy decided: they stand instead of those that are stored. */
  readonly decided?: Partial<Settings>;
  /** Unix seconds. */
  readonly now: () => number;
  /** Called after every change of `status()`. After a restart open queries are gone and must be opened again. */
  readonly onStatus: (status: StoreStatus) => void;
  /** Calls that took longer than 50 ms, for the log. */
  readonly onSlow?: (method: StoreMethod, ms: number) => void;
  /** How the process is started; tests keep hold of it in order to kill it. */
  readonly launch?: (options: LaunchOptions) => Promise<StoreProcess>;
}

/**
 * The store as features know it. The process behind it is started again when it dies: calls under way
 * fail (`store.stopped`, retryable), later ones wait until it is open again.
 */
export interface StoreClient extends Omit<StoreApi, 'open' | 'close'> {
  status(): StoreStatus;
  /** Settles when the store is open; fails as opening did. */
  ready(): Promise<void>;
  /** Tries again after opening or restarting failed for good. */
  retry(): Promise<StoreStatus>;
  /**
   * Opens damaged files with something else in their place, after opening them failed: a copy at a path, or
   * nothing. Fails as `backups.choose` for a copy that cannot be taken; nothing has changed then.
   */
  rescue(copy: string | null): Promise<void>;
  /** Closes the files and ends the process. */
  stop(): Promise<void>;
}

/** Waits before each new start after a death; after the last one the store counts as failed. */
const RESTART_DELAYS_MS = [0, 200, 1000, 3000, 8000];
/** A process that lived this long begins a new count. */
const HEALTHY_MS = 60_000;
const CLOSE_MS = 5000;

/** Starts the store process and opens the folder. */
export function startStore(options: StoreClientOptions): StoreClient {
  const client = new Client(options);
  return Object.assign(
    storeApi((method, args) =>
      method === 'restoreBackup' ? client.restore(args) : client.call(method, args),
    ),
    {
      status: () => client.status,
      ready: () => client.ready(),
      retry: () => client.retry(),
      rescue: (copy: string | null) => client.rescue(copy),
      stop: () => client.stop(),
    },
  );
}

interface Running {
  readonly process: StoreProcess;
  readonly calls: Calls;
}

class Client {
  status: StoreStatus = { state: 'opening', error: null, notices: [] };
  readonly #options: StoreClientOptions;
  #running: Promise<Running>;
  #deaths = 0;
  #stopping = false;

  constructor(options: StoreClientOptions) {
    this.#options = options;
    this.#running = this.#start();
  }

  async call(method: StoreMethod, args: readonly unknown[]): Promise<unknown> {
    const { calls } = await this.#running;
    return calls.make(method, args);
  }

  /** Restores a backup; whatever else is asked meanwhile waits until the files are open again. */
  async restore(args: readonly unknown[]): Promise<unknown> {
    const running = await this.#running;
    const restored = running.calls.make('restoreBackup', args);
    const settled = restored.then(
      () => running,
      () => running,
    );
    this.#running = settled;
    this.#become({ state: 'opening', error: null });
    try {
      const opened = await restored;
      this.#opened((opened as Pick<StoreStatus, 'notices'>).notices);
      return opened;
    } catch (error) {
      // Where the process died the next one is being started: it has taken the place.
      if (this.#running === settled) await this.#goOnAfter(running);
      throw error;
    }
  }

  /** What was not restored is open as before; where it is not, only a new process helps. */
  async #goOnAfter({ calls, process }: Running): Promise<void> {
    const isOpen = await calls.make('getSettings', []).then(
      () => true,
      () => false,
    );
    if (isOpen) this.#opened([]);
    else process.kill();
  }

  async ready(): Promise<void> {
    await this.#running;
  }

  async retry(): Promise<StoreStatus> {
    if (this.status.state === 'failed') {
      this.#deaths = 0;
      this.#running = this.#start();
    }
    await this.#running.catch(() => undefined);
    return this.status;
  }

  async rescue(copy: string | null): Promise<void> {
    if (this.status.state !== 'failed') return;
    this.#deaths = 0;
    this.#running = this.#start({ copy });
    try {
      await this.#running;
    } catch (error) {
      // What is wrong is what was wrong before: the copy is not the reason why the data cannot be opened.
      await this.retry();
      throw error;
    }
  }

  async stop(): Promise<void> {
    this.#stopping = true;
    const running = await this.#running.catch(() => null);
    if (!running) return;
    const timer = setTimeout(() => running.process.kill(), CLOSE_MS);
    await running.calls.make('close', []).catch(() => undefined);
    running.process.kill();
    await running.process.exited;
    clearTimeout(timer);
  }

  #start(rescue?: Rescue): Promise<Running> {
    this.#become({ state: this.#deaths === 0 ? 'opening' : 'restarting', error: null });
    const running = this.#launch(rescue);
    // Those who wait for it hear of a failure; nobody else has to.
    running.catch(() => undefined);
    return running;
  }

  async #launch(rescue?: Rescue): Promise<Running> {
    const process = await (this.#options.launch ?? launchStore)(this.#options);
    const calls = new Calls(process, (method, ms) => this.#options.onSlow?.(method, ms));
    const born = performance.now();
    let open = false;
    void process.exited.then(() => {
      if (open) this.#died(performance.now() - born);
    });
    try {
      const { folder, decided = {} } = this.#options;
      const opened = await calls.make('open', [{ folder, decided, ...(rescue ? { rescue } : {}) }]);
      open = true;
      this.#opened((opened as Pick<StoreStatus, 'notices'>).notices);
      return { process, calls };
    } catch (error) {
      process.kill();
      return this.#again(error);
    }
  }

  #died(lived: number): void {
    if (this.#stopping) return;
    if (lived > HEALTHY_MS) this.#deaths = 0;
    this.#become({ state: 'restarting', error: null });
    this.#running = this.#again(stopped());
    this.#running.catch(() => undefined);
  }

  /** Starts once more, unless the trouble will not pass by itself or it happened too often. */
  async #again(cause: unknown): Promise<Running> {
    const failed = cause instanceof Failure ? cause : stopped();
    const died = failed.error.reason === 'store.stopped';
    const delay = died ? RESTART_DELAYS_MS[this.#deaths++] : undefined;
    if (this.#stopping || delay === undefined) {
      this.#become({ state: 'failed', error: failed.error });
      throw failed;
    }
    await new Promise<void>((resolve) => {
      setTimeout(resolve, delay);
    });
    if (this.status.state !== 'restarting') this.#become({ state: 'restarting', error: null });
    return this.#launch();
  }

  #opened(notices: StoreStatus['notices']): void {
    const restarted = this.status.state === 'restarting';
    const at = this.#options.now();
    this.#become({
      state: 'open',
      error: null,
      notices: [
        ...this.status.notices,
        ...notices,
        ...(restarted ? [{ kind: 'store-restarted' as const, at }] : []),
      ],
    });
  }

  #become(change: Partial<StoreStatus>): void {
    this.status = { ...this.status, ...change };
    this.#options.onStatus(this.status);
  }
}
