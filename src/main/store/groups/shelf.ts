import { Lane } from '@shared/lane';
import { grown } from '../index/grow';
import type { GroupIndex } from '../index/group-index';
import type { GroupChangeTable, NewChange } from '../repositories/group-changes';
import type { GroupTable } from '../repositories/groups';
import { FRESHNESS_CHUNK, type SyncMarkTable } from '../repositories/sync-marks';
import { RunMarks } from './run-marks';

/** How long reading times may stay in memory only. Losing them costs a few readings, nothing else. */
const SAVE_AFTER_MS = 1000;

/** The groups of one connection, loaded: the index, and what changes with every sync. */
export class Shelf {
  readonly connectionId: string;
  readonly source: number;
  readonly index: GroupIndex;
  /** Everything that writes to the index, or sorts it over several slices, goes through here. */
  readonly lane = new Lane();
  /** The last owner in the ledger, for groups whose owner ever changed. */
  readonly lastOwners: Map<string, string>;
  /** Whether what changes is recorded: from the end of the first complete sync on. */
  watched = false;
  readonly #groups: GroupTable;
  readonly #changes: GroupChangeTable;
  readonly #marks: SyncMarkTable;
  readonly #staleChunks = new Set<number>();
  #run: RunMarks | null = null;
  #timer: NodeJS.Timeout | null = null;
  #closed = false;

  constructor(
    connectionId: string,
    source: number,
    index: GroupIndex,
    lastOwners: Map<string, string>,
    tables: {
      readonly groups: GroupTable;
      readonly marks: SyncMarkTable;
      readonly changes: GroupChangeTable;
    },
  ) {
    this.connectionId = connectionId;
    this.source = source;
    this.index = index;
    this.lastOwners = lastOwners;
    this.#groups = tables.groups;
    this.#changes = tables.changes;
    this.#marks = tables.marks;
  }

  /** The marks of a run. A new run forgets those of the one before. */
  run(runId: number): RunMarks {
    if (this.#run?.runId !== runId) {
      this.#marks.dropOtherRuns(this.source, runId);
      this.#run = new RunMarks(this.#marks, this.source, runId);
    }
    return this.#run;
  }

  /**
   * Records what becomes of a group, for comparisons between syncs. Inside the transaction that writes it, so
   * that neither is on disk without the other. Nothing before the first complete sync: there is nothing to
   * compare it with.
   */
  record(groupId: number, at: number, change: NewChange): void {
    if (this.watched) this.#changes.add(this.source, groupId, at, change);
  }

  /** Notes that the details of a row were read and found unchanged. */
  refreshed(row: number, at: number): void {
    this.index.syncedAt[row] = at;
    this.index.due[row] = 0;
    this.#staleChunks.add(Math.floor(row / FRESHNESS_CHUNK));
  }

  /** Sees to it that marks and reading times are stored soon. */
  saveSoon(): void {
    if (this.#closed || this.#timer) return;
    this.#timer = setTimeout(() => this.#saveQuietly(), SAVE_AFTER_MS);
    this.#timer.unref();
  }

  /** Stores marks and reading times now. */
  save(): void {
    this.#stopTimer();
    if (this.#staleChunks.size === 0 && !this.#run?.isChanged('read')) return;
    this.#groups.transaction(() => {
      this.#run?.save('read');
      for (const chunk of this.#staleChunks) {
        const end = (chunk + 1) * FRESHNESS_CHUNK;
        this.#marks.writeFreshness(this.source, chunk, grown(this.index.syncedAt, end));
      }
    });
    this.#run?.saved('read');
    this.#staleChunks.clear();
  }

  /** Stores what is left, as far as the disk lets it; no more is stored from here on. */
  close(): void {
    this.#saveQuietly();
    this.#closed = true;
  }

  /** Leaves without storing anything more: the groups are about to be deleted. */
  abandon(): void {
    this.#stopTimer();
    this.#closed = true;
  }

  /** A disk that fails now fails the next call as well, which can say so; nothing is lost meanwhile. */
  #saveQuietly(): void {
    try {
      this.save();
    } catch {
      this.#stopTimer();
    }
  }

  #stopTimer(): void {
    if (this.#timer) clearTimeout(this.#timer);
    this.#timer = null;
  }
}
