import type { StoreStatus } from '@shared/contract/app';
import type { Happening } from '@shared/contract/happenings';
import type { Parsed } from '@shared/contract/index';
import type { BackupContent, BackupEntry } from '@shared/contract/safety';
import type { SavedView } from '@shared/contract/saved-views';

/** What takes the place of files that are damaged, and of which no backup is good. */
export interface Rescue {
  /** Path of a copy of everything that was saved elsewhere; null begins with nothing. */
  readonly copy: string | null;
}

/** What a desk needs besides its work: views, what happened meanwhile, backups, and what is to be forgotten. */
export interface DeskApi {
  listSavedViews(grid: string): Promise<SavedView[]>;
  /** Fails with `savedViews.nameTaken`, `savedViews.notFound`. */
  saveView(view: Parsed<'savedViews.save'>, at: number): Promise<SavedView>;
  removeSavedView(id: number): Promise<void>;
  setDefaultView(grid: string, id: number | null): Promise<void>;

  /**
   * Keeps the latest 500 of 90 days. A sync or a filling of the archive takes the place of the one before that
   * ended alike and nobody has seen, with the sum of both counts.
   */
  addHappening(happening: Omit<Happening, 'id' | 'seen'>): Promise<number>;
  listHappenings(limit: number): Promise<{ rows: Happening[]; unseen: number }>;
  /** All up to this one were seen, or only this one. */
  happeningsSeen(upTo: number, only: boolean): Promise<void>;

  listBackups(): Promise<BackupEntry[]>;
  makeBackup(): Promise<BackupEntry>;
  presentContent(): Promise<BackupContent>;
  /** Writes ledger and archive as one verified file, and answers its bytes. */
  saveBackupCopy(path: string): Promise<number>;
  /** Looks into such a file. Fails with `backups.notBackup`, `store.newer`, `store.damaged`. */
  inspectBackup(path: string): Promise<BackupContent>;
  /**
   * Replaces ledger and archive, keeps the present ones as a generation, and opens again; until then other
   * calls fail with `store.closed`. When it fails nothing was replaced. Answers as `open` does.
   */
  restoreBackup(
    from: { readonly generation: number } | { readonly path: string },
  ): Promise<Pick<StoreStatus, 'notices'>>;

  /**
   * Erases who the members of groups are whose details were read before a moment; counts stay. Answers how
   * many. Without a connection those of all, removed ones too.
   */
  eraseMembers(connectionId: string | null, readBefore: number): Promise<number>;
}
