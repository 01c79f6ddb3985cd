import type { Job } from '@shared/contract/jobs';
import type { AppError } from '@shared/domain/errors';
import type { JobProgress, JobState, JobWaiting } from '@shared/domain/job';
import { wecomOnly } from '@main/features/connections/wecom-only';
import type { JobPatch, JobRecord, OpenStore } from '@main/store/api';
import type { AnyClient } from '@main/vendors/any-client';
import type { ApiWait } from '@main/vendors/calls';
import type { JobContext, JobStop, ProgressReport } from './kind';
import { Meter } from './meter';
import { sleep, type Timers } from './timers';

/** Milliseconds between two saves of the progress. */
const SAVE_EVERY = 500;

const STRENGTH: Readonly<Record<JobStop, number>> = { quit: 0, pause: 1, cancel: 2 };

export interface LiveJobDeps {
  readonly store: OpenStore;
  readonly timers: Timers;
  /** The client of a connection; fails when it or its secret is gone. */
  readonly vendor: (connectionId: string) => Promise<AnyClient>;
  readonly changed: () => void;
}

/** A job that this process works on: its present state in memory, saved every so often. */
export class LiveJob {
  record: JobRecord;
  stopping: JobStop | null = null;
  /** Set when somebody resumed the job before its pause was through. */
  again = false;
  readonly #deps: LiveJobDeps;
  readonly #stop = new AbortController();
  readonly #quit = new AbortController();
  readonly #meter = new Meter();
  readonly #sleepers = new Set<() => void>();
  #clientWait: JobWaiting | null = null;
  #ownWait: JobWaiting | null = null;
  #saveTimer: (() => void) | null = null;
  #writes: Promise<void> = Promise.resolve();
  #forgetClient: () => void = () => undefined;
  #advanced = false;

  constructor(record: JobRecord, deps: LiveJobDeps) {
    this.record = record;
    this.#deps = deps;
  }

  /** Asks the job to stop. What somebody wished, a cancel above a pause, outlives the end of the app. */
  askToStop(kind: JobStop): void {
    if (this.stopping === null || STRENGTH[kind] > STRENGTH[this.stopping]) this.stopping = kind;
    this.#stop.abort();
    if (kind === 'quit') this.#quit.abort();
  }

  /** Leaves a cancelled job no time to finish anything. */
  hurry(): void {
    this.#quit.abort();
  }

  /** Ends all present waits early. */
  wake(): void {
    for (const wake of this.#sleepers) wake();
  }

  /** Whether a checkpoint was saved since this was last asked. */
  takeAdvance(): boolean {
    const advanced = this.#advanced;
    this.#advanced = false;
    return advanced;
  }

  /** Waits with a reason to show; see JobContext.wait. */
  async wait(ms: number, waiting: JobWaiting, signal: AbortSignal = this.#stop.signal): Promise<void> {
    this.#ownWait = waiting;
    this.#show();
    try {
      await sleep(this.#deps.timers, ms, signal, (wake) => {
        this.#sleepers.add(wake);
        return () => this.#sleepers.delete(wake);
      });
    } finally {
      this.#ownWait = null;
      this.#show();
    }
  }

  context(): JobContext {
    return {
      job: this.record,
      checkpoint: this.record.checkpoint,
      signal: this.#stop.signal,
      quit: this.#quit.signal,
      stop: () => this.stopping,
      client: async () => wecomOnly(await this.#vendor()),
      vendor: () => this.#vendor(),
      save: (checkpoint) => this.#checkpoint(checkpoint),
      report: (progress) => this.#report(progress),
      note: (error, weighsMore) => this.#note(error, weighsMore),
      wait: (ms, waiting, signal) => this.wait(ms, waiting, signal),
    };
  }

  /** Writes a change of state after all writes before it. */
  async patch(patch: JobPatch): Promise<void> {
    this.#cancelSave();
    this.record = { ...this.record, ...patch };
    const write = this.#writes.then(() => this.#deps.store.updateJob(this.record.id, patch));
    this.#writes = write.catch(() => undefined);
    await write;
    this.#deps.changed();
  }

  /** Lets go of the client and of timers. */
  close(): void {
    this.#forgetClient();
    this.#cancelSave();
  }

  async #vendor(): Promise<AnyClient> {
    const any = await this.#deps.vendor(this.record.connectionId);
    const { client } = any;
    this.#forgetClient();
    const listen = (waits: readonly ApiWait[]) => {
      this.#clientWait = longest(waits);
      this.#show();
    };
    this.#forgetClient = client.onWaits(listen);
    listen(client.waits());
    return any;
  }

  async #checkpoint(checkpoint: unknown): Promise<void> {
    this.#advanced = true;
    await this.patch({ checkpoint, progress: this.record.progress });
  }

  #report({ phase, done, total, counts }: ProgressReport): void {
    if (phase !== this.record.progress.phase) this.#meter.note(this.#deps.timers.ticks(), 0);
    this.#meter.note(this.#deps.timers.ticks(), done);
    const progress: JobProgress = {
      phase,
      done,
      total,
      rate: this.#meter.rate(),
      etaSeconds: this.#meter.eta(total),
      counts: { ...counts },
    };
    this.record = { ...this.record, progress };
    this.#saveSoon();
  }

  #note(error: AppError, weighsMore = false): void {
    if (this.record.error && !weighsMore) return;
    this.record = { ...this.record, error };
    this.#saveSoon();
  }

  #show(): void {
    if (this.record.state !== 'running' && this.record.state !== 'waiting') return;
    const waiting = this.#ownWait ?? this.#clientWait;
    const state: JobState = waiting ? 'waiting' : 'running';
    if (state === this.record.state && same(waiting, this.record.waiting)) return;
    this.record = { ...this.record, state, waiting };
    this.#saveSoon();
  }

  #saveSoon(): void {
    this.#deps.changed();
    this.#saveTimer ??= this.#deps.timers.after(SAVE_EVERY, () => {
      this.#saveTimer = null;
      const { state, waiting, progress, error } = this.record;
      // Lost progress is only a stale figure: the next save or the end of the job replaces it.
      this.patch({ state, waiting, progress, error }).catch(() => undefined);
    });
  }

  #cancelSave(): void {
    this.#saveTimer?.();
    this.#saveTimer = null;
  }
}

function longest(waits: readonly ApiWait[]): JobWaiting | null {
  const [first, ...rest] = waits;
  if (!first) return null;
  const { reason, until, api } = rest.reduce((a, b) => ((b.until ?? 0) > (a.until ?? 0) ? b : a), first);
  return { reason, until, api };
}

function same(a: JobWaiting | null, b: JobWaiting | null): boolean {
  return a?.reason === b?.reason && a?.until === b?.until && a?.api === b?.api;
}

/** What the screen may know of a job: neither payload nor checkpoint. */
export function toJob(record: JobRecord): Job {
  const { id, connectionId, kind, state, planId, progress, waiting, error } = record;
  const { createdAt, startedAt, finishedAt } = record;
  return {
    id,
    connectionId,
    kind,
    state,
    planId,
    progress,
    waiting,
    error,
    createdAt,
    startedAt,
    finishedAt,
  };
}
