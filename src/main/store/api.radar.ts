import type { ChangeQuery, GroupChange, GroupSync, KindCounts } from '@shared/contract/changes';
import type { Output, Parsed } from '@shared/contract/index';

export interface ComparedChanges {
  readonly rows: GroupChange[];
  readonly total: number;
  readonly counts: KindCounts;
  readonly membersBy: number;
}

/** Groups that nobody owns any more, and what changed between two syncs. */
export interface RadarApi {
  orphanLeavers(connectionId: string): Promise<Output<'orphans.leavers'>>;
  orphanGroups(request: Parsed<'orphans.groups'>): Promise<Output<'orphans.groups'>>;
  orphanChatIds(connectionId: string, owners: readonly string[]): Promise<string[]>;
  orphanNews(connectionId: string): Promise<Output<'orphans.news'>>;
  orphansSeen(connectionId: string): Promise<void>;

  /** Complete syncs, newest first. */
  listSyncs(connectionId: string): Promise<GroupSync[]>;
  /**
   * Fails with `changes.syncGone` for a sync that is not remembered.
   * @param stays the windows after the first are of what the first one found, whatever changes meanwhile: for
   * a file that is written window by window, one at a time
   */
  compareSyncs(query: ChangeQuery, start: number, count: number, stays?: boolean): Promise<ComparedChanges>;
  changedChatIds(query: ChangeQuery): Promise<string[]>;
}
