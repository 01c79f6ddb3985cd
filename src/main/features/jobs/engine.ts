import type { Job, JobFilter, JobSort } from '@shared/contract/jobs';
import { failure } from '@shared/domain/errors';
import type { JobKind, JobState } from '@shared/domain/job';
import { log } from '@main/log';
import type { JobRecord, NewJob } from '@main/store/api';
import { GIVE_UP_AFTER, asAppError, backoff, passes, waitReason } from './backoff';
import type { JobRunner, JobStop } from './kind';
import { LiveJob, toJob, type LiveJobDeps } from './live-job';

export interface JobEngineDeps extends LiveJobDeps {
  readonly kinds: Readonly<Record<JobKind, JobRunner>>;
  /** Told of every job that this process no longer works on. */
  readonly left?: (job: JobRecord) => void;
}

/** Milliseconds that jobs get to stop when the app quits. */
const QUIT_PATIENCE = 3_000;
/** Jobs among which those of a removed connection are looked for. */
const RECENT = 500;
/** Tries to write how a job ended, while the store is away. */
const SETTLE_TRIES = 20;

/**
 * Runs the jobs. A job is a row; this holds the ones being worked on. Of each kind, one job of a
 * connection runs at a time, the others queue up in the order in which they came.
 */
export class JobEngine {
  readonly #deps: JobEngineDeps;
  readonly #live = new Map<number, LiveJob>();
  readonly #slots = new Map<string, LiveJob[]>();
  /** How jobs ended that the store could not be told of (a full disk); shown until they are retried. */
  readonly #unsettled = new Map<number, JobRecord>();
  readonly #drives = new Map<number, Promise<void>>();
  #quitting = false;
  #resting = false;
  /** How often it was asked to rest: what one asked for ends with the next. */
  #rests = 0;

  constructor(deps: JobEngineDeps) {
    this.#deps = deps;
  }

  /** Makes a job and runs it as soon as its kind is free on the connection. */
  async start(job: NewJob): Promise<JobRecord> {
    const record = await this.#deps.store.createJob(job);
    this.adopt(record);
    return record;
  }

