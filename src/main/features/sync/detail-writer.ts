import type { LoadedGroup } from '@shared/domain/loaded-group';
import type { SyncRun } from './run';

/** What makes a message to the store big enough: groups, members, or age in milliseconds. */
const MOST_GROUPS = 50;
const MOST_MEMBERS = 2000;
const OLDEST = 250;
/** Milliseconds between two checkpoints. */
const SAVE_EVERY = 2_000;

/** Collects details and hands them to the store in batches, one at a time. */
export class DetailWriter {
  readonly #run: SyncRun;
  #groups: LoadedGroup[] = [];
  #members = 0;
  #cancelTimer: (() => void) | null = null;
  #writing: Promise<void> = Promise.resolve();
  #savedAt = 0;

  constructor(run: SyncRun) {
    this.#run = run;
  }

  /** Keeps a group for the next batch; waits while a full one is written. */
  async add(group: LoadedGroup): Promise<void> {
    this.#groups.push(group);
    this.#members += group.members.length;
    if (this.#groups.length >= MOST_GROUPS || this.#members >= MOST_MEMBERS) return this.flush();
    // A failed write is met again by the next flush, which is always awaited.
    this.#cancelTimer ??= this.#run.deps.timers.after(OLDEST, () => void this.flush().catch(() => undefined));
  }

  /** Writes what is there, after what is being written. */
  flush(): Promise<void> {
    this.#cancelTimer?.();
    this.#cancelTimer = null;
    const groups = this.#groups;
    this.#groups = [];
    this.#members = 0;
    this.#writing = this.#writing.then(() => this.#write(groups));
    return this.#writing;
  }

  async #write(groups: readonly LoadedGroup[]): Promise<void> {
    if (groups.length === 0) return;
    const { deps, connectionId, runId } = this.#run;
    const written = await deps.store.applyDetails(connectionId, runId, groups, deps.timers.now());
    const { state } = this.#run;
    state.detailsWritten += written.inserted + written.changed;
    // The first details of a new group are no change.
    state.counts['changed'] = Math.max(0, state.detailsWritten - (state.counts['inserted'] ?? 0));
    this.#run.count('unchanged', written.unchanged);
    deps.emit('groups.changed');
    if (deps.timers.ticks() - this.#savedAt < SAVE_EVERY) return;
    this.#savedAt = deps.timers.ticks();
    await this.#run.save();
  }
}
