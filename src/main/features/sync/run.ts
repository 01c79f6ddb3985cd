import type { EventTopic } from '@shared/contract/events';
import type { JobPhase } from '@shared/domain/job';
import type { JobContext } from '@main/features/jobs/kind';
import { stopped, type Timers } from '@main/features/jobs/timers';
import type { DetailScope, OpenStore } from '@main/store/api';
import type { CallOptions } from '@main/vendors/calls';
import type { WecomClient } from '@main/vendors/wecom/types';
import type { SyncState } from './checkpoint';
import type { Priorities } from './priorities';

export interface SyncDeps {
  readonly store: OpenStore;
  readonly timers: Timers;
  readonly emit: (topic: EventTopic) => void;
  readonly priorities: Priorities;
}

const PHASES: Readonly<Record<SyncState['phase'], JobPhase>> = {
  people: 'people',
  leavers: 'leavers',
  lists: 'lists',
  details: 'details',
  names: 'people',
  finishing: 'finishing',
};

/** One sync under way: what its phases share. */
export class SyncRun {
  readonly connectionId: string;
  /** Tells this sync's readings from those of others; the same after an interruption. */
  readonly runId: number;
  /** Passed to every call. */
  readonly call: CallOptions;
  /** Names of owners as their groups show them, for those whom contacts no longer name. */
  readonly namesInGroups = new Map<string, string>();
  /** Userids that contacts list now; null until this process has read them. */
  contacts: ReadonlySet<string> | null = null;
  #followUsers: Promise<readonly string[]> | null = null;

  constructor(
    readonly deps: SyncDeps,
    readonly context: JobContext,
    readonly client: WecomClient,
    readonly state: SyncState,
    readonly scope: DetailScope,
  ) {
    this.connectionId = context.job.connectionId;
    this.runId = context.job.id;
    this.call = { signal: context.signal };
  }

  /** Members with customer contact, asked for once. */
  followUsers(): Promise<readonly string[]> {
    this.#followUsers ??= this.client.followUsers(this.call);
    return this.#followUsers;
  }

  count(name: string, by = 1): void {
    this.state.counts[name] = (this.state.counts[name] ?? 0) + by;
  }

  report(done: number, total: number | null): void {
    const { phase, counts } = this.state;
    this.context.report({ phase: PHASES[phase], done, total, counts });
  }

  /** Puts the state on disk. */
  save(): Promise<void> {
    return this.context.save(structuredClone(this.state));
  }

  /** Ends the run when the job was asked to stop. */
  check(): void {
    if (this.context.signal.aborted) throw stopped();
  }
}
