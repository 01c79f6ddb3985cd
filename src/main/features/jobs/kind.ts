import type { AppError } from '@shared/domain/errors';
import type { JobPhase, JobWaiting } from '@shared/domain/job';
import type { JobRecord } from '@main/store/api';
import type { AnyClient } from '@main/vendors/any-client';
import type { WecomClient } from '@main/vendors/wecom/types';

/** Why a running job was asked to stop. */
export type JobStop = 'pause' | 'cancel' | 'quit';

export interface ProgressReport {
  readonly phase: JobPhase;
  readonly done: number;
  readonly total: number | null;
  readonly counts: Readonly<Record<string, number>>;
}

/** What a job kind is given to work with. */
export interface JobContext {
  readonly job: JobRecord;
  /** Where an earlier run stopped; null at the beginning. */
  readonly checkpoint: unknown;
  /** Aborted when the job is paused or cancelled, or when the app quits; `stop` says which. */
  readonly signal: AbortSignal;
  /** Aborted only when the app quits: for what a cancelled job still has to finish. */
  readonly quit: AbortSignal;
  readonly stop: () => JobStop | null;
  /** The WeCom client of the job's connection; fails when the connection or its secret is gone, or is another vendor's. */
  readonly client: () => Promise<WecomClient>;
  /** The client of the job's connection, whichever vendor it leads to. */
  readonly vendor: () => Promise<AnyClient>;
  /** Puts the place to go on from on disk. Counts as progress: tries are counted anew. */
  readonly save: (checkpoint: unknown) => Promise<void>;
  /** Tells how far it is; cheap enough for every item. */
  readonly report: (progress: ProgressReport) => void;
  /** Shows a trouble that does not end the job; the first one stays, unless a later one is said to weigh more. */
  readonly note: (error: AppError, weighsMore?: boolean) => void;
  /** Waits, showing what for; ends early when the app wakes up, with `cancelled` when the signal is aborted. */
  readonly wait: (ms: number, waiting: JobWaiting, signal?: AbortSignal) => Promise<void>;
}

/**
 * A kind of job. `run` goes on from the checkpoint and returns when all is done. It throws what it
 * cannot deal with: the engine waits and runs it again after anything that passes (offline, limits,
 * store), and fails the job after the rest. Asked to stop, it ends soon, by returning or throwing.
 * A job cancelled while it did not run is run once with the signal aborted, to wind down.
 */
export interface JobRunner {
  readonly run: (context: JobContext) => Promise<void>;
  /** Called as soon as a cancel is asked for: puts on disk what must hold even if the app dies before the job ends. */
  readonly cancelling?: (job: JobRecord) => Promise<void>;
}
