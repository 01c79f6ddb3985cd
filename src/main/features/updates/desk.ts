import type { AppError } from '@shared/domain/errors';
import { Failure, failure } from '@shared/domain/errors';
import type { Settings } from '@shared/contract/settings';
import type { UpdateStatus } from '@shared/contract/updates';
import type { Instant } from '@shared/domain/day';
import { log } from '@main/log';
import type { Offer, ProgramUpdater } from './program';

/** Why there are no updates, and where they would be looked for. */
export type Ruling = Pick<UpdateStatus, 'feed' | 'why'>;

export interface DeskDeps {
  readonly settings: () => Promise<Settings>;
  /** How the settings rule updates, together with the policy and how the app was installed. */
  readonly ruling: (settings: Settings) => Ruling;
  /** Asked for once there are updates. */
  readonly updater: () => ProgramUpdater;
  readonly changed: () => void;
  readonly isSending: () => Promise<boolean>;
  readonly now: () => Instant;
  readonly quit: () => void;
}

type Stage = 'idle' | 'checking' | 'current' | 'available' | 'downloading' | 'ready' | 'failed';

/** What is known of updates, and what is done about them. */
export class UpdateDesk {
  readonly #deps: DeskDeps;
  #stage: Stage = 'idle';
  #offer: Offer | null = null;
  #percent: number | null = null;
  #error: AppError | null = null;
  #checkedAt: Instant | null = null;
  #checking: Promise<void> | null = null;
  #download: AbortController | null = null;
  #restart = false;

  constructor(deps: DeskDeps) {
    this.#deps = deps;
  }

  get checkedAt(): Instant | null {
    return this.#checkedAt;
  }

  async status(): Promise<UpdateStatus> {
    const { feed, why } = this.#deps.ruling(await this.#deps.settings());
    const checkedAt = this.#checkedAt;
    if (why !== null) {
      const state = why === 'setting' || why === 'policy' ? 'off' : 'unsupported';
      return { state, why, feed, version: null, notes: null, percent: null, checkedAt, error: null };
    }
    const { version = null, notes = null } = this.#offer ?? {};
    const [state, percent, error] = [this.#stage, this.#percent, this.#error];
    return { state, why, feed, version, notes, percent, checkedAt, error };
  }

  /** Asks the feed, unless a question or a download is under way; never rejects for what the feed does. */
  async check(): Promise<void> {
    const { why } = this.#deps.ruling(await this.#deps.settings());
    if (why !== null || this.#download !== null) return;
    this.#checking ??= this.#ask().finally(() => {
      this.#checking = null;
    });
    await this.#checking;
  }

  /** Begins to download what is offered. */
  async download(): Promise<void> {
    const { why } = this.#deps.ruling(await this.#deps.settings());
    if (why !== null || this.#checking !== null || this.#offer === null || this.#stage === 'ready') return;
    this.#begin(this.#offer);
  }

  /** Quits to install; fails with `updates.busy` and `updates.notReady`. */
  async install(): Promise<void> {
    if (this.#stage !== 'ready') throw failure('conflict', 'updates.notReady', 'no update is ready');
    if (await this.#deps.isSending()) {
      throw failure('conflict', 'updates.busy', 'Something is being sent.', { retryable: true });
    }
    this.#restart = true;
    this.#deps.quit();
  }

  /** Keeps to the settings: what was begun is given up where there are to be no updates. */
  settle(settings: Settings): void {
    if (this.#deps.ruling(settings).why !== null) {
      this.#download?.abort();
      this.#offer = null;
      this.#to('idle');
    } else if (settings.updates === 'auto' && this.#offer !== null && this.#stage === 'available') {
      this.#begin(this.#offer);
    }
  }

  /** Installs what is ready; to be called when nothing works any more. Never rejects. */
  async installAtQuit(): Promise<void> {
    if (this.#stage !== 'ready') return;
    try {
      await this.#deps.updater().install(this.#restart);
      log.info('the update is being installed', { version: this.#offer?.version });
    } catch (error) {
      log.error('the update was not installed', { error });
    }
  }

  async #ask(): Promise<void> {
    const ready = this.#stage === 'ready' ? this.#offer : null;
    if (ready === null) this.#to('checking');
    try {
      const offer = await this.#deps.updater().check();
      this.#checkedAt = this.#deps.now();
      // What is ready stays so, unless it is not offered any more.
      if (ready !== null && ready.version === offer?.version) return this.#deps.changed();
      this.#offer = offer;
      this.#to(offer === null ? 'current' : 'available');
      log.info('the feed was asked', { offered: offer?.version ?? null });
      this.settle(await this.#deps.settings());
    } catch (error) {
      if (ready === null) {
        this.#offer = null;
        this.#fail(error);
      }
      log.warn('the feed was not asked', { error });
    }
  }

  #begin({ version }: Offer): void {
    if (this.#download !== null) return;
    const own = new AbortController();
    this.#download = own;
    this.#percent = 0;
    this.#to('downloading');
    const progress = (percent: number): void => {
      if (own.signal.aborted || this.#percent === percent) return;
      this.#percent = percent;
      this.#deps.changed();
    };
    void this.#deps
      .updater()
      .download(progress, own.signal)
      .then(
        () => {
          if (own.signal.aborted) return;
          log.info('the update is ready', { version });
          this.#to('ready');
        },
        (error: unknown) => {
          log.warn('the update was not downloaded', { version, error });
          if (!own.signal.aborted) this.#fail(error);
        },
      )
      .finally(() => {
        this.#download = null;
      });
  }

  #fail(error: unknown): void {
    const { error: known } =
      error instanceof Failure
        ? error
        : failure('internal', 'updates.failed', String(error), { params: { name: nameOf(error) } });
    this.#to('failed', known);
  }

  #to(stage: Stage, error: AppError | null = null): void {
    this.#stage = stage;
    this.#error = error;
    if (stage !== 'downloading') this.#percent = null;
    this.#deps.changed();
  }
}

const nameOf = (error: unknown): string =>
  error instanceof Error && 'code' in error ? String(error.code) : 'unknown';
