import { createHash } from 'node:crypto';
import { makeClock, type Clock } from './clock';
import { Cursors } from './cursors';
import { Faults } from './faults';
import { Limits, SpanLimit } from './limits';
import type { Settings } from './settings';
import type { WorldEvent } from './state/events';
import type { StatisticCall } from './statistics/asked';
import { fileLog, memoryLog, type EventLog } from './state/log';
import type { QrRequest } from './qr/serve';
import { SobotAccount } from './sobot/account';
import { State } from './state/state';
import { Tokens } from './tokens';
import { makeWorld, type World, type WorldSeed } from './world/world';
import { WshotoAccount } from './wshoto/account';

export interface WorkspaceOptions {
  readonly seed: number;
  readonly groups: number;
  readonly members: number;
  /** Unix seconds that the world's times are relative to; now when absent. A state file keeps its own. */
  readonly anchor?: number | undefined;
  /** File that changes are kept in; without it they last as long as the process. */
  readonly stateFile?: string | undefined;
  readonly settings?: Partial<Settings> | undefined;
  /** The machine's clock in Unix seconds. */
  readonly realNow?: (() => number) | undefined;
}

/** One company at the stand-in vendor: its world, what happened to it, and how it is called. */
export class Workspace {
  readonly world: World;
  readonly corpId: string;
  readonly secret: string;
  readonly clock: Clock;
  readonly tokens = new Tokens();
  readonly limits = new Limits();
  readonly cursors: Cursors;
  /** The company's accounts at the other two vendors. */
  readonly wshoto: WshotoAccount;
  readonly sobot: SobotAccount;
  faults: Faults;
  /** Calls of gettoken with a wrong secret, an hour long. */
  wrongSecrets = new SpanLimit(3600);
  /** Whether a transfer call is being worked on; only one may be (45035). */
  transferring = false;
  /** Successful answers so far of the kinds whose form the documents leave open; they take turns. */
  turns = { failedList: 0, lastPage: 0 };
  /** Calls of WeCom's statistics that this run answered, in order. */
  statisticCalls: StatisticCall[] = [];
  /** Requests for QR images, in order. */
  qrRequests: QrRequest[] = [];
  /** Where it is served, once it is; without a slash at the end. */
  origin = '';
  readonly #log: EventLog;
  readonly #initial: Partial<Settings>;
  #state: State;
  #requests = 0;

  constructor(options: WorkspaceOptions) {
    const real = options.realNow ?? (() => Math.floor(Date.now() / 1000));
    const { seed, groups, members, anchor = real(), stateFile } = options;
    const wanted: WorldSeed = { seed, groups, members, anchor };
    this.#log = stateFile === undefined ? memoryLog(wanted) : fileLog(stateFile, wanted);
    this.#initial = options.settings ?? {};
    this.world = makeWorld(this.#log.seed);
    this.#state = new State(this.world, this.#initial);
    for (const event of this.#log.past) this.#state.apply(event);
    this.clock = makeClock(real, () => this.#state.clockOffset);
    this.wshoto = new WshotoAccount(this.world);
    this.sobot = new SobotAccount(this.world);
    this.cursors = new Cursors(this.world.seed);
    this.faults = new Faults(this.world.seed);
    const digest = createHash('sha256').update(`practice ${this.world.seed}`).digest();
    this.corpId = `ww${digest.toString('hex').slice(0, 16)}`;
    this.secret = digest.toString('base64url');
  }

  get state(): State {
    return this.#state;
  }
  get settings(): Settings {
    return this.#state.settings;
  }

  /** Writes an event down, then lets it happen. */
  commit(event: WorldEvent): void {
    this.#log.append(event);
    this.#state.apply(event);
  }

  /** Numbers the calls of this run, from 1. */
  nextRequest(): number {
    this.#requests += 1;
    return this.#requests;
  }

  /** Back to the beginning: world, quotas, tokens, faults and statistics. */
  reset(): void {
    this.#log.clear();
    this.#state = new State(this.world, this.#initial);
    this.tokens.revoke();
    this.wshoto.reset();
    this.sobot.reset();
    this.limits.reset();
    this.faults = new Faults(this.world.seed);
    this.turns = { failedList: 0, lastPage: 0 };
    this.statisticCalls = [];
    this.qrRequests = [];
    this.wrongSecrets = new SpanLimit(3600);
  }

  close(): void {
    this.#log.close();
  }
}
