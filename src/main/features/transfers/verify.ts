import type { Day } from '@shared/domain/day';
import type { GroupStatus } from '@shared/domain/group';
import type { ItemCounts, ItemState, StoredPlan, TransferItem } from '@shared/domain/transfer';
import type { JobContext } from '@main/features/jobs/kind';
import { errcodeOf, isAroundUs } from '@main/features/sync/codes';
import { inTurn } from '@main/features/sync/in-turn';
import type { ItemReading } from '@main/store/api';
import type { WecomClient } from '@main/vendors/wecom/types';
import type { TransferDeps } from './deps';
import type { TransferCheckpoint } from './payload';
import { isProof, judgeReading, type Reading } from './reading';
import { readingDelay } from './schedule';
import { readStatuses } from './statuses';

const PAGE = 500;
const AT_ONCE = 8;
/** Readings for which the status alone is believed. */
const BELIEVED = 4;
/** Readings in one message to the store. */
const BATCH = 50;
/** Stands for an answer that could not be read at all. */
const UNREADABLE = -1;

interface Open {
  item: TransferItem;
  attempts: number;
  /** Readings that were proofs, all of the same owner. */
  proofs: number;
  proven: string | null;
  /** Milliseconds of the forward-going clock. */
  dueAt: number;
}

export interface VerifyOptions {
  readonly deps: TransferDeps;
  readonly context: JobContext;
  readonly client: WecomClient;
  readonly plan: StoredPlan;
  readonly signal: AbortSignal;
  /** Milliseconds after which what is still open, and was read at least once, is left as it is. */
  readonly patience: number;
  /** The day for which the job has the admin's word: it stays in the checkpoint. */
  readonly day: Day | null;
  /** Whether something can be sent meanwhile: reading is left for later then. */
  readonly isNeeded: () => Promise<boolean>;
}

/** Reads the owners of what was sent until everything is proven, one way or the other, or time is over. */
export class Verifier {
  readonly #options: VerifyOptions;
  readonly #open = new Map<number, Open>();
  readonly #counts: ItemCounts;
  #readings: ItemReading[] = [];

  constructor(options: VerifyOptions) {
    this.#options = options;
    this.#counts = { ...options.plan.counts };
  }

  async run(): Promise<void> {
    const { context, deps, signal, patience, isNeeded } = this.#options;
    const end = deps.timers.ticks() + patience;
    await this.#load();
    this.#report();
    for (;;) {
      const now = deps.timers.ticks();
      if (now >= end) this.#letGo();
      if (this.#open.size === 0) return;
      const due = [...this.#open.values()].filter(({ dueAt }) => dueAt <= now);
      if (due.length > 0) {
        await this.#readAll(due);
        continue;
      }
      if (await isNeeded()) return;
      let next = now < end ? end : Infinity;
      for (const { dueAt } of this.#open.values()) next = Math.min(next, dueAt);
      const until = deps.timers.now() + Math.ceil((next - now) / 1000);
      await context.wait(next - now, { reason: 'verification', until }, signal);
    }
  }

  /** Time is over: what was read at least once is left as it is. */
  #letGo(): void {
    for (const [id, { attempts }] of this.#open) if (attempts > 0) this.#open.delete(id);
  }

  async #load(): Promise<void> {
    const { deps, plan } = this.#options;
    const states: ItemState[] = ['accepted', 'unknown'];
    for (let after = 0; ;) {
      const items = await deps.store.itemsToRead(plan.id, states, PAGE, after);
      for (const item of items) this.#track({ item, attempts: 0, proofs: 0, proven: null, dueAt: 0 });
      const last = items.at(-1);
      if (!last) return;
      after = last.id;
    }
  }

  #track(open: Open): void {
    open.dueAt = this.#options.deps.timers.ticks() + readingDelay(open.item, open.attempts);
    this.#open.set(open.item.id, open);
  }

  async #readAll(due: readonly Open[]): Promise<void> {
    const { client, signal } = this.#options;
    const leaving = due.filter(({ item }) => item.kind === 'resigned');
    const owners = [...new Set(leaving.flatMap(({ item }) => [item.oldOwner, item.taker]))];
    const statuses = await readStatuses(client, owners, { signal });
    try {
      await inTurn(due, AT_ONCE, signal, (open) => this.#readOne(open, statuses));
    } finally {
      await this.#flush();
    }
  }

  async #readOne(open: Open, statuses: ReadonlyMap<string, GroupStatus>): Promise<void> {
    const { item } = open;
    const reading = await this.#read(open, statuses.get(item.chatId) ?? null);
    const earlier = open.proven === reading.owner ? open.proofs : 0;
    const verdict = judgeReading(item, reading, earlier);
    if (isProof(item, reading)) Object.assign(open, { proofs: earlier + 1, proven: reading.owner });
    open.attempts += 1;
    if (verdict.state !== item.state) {
      this.#counts[item.state] -= 1;
      this.#counts[verdict.state] += 1;
    }
    if (reading.owner !== null || verdict.state !== item.state) {
      const { owner, status, at } = reading;
      this.#readings.push({ itemId: item.id, at, owner, status, ...verdict });
    }
    if (verdict.state === 'accepted' || verdict.state === 'unknown') {
      if (verdict.state !== item.state) open.attempts = 0;
      open.item = { ...item, state: verdict.state, reason: verdict.reason };
      this.#track(open);
    } else this.#open.delete(item.id);
    if (this.#readings.length >= BATCH) await this.#flush();
  }

  async #read({ item, attempts }: Open, status: GroupStatus | null): Promise<Reading> {
    const { client, deps, signal } = this.#options;
    const at = deps.timers.now();
    // What is being inherited has its old owner: no need to ask, unless the status seems to be stuck.
    if (status === 2 && attempts < BELIEVED) return { owner: null, status, errcode: null, at };
    try {
      const { owner } = await client.group(item.chatId, { signal });
      return { owner, status, errcode: null, at };
    } catch (error) {
      if (isAroundUs(error)) throw error;
      return { owner: null, status, errcode: errcodeOf(error) ?? UNREADABLE, at };
    }
  }

  async #flush(): Promise<void> {
    const readings = this.#readings;
    this.#readings = [];
    if (readings.length === 0) return;
    const { deps, context } = this.#options;
    await deps.store.recordReadings(readings);
    const { day } = this.#options;
    await context.save(day === null ? null : ({ day } satisfies TransferCheckpoint));
    this.#report();
    deps.emit('transfers.changed');
    if (readings.some(({ state }) => state === 'verified')) deps.emit('groups.changed');
  }

  #report(): void {
    const { total } = this.#options.plan;
    const { verified, failed, skipped, planned, accepted, unknown } = this.#counts;
    this.#options.context.report({
      phase: unknown > 0 && accepted === 0 ? 'reconciling' : 'verifying',
      done: verified + failed,
      total: total - skipped - planned,
      counts: this.#counts,
    });
  }
}