  /** Runs a job whose row exists already. */
  adopt(record: JobRecord): void {
    if (this.#isStill || this.#live.has(record.id)) return;
    const live = new LiveJob({ ...record, state: 'queued', waiting: null }, this.#deps);
    this.#live.set(record.id, live);
    const key = slotOf(record);
    const slot = this.#slots.get(key) ?? [];
    this.#slots.set(key, slot);
    slot.push(live);
    this.#deps.changed();
    if (slot.length === 1) this.#runHead(key);
  }

  /** Takes up again what was queued, running or waiting when the app stopped; what was paused stays paused. */
  async takeUp(): Promise<void> {
    this.#resting = false;
    const records = await this.#deps.store.unfinishedJobs();
    for (const record of records.toSorted((a, b) => a.id - b.id)) this.adopt(record);
  }

  /** The jobs of a kind that are queued, running or waiting on a connection. */
  active(connectionId: string, kind: JobKind): readonly JobRecord[] {
    const slot = this.#slots.get(slotOf({ connectionId, kind })) ?? [];
    return slot.filter((live) => live.stopping === null).map((live) => live.record);
  }

  /** Whether a job is queued, running or waiting in this process, or about to stop. */
  isLive(id: number): boolean {
    return this.#live.has(id);
  }

  /** A job as it is at this moment; `jobs.notFound` when there is none. */
  async get(id: number): Promise<JobRecord> {
    return this.#present(await this.#find(id));
  }

  /** The latest jobs, newest first, with the progress of this moment. */
  async list(limit: number): Promise<Job[]> {
    const records = await this.#deps.store.listJobs(limit);
    return records.map((record) => toJob(this.#present(record)));
  }

  /** A page of the jobs that have ended. */
  async history(
    filter: JobFilter,
    start: number,
    count: number,
    sort: JobSort,
  ): Promise<{ rows: Job[]; total: number }> {
    const { rows, total } = await this.#deps.store.jobHistory(filter, start, count, sort);
    return { rows: rows.map((record) => toJob(this.#present(record))), total };
  }

  async pause(id: number): Promise<void> {
    const live = this.#live.get(id);
    if (!live) return this.#refuseUnless(id, ['paused']);
    live.again = false;
    live.askToStop('pause');
    if (this.#leaveQueue(live)) await this.#settle(live, 'paused');
  }

  /** Goes on with a paused job from its checkpoint. */
  async resume(id: number): Promise<void> {
    const live = this.#live.get(id);
    if (live?.stopping === 'pause') live.again = true;
    else if (live) live.wake();
    else await this.#requeue(id, ['paused']);
  }

  /** Takes up a failed job from its checkpoint. */
  async retry(id: number): Promise<void> {
    if (this.#live.has(id)) return;
    const unsettled = this.#unsettled.get(id)?.state === 'failed';
    await this.#requeue(id, unsettled ? ['failed', 'queued', 'running', 'waiting'] : ['failed']);
  }

  /** Stops a job for good. One that is not running is wound down at once. */
  async cancel(id: number): Promise<void> {
    const live = this.#live.get(id) ?? (await this.#cancelIdle(id));
    if (!live) return;
    live.askToStop('cancel');
    if (this.#leaveQueue(live)) this.#drive(live);
    await this.#deps.kinds[live.record.kind].cancelling?.(live.record);
  }

  /** Begins to wind down a job that nobody works on; answers null when there is nothing to cancel. */
  async #cancelIdle(id: number): Promise<LiveJob | null> {
    const record = await this.#find(id);
    // Somebody may have resumed it meanwhile: then it must not run twice.
    const resumed = this.#live.get(id);
    if (resumed) return resumed;
    if (record.state === 'done' || record.state === 'cancelled') return null;
    const live = new LiveJob({ ...record, waiting: null }, this.#deps);
    this.#live.set(id, live);
    live.askToStop('cancel');
    this.#drive(live);
    return live;
  }

  /** Cancels everything of a connection that is about to go, at once, and waits for it. */
  async cancelAll(connectionId: string): Promise<void> {
    const open = (await this.#deps.store.listJobs(RECENT)).filter(
      ({ connectionId: id, state }) => id === connectionId && state !== 'done' && state !== 'cancelled',
    );
    await Promise.all(open.map(({ id }) => this.cancel(id)));
    for (const { id } of open) this.#live.get(id)?.hurry();
    await Promise.all(open.flatMap(({ id }) => this.#drives.get(id) ?? []));
  }

  /** Ends all waits early: the network is back, or the machine has woken up. */
  wake(): void {
    for (const live of this.#live.values()) live.wake();
  }

  /** Stops everything soon, leaving the rows so that the next start takes them up. */
  async stop(): Promise<void> {
    this.#quitting = true;
    await this.#askAllToStop();
  }

  /**
   * Stops everything soon, as `stop` does, until `takeUp`: the rows are about to be replaced. Answers false,
   * and goes on by itself, when something does not stop in time.
   */
  async rest(): Promise<boolean> {
    this.#resting = true;
    const rest = ++this.#rests;
    await this.#askAllToStop();
    const left = [...this.#drives.values()];
    if (left.length === 0) {
      this.#forget();
      return true;
    }
    void Promise.all(left)
      .then(async () => {
        // Whoever asked once more decides when the rest ends.
        if (this.#rests !== rest) return;
        this.#forget();
        await this.takeUp();
      })
      .catch((error: unknown) => log.error('the jobs were not taken up', { error: asAppError(error) }));
    return false;
  }

  /** Whether no job may begin now. */
  get #isStill(): boolean {
    return this.#quitting || this.#resting;
  }

  /** Jobs that only waited for their turn; their rows say so. */
  #forget(): void {
    this.#live.clear();
    this.#slots.clear();
    this.#unsettled.clear();
  }

  async #askAllToStop(): Promise<void> {
    for (const live of this.#live.values()) live.askToStop('quit');
    await Promise.race([
      Promise.all(this.#drives.values()),
      new Promise<void>((resolve) => this.#deps.timers.after(QUIT_PATIENCE, resolve)),
    ]);
  }

  #runHead(key: string): void {
    const head = this.#slots.get(key)?.[0];
    if (!head || this.#isStill) return;
    this.#drive(head, () => {
      this.#leaveQueue(head, true);
      this.#runHead(key);
    });
  }

  /** Takes a job out of its queue; one that runs stays unless told otherwise. */
  #leaveQueue(live: LiveJob, running = false): boolean {
    const slot = this.#slots.get(slotOf(live.record)) ?? [];
    const place = slot.indexOf(live);
    if (place < 0 || (place === 0 && !running)) return false;
    slot.splice(place, 1);
    return true;
  }

  #drive(live: LiveJob, then: () => void = () => undefined): void {
    const drive = this.#run(live)
      .catch((error: unknown) => {
        log.error('a job could not be settled', { job: live.record.id, error: asAppError(error) });
      })
      .then(() => {
        this.#drives.delete(live.record.id);
        then();
      });
    this.#drives.set(live.record.id, drive);
  }

  async #run(live: LiveJob): Promise<void> {
    let tries = 0;
    for (;;) {
      const trouble = await this.#attempt(live);
      if (live.stopping) return this.#settle(live, afterStop(live.stopping));
      if (!trouble) return this.#settle(live, 'done');
      const reason = waitReason(trouble);
      tries = live.takeAdvance() ? 1 : tries + 1;
      log.warn('a job met trouble', { job: live.record.id, kind: live.record.kind, tries, error: trouble });
      if (!reason || (!passes(reason) && tries >= GIVE_UP_AFTER)) {
        live.record = { ...live.record, error: trouble };
        return this.#settle(live, 'failed');
      }
      const pause = backoff(tries);
      const until = reason === 'offline' ? null : this.#deps.timers.now() + Math.ceil(pause / 1000);
      // A stop during the wait shows at the next look at `stopping`.
      await live.wait(pause, { reason, until }).catch(() => undefined);
      if (live.stopping) return this.#settle(live, afterStop(live.stopping));
    }
  }

  async #attempt(live: LiveJob) {
    try {
      if (!live.stopping) {
        const startedAt = live.record.startedAt ?? this.#deps.timers.now();
        await live.patch({ state: 'running', waiting: null, startedAt, finishedAt: null });
      }
      await this.#deps.kinds[live.record.kind].run(live.context());
      return null;
    } catch (error) {
      return asAppError(error);
    } finally {
      live.close();
    }
  }

  /** Writes how a job ended. A store that is away for a moment is waited for. */
  async #settle(live: LiveJob, state: JobState): Promise<void> {
    const { record } = live;
    const ended = state === 'done' || state === 'failed' || state === 'cancelled';
    const finishedAt = ended ? this.#deps.timers.now() : null;
    const patch = { state, finishedAt, waiting: null, progress: record.progress, error: record.error };
    live.close();
    try {
      await this.#insist(() => live.patch(patch));
    } catch (error) {
      this.#unsettled.set(record.id, live.record);
      throw error;
    } finally {
      this.#live.delete(record.id);
    }
    if (state === 'paused' && live.again) await this.#requeue(record.id, ['paused']);
    else this.#deps.left?.(live.record);
  }

  async #insist(write: () => Promise<void>): Promise<void> {
    for (let attempt = 1; ; attempt++) {
      try {
        return await write();
      } catch (error) {
        if (!asAppError(error).retryable || attempt >= SETTLE_TRIES || this.#isStill) throw error;
        await new Promise<void>((resolve) => this.#deps.timers.after(backoff(attempt), resolve));
      }
    }
  }

  #present(record: JobRecord): JobRecord {
    return this.#live.get(record.id)?.record ?? this.#unsettled.get(record.id) ?? record;
  }

  async #requeue(id: number, from: readonly JobState[]): Promise<void> {
    await this.#refuseUnless(id, from);
    await this.#deps.store.updateJob(id, { state: 'queued', error: null, finishedAt: null, waiting: null });
    this.#unsettled.delete(id);
    this.adopt(await this.#find(id));
  }

  async #refuseUnless(id: number, states: readonly JobState[]): Promise<void> {
    const { state } = await this.#find(id);
    if (!states.includes(state)) {
      throw failure('conflict', 'jobs.wrongState', `job ${id} is ${state}`, { params: { state } });
    }
  }

  async #find(id: number): Promise<JobRecord> {
    const record = await this.#deps.store.getJob(id);
    if (!record) throw failure('not-found', 'jobs.notFound', `no job ${id}`);
    return record;
  }
}

const slotOf = ({ connectionId, kind }: Pick<JobRecord, 'connectionId' | 'kind'>) =>
  `${kind}/${connectionId}`;

function afterStop(stop: JobStop): JobState {
  if (stop === 'pause') return 'paused';
  return stop === 'cancel' ? 'cancelled' : 'queued';
}
