import { join } from 'node:path';
import Database from 'better-sqlite3';
import { Failure } from '@shared/domain/errors';
import type { StoreMethod } from '@main/store/api';
import { LedgerFile } from '../support/proof/ledger';
import { inProcessTransport } from '../support/proof/transport';
import { Witness } from '../support/proof/witness';
import { VirtualTime } from '../support/virtual-time';
import { Company } from './company';
import { beginLife, type Life } from './life';
import { DAILY } from './limits';
import type { Scenario, When } from './scenario';

/** Longest that somebody waits for a moment or an answer, in virtual milliseconds. */
const PATIENCE = 3 * 3_600_000;
/** Store calls that are worth a line of the tale. */
const TOLD = /^(beginBatch|answerBatch|lose|schedulePlan|startPlan|finish|cancelRest|hold|createJob)/;
const SHANGHAI = 8 * 3600;

/** What surrounds the app, and may change at any moment. */
interface Weather {
  offline: boolean;
  readOnly: boolean;
  /** Seconds by which the computer's clock is wrong. */
  clockError: number;
}

/** Where a scenario is played: a vendor, the app on real files, and time that waits for both. */
export class Stage {
  readonly time = new VirtualTime();
  readonly weather: Weather = { offline: false, readOnly: false, clockError: 0 };
  readonly company: Company;
  readonly witness: Witness;
  /** Plans that were drafted, and the groups they were made of. */
  readonly made = new Map<number, readonly string[]>();
  readonly found: string[] = [];
  /** What happened, a line each. */
  readonly tale: string[] = [];
  readonly #folder: string;
  readonly #graves: Life[] = [];
  #ledger: LedgerFile | null = null;
  #life: Life | null = null;
  #moments = 0;
  #trip: { at: number; action: () => void } | null = null;
  #dirty = true;

  constructor({ seed, owners, settings }: Scenario, folder: string) {
    this.#folder = folder;
    const now = (): number => this.time.now();
    this.company = new Company({ seed, now, owners, settings: { dailyLimit: DAILY, ...settings } });
    const { state } = this.company.workspace;
    this.witness = new Witness(
      () => state.calls,
      () => this.ledger.announced(),
    );
  }

  get ledger(): LedgerFile {
    // The store's own SQLite: a second library in one process would undo its locks.
    this.#ledger ??= new LedgerFile(new Database(join(this.#folder, 'ledger.db'), { readonly: true }));
    return this.#ledger;
  }

  /** Starts the app; one that lived before has died. */
  async live(): Promise<void> {
    if (this.#life) {
      this.#graves.push(this.#life);
      await this.time.pass(() => this.time.busy === 0, 0);
      await this.#life.bury().catch(() => undefined);
    }
    const { time, company, weather } = this;
    const life = await beginLife({
      folder: this.#folder,
      time,
      company,
      transport: inProcessTransport({
        workspace: company.workspace,
        isOffline: () => weather.offline,
        leaves: (api) => this.#leaves(api),
        during: (work) => time.during(work),
      }),
      clockError: () => weather.clockError,
      isReadOnly: () => weather.readOnly,
      isOffline: () => weather.offline,
      moment: (method, args, came) => {
        if (came !== undefined) this.#tellCall(method, args, came);
        this.#moment();
      },
      changed: () => {
        this.#dirty = true;
      },
    });
    this.#life = life;
    void life.work.engine
      .takeUp()
      .then(() => life.work.calendar.start())
      .catch((error: unknown) => this.#note(error));
  }

  /** Ends the app as a kill does. */
  die(): void {
    this.#life?.die();
  }

  /** The machine or the network is back. */
  wake(): void {
    const { work } = this.#life ?? {};
    work?.engine.wake();
    void work?.calendar.look();
  }

  /** Lets go of all files. */
  async clear(): Promise<void> {
    this.die();
    if (this.#life) this.#graves.push(this.#life);
    for (const life of this.#graves) await life.bury().catch(() => undefined);
    this.#ledger?.close();
  }

  /** Asks the app for something; a refusal is an answer, and null. */
  async ask<T>(ask: (life: Life) => Promise<T>): Promise<T | null> {
    if (this.#life === null) return null;
    try {
      return await ask(this.#life);
    } catch (error) {
      this.#note(error);
      return null;
    }
  }

  /** Lets time pass until something that somebody asked for is answered; null when it never is. */
  async until<T>(asked: Promise<T>): Promise<T | null> {
    let over = false;
    void asked.finally(() => (over = true)).catch(() => undefined);
    await this.time.pass(() => over, PATIENCE);
    return over ? asked : null;
  }

  /** Waits for a moment and acts in the middle of it; answers false when it did not come. */
  async at(when: When, act: () => void): Promise<boolean> {
    if ('seconds' in when) {
      await this.time.pass(() => false, when.seconds * 1000);
      return false;
    }
    this.#trip = { at: this.#moments + when.moments, action: act };
    await this.time.pass(() => this.#trip === null || this.#isIdle(), PATIENCE);
    const came = this.#trip === null;
    this.#trip = null;
    return came;
  }

  /** Lets time pass until nothing is under way, but no more than so many milliseconds. */
  async rest(most: number): Promise<void> {
    this.#dirty = true;
    await this.time.pass(() => this.#isIdle(), most);
  }

  tell(line: string): void {
    const at = new Date((this.#appNow() + SHANGHAI) * 1000);
    this.tale.push(`${at.toISOString().slice(0, 19)} ${line}`);
  }

  #appNow(): number {
    return this.time.now() + this.weather.clockError;
  }

  /** A refusal is an answer; anything else is a fault of the app. */
  #note(error: unknown): void {
    this.tell(String(error));
    if (error instanceof Failure) {
      const { code, reason } = error.error;
      if (code !== 'internal' && reason !== 'jobs.broke') return;
    }
    this.found.push(
      `the app broke: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`,
    );
  }

  #isIdle(): boolean {
    if (!this.#dirty || this.time.busy > 0) return false;
    this.#dirty = false;
    return !this.ledger.isBusy();
  }

  #moment(): void {
    this.#moments += 1;
    if (this.#trip === null || this.#moments < this.#trip.at) return;
    const { action } = this.#trip;
    this.#trip = null;
    action();
  }

  #leaves(api: string): () => void {
    this.#moment();
    const dealtWith = api.endsWith('transfer') ? this.witness.arrival(this.#appNow()) : () => undefined;
    const known = this.witness.seen.length;
    return () => {
      dealtWith();
      for (const { call, batch } of this.witness.seen.slice(known)) {
        const { kind, chatIds, applied, newOwner, errcode } = call;
        const who = `${kind} of ${chatIds.join(' ')} to ${newOwner}`;
        this.tell(`CALL of batch ${batch?.id}: ${who}: ${errcode}, applied ${applied.length}`);
      }
      this.#moment();
    };
  }

  #tellCall(method: StoreMethod, args: readonly unknown[], came: string): void {
    const text = JSON.stringify(args);
    const ends = method === 'updateJob' && /"state":"(done|failed|paused|cancelled)"/.test(text);
    const settles = method === 'recordReadings' && /"state":"(verified|failed)"/.test(text);
    if (TOLD.test(method) || ends || settles)
      this.tell(`${method} ${text.slice(0, 240)}: ${came.slice(0, 120)}`);
  }
}
