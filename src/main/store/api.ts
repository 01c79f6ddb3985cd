import type { ArchiveApi } from './api.archive';
import type { DeskApi, Rescue } from './api.desk';
import type { JoinWaysApi } from './api.join-ways';
import type { PeopleApi } from './api.people';
import type { RadarApi } from './api.radar';
import type { SobotApi } from './api.sobot';
import type { Vendor } from '@shared/domain/vendor';
import type { ListedGroup, LoadedGroup } from '@shared/domain/loaded-group';
import type { AuditEntry, AuditVerdict, StoreStatus } from '@shared/contract/app';
import type { AuditQuery } from '@shared/contract/audit';
import type { Output } from '@shared/contract/index';
import type { DraftSource, ItemFilter, ItemSort, MatchedLine } from '@shared/contract/transfers';
import type { ConnectionFields } from '@shared/contract/connections';
import type { GroupDetail, GroupsOverview, OpenedQuery, SelectionSummary } from '@shared/contract/groups';
import type { Person } from '@shared/contract/people';
import type { JobFilter, JobSort } from '@shared/contract/jobs';
import type { GridView, Settings } from '@shared/contract/settings';
import type { AppError } from '@shared/domain/errors';
import type { GroupQuery, GroupRow, GroupSelection, GroupStatus } from '@shared/domain/group';
import type { JobKind, JobProgress, JobState, JobWaiting } from '@shared/domain/job';
import type {
  BatchState,
  ItemReason,
  ItemState,
  SplitRule,
  StoredPlan,
  TakerRefusal,
  TransferItem,
  TransferKind,
} from '@shared/domain/transfer';

/** A connection as the ledger keeps it: no secret, no proxy password. */
export interface ConnectionRecord extends ConnectionFields {
  readonly id: string;
  readonly vendor: Vendor;
  readonly practice: boolean;
  readonly createdAt: number;
  readonly groupsSyncedAt: number | null;
}

/** What a sync learned about one person; null or absent means not learned, and keeps what was known. */
export interface PersonSighting {
  readonly userid: string;
  readonly name?: string | null;
  readonly state?: 'active' | 'left';
  readonly followUser?: boolean;
  readonly departments?: readonly string[];
  /** When the person left (get_unassigned_list dimission_time), Unix seconds. */
  readonly leftAt?: number | null;
}

/** Which details a sync reads: of all groups, or of those that may be others by now. */
export type DetailScope = 'all' | 'due';

export interface WriteCounts {
  readonly inserted: number;
  readonly changed: number;
  readonly unchanged: number;
}

/** A job row, with what the screen never needs: payload and checkpoint. */
export interface JobRecord {
  readonly id: number;
  readonly connectionId: string;
  readonly kind: JobKind;
  readonly planId: number | null;
  readonly state: JobState;
  readonly payload: unknown;
  /** Where to go on after an interruption; null at the beginning. Its shape belongs to the job kind. */
  readonly checkpoint: unknown;
  readonly progress: JobProgress;
  readonly waiting: JobWaiting | null;
  readonly error: AppError | null;
  readonly attempts: number;
  readonly createdAt: number;
  readonly startedAt: number | null;
  readonly finishedAt: number | null;
}
export type NewJob = Pick<JobRecord, 'connectionId' | 'kind' | 'planId' | 'payload' | 'createdAt'>;
export type JobPatch = Partial<
  Pick<
    JobRecord,
    'state' | 'checkpoint' | 'progress' | 'waiting' | 'error' | 'attempts' | 'startedAt' | 'finishedAt'
  >
>;

/** An entry of the audit before it has its place in the chain. */
export type NewAuditEntry = Omit<AuditEntry, 'id'>;

/** What is known of somebody who is to take groups. */
export interface TakerCheck {
  readonly userid: string;
  readonly refusal: TakerRefusal | null;
  /** When the vendor said so; null when only the last sync could. */
  readonly checkedAt: number | null;
}

/** What an admin may change of a draft. */
export interface DraftTerms {
  readonly takers: readonly TakerCheck[];
  readonly split: SplitRule;
  readonly takeOver: boolean;
  readonly name: string;
  readonly ticket: string;
  readonly note: string;
}

export interface DraftRequest extends DraftTerms {
  readonly connectionId: string;
  readonly source: DraftSource;
  readonly at: number;
  readonly replace?: number | undefined;
}

/** A batch that is in the journal as being sent. */
export interface BegunBatch {
  /** What may leave: groups that another plan took over since the batch was read are not among them. */
  readonly chatIds: readonly string[];
  /** Groups of the old owner on this Shanghai day, these included, to all takers and in both kinds. */
  readonly sentToday: number;
}

/** A plan that nothing is working on and that has not ended: it has something to send today, or nothing at all. */
export interface DuePlan {
  readonly planId: number;
  readonly connectionId: string;
  readonly groups: number;
}

/** One call to send: at most 100 ids of one kind, one old owner, one taker. */
export interface BatchRecord {
  readonly id: number;
  readonly planId: number;
  readonly connectionId: string;
  readonly kind: TransferKind;
  readonly oldOwner: string;
  readonly taker: string;
  readonly state: BatchState;
  /** The Shanghai day it is planned for. */
  readonly day: string;
  readonly chatIds: readonly string[];
}

export interface BatchAnswer {
  readonly batchId: number;
  readonly at: number;
  readonly errcode: number;
  readonly errmsg: string;
  /**
   * Groups that the vendor named; everything else of the batch counts as accepted. `accepted` keeps the
   * code of one that is done or under way already (90504, 90507, 90508): reading its owner settles it.
   * `postponed` goes back to planned, for the next day that has room.
   * `lesson` is what the refusal says of a quota: that the old owner has none left today (`daily`), or
   * that the group has no onjob transfer left (`onjob`); the ledger believes it from then on.
   */
  readonly named: readonly {
    readonly chatId: string;
    readonly errcode: number;
    readonly errmsg: string;
    readonly state: Extract<ItemState, 'failed' | 'accepted'> | 'postponed';
    readonly lesson?: 'daily' | 'onjob';
  }[];
  /**
   * Set when the call failed as a whole and surely had no effect: its items are planned again. `retry`
   * leaves the batch as it was, `halve` puts them into two batches of half the size, to find the group
   * that the code is about, `tomorrow` teaches that the day is used up and plans them for the next one.
   */
  readonly wholeCall?: 'retry' | 'halve' | 'tomorrow';
}

/** One reading of a group's owner and what it means for an item. */
export interface ItemReading {
  readonly itemId: number;
  readonly at: number;
  readonly owner: string | null;
  readonly status: GroupStatus | null;
  readonly state: ItemState;
  readonly reason: ItemReason | null;
  readonly errcode?: number | null;
}

export interface OpenRequest {
  /** Folder that holds ledger.db, archive.db and cache.db. */
  readonly folder: string;
  /** Settings that a policy decided: they stand instead of those that are stored, which stay. */
  readonly decided?: Partial<Settings>;
  /** What takes the place of damaged files of which no backup is good; sound ones are opened as ever. */
  readonly rescue?: Rescue;
}

/**
 * Everything the store process does, one method each. Arguments and answers are structured-cloneable.
 * All methods are atomic: they happen as a whole or not at all, and an answer means it is on disk
 * (fsynced for the ledger). A broken disk answers a `store` failure with a reason:
 * `store.diskFull`, `store.readOnly`, `store.newer` (database of a newer version), `store.damaged`, `store.io`.
 */
export interface StoreApi extends ArchiveApi, SobotApi, JoinWaysApi, PeopleApi, RadarApi, DeskApi {
  /** Opens, checks, backs up where a migration is due, and migrates the three files. */
  open(request: OpenRequest): Promise<Pick<StoreStatus, 'notices'>>;
  close(): Promise<void>;

  listConnections(): Promise<ConnectionRecord[]>;
  /** Whether join ways or people are kept with a connection, which are those of its corp alone. */
  isOfCorp(connectionId: string): Promise<boolean>;
  /** Adds or changes one. A new one takes over join ways and people of removed ones to the same corp. */
  saveConnection(record: ConnectionRecord): Promise<void>;
  /**
   * Forgets the connection; with `data` also its cached groups, its statistics, explorations and list of
   * files. Plans, orders, join ways, people and history stay in the ledger: nothing could bring them back.
   */
  removeConnection(id: string, data: boolean): Promise<void>;

  getSettings(): Promise<Settings>;
  setSettings(patch: Partial<Settings>): Promise<Settings>;
  getView(grid: string): Promise<GridView | null>;
  setView(grid: string, view: GridView | null): Promise<void>;

  /** Inserts or completes people; a known name is never replaced by nothing. */
  seePeople(connectionId: string, people: readonly PersonSighting[], at: number): Promise<WriteCounts>;
  /** After a complete read of the follow users: those not in the list no longer are. */
  setFollowUsers(connectionId: string, userids: readonly string[], at: number): Promise<void>;
  /** Every userid that was ever seen owning a group or in the app's range, for owner_filter. */
  everyOwner(connectionId: string): Promise<string[]>;
  searchPeople(
    connectionId: string,
    text: string,
    role: 'any' | 'owners' | 'takers',
    limit: number,
  ): Promise<Person[]>;
  /** What the last sync knows of people who are to take groups, in their order; nobody was asked (`checkedAt`). */
  checkTakers(connectionId: string, userids: readonly string[]): Promise<TakerCheck[]>;
  /** Userids of owners without a known name, to be asked for one by one. */
  namelessPeople(connectionId: string): Promise<string[]>;
  /**
   * Userids of owners who were in service once and whom nothing has shown since the follow users were last read:
   * to be asked for one by one before they count as gone.
   */
  unseenOwners(connectionId: string): Promise<string[]>;

  /** Enters one page of a list answer. Rows that did not change are not written. */
  applyList(
    connectionId: string,
    runId: number,
    groups: readonly ListedGroup[],
    at: number,
  ): Promise<WriteCounts>;
  /**
   * Enters details. Owner changes go into the owner history. Rows that did not change are not rewritten.
   * The groups count as read by this run; a null run (a reading outside a sync) leaves that as it was.
   */
  applyDetails(
    connectionId: string,
    runId: number | null,
    groups: readonly LoadedGroup[],
    at: number,
  ): Promise<WriteCounts>;
  /**
   * Notes that the details of a group could not be read, and why; `gone` marks it as disappeared.
   * The group counts as read by this run, so that the run does not ask for it again.
   */
  applyLoadError(
    connectionId: string,
    runId: number | null,
    chatId: string,
    errcode: number,
    gone: boolean,
    at: number,
  ): Promise<void>;
  /**
   * Whether it is still known what a run listed. It is forgotten as soon as another run lists something,
   * and with a cache that had to be rebuilt.
   */
  holdsRun(connectionId: string, runId: number): Promise<boolean>;
  /**
   * Marks everything that the run did not list as disappeared; answers how many. Of owners whom the run
   * could not ask for (`unasked`) nothing is marked, nor, when there are such, what has no known owner.
   */
  markGone(connectionId: string, runId: number, at: number, unasked?: readonly string[]): Promise<number>;
  /**
   * Present groups whose details this run has not read yet, in a stable order: never loaded ones first,
   * those that could not be read the last time at the end.
   * It goes by the run and not by time, so that a wrong clock cannot hide a group from a sync.
   * `due` leaves out what could not be read the last time, and what is loaded and was listed with the status
   * that it had then. What no list named is read: another owner may have it now, who was not asked for.
   */
  staleDetails(connectionId: string, runId: number, limit: number, scope: DetailScope): Promise<string[]>;
  countStale(connectionId: string, runId: number, scope: DetailScope): Promise<number>;
  /**
   * Ends a sync: groups without an owner in service are noted, and a `comparable` one, as it is unless said
   * otherwise, can be compared with from now on.
   */
  finishSync(connectionId: string, at: number, comparable?: boolean): Promise<void>;

  openQuery(query: GroupQuery): Promise<OpenedQuery>;
  readWindow(queryId: string, start: number, count: number): Promise<{ rows: GroupRow[]; total: number }>;
  closeQuery(queryId: string): Promise<void>;
  /** Opens what a selection means, in its own order, to be read as a query is. */
  openSelection(selection: GroupSelection): Promise<OpenedQuery>;
  summarize(selection: GroupSelection): Promise<SelectionSummary>;
  overview(connectionId: string): Promise<GroupsOverview>;
  groupDetail(connectionId: string, chatId: string): Promise<GroupDetail | null>;

  createJob(job: NewJob): Promise<JobRecord>;
  updateJob(id: number, patch: JobPatch): Promise<void>;
  getJob(id: number): Promise<JobRecord | null>;
  listJobs(limit: number): Promise<JobRecord[]>;
  /** A page of the jobs that have ended, newest first where nothing else is asked for. */
  jobHistory(
    filter: JobFilter,
    start: number,
    count: number,
    sort?: JobSort,
  ): Promise<{ rows: JobRecord[]; total: number }>;
  /** Jobs that were queued, running or waiting when the app stopped. */
  unfinishedJobs(): Promise<JobRecord[]>;

  /**
   * Freezes groups into a plan: preflight, split, schedule, batches and items in one transaction.
   * By-hand counts that do not add up to what can be sent answer `transfers.countsDiffer`.
   */
  createDraft(request: DraftRequest): Promise<StoredPlan>;
  /** Changes a draft and judges its groups again, by what the cache says now. Only a draft can be revised. */
  reviseDraft(planId: number, terms: Partial<DraftTerms>, at: number): Promise<StoredPlan>;
  discardDraft(planId: number): Promise<void>;
  getPlan(planId: number): Promise<StoredPlan | null>;
  listPlans(connectionId: string): Promise<StoredPlan[]>;
  readItems(
    planId: number,
    filter: ItemFilter,
    sort: ItemSort | null,
    start: number,
    count: number,
  ): Promise<{ rows: TransferItem[]; total: number }>;
  /**
   * draft -> running, in one step with its job and with the audit entry that says who wanted it.
   * A plan that is not a draft answers a `conflict`.
   */
  startPlan(planId: number, job: NewJob, entry: NewAuditEntry): Promise<JobRecord>;
  /**
   * Plans anew on which days, and in which batches, what is not sent yet goes out: from the day of `at` on,
   * by what the ledger knows of every old owner. Batches whose day and groups stay the same stay; groups
   * that have no onjob transfer left any more are skipped. Of a plan that has ended nothing changes.
   */
  schedulePlan(planId: number, at: number): Promise<void>;
  /** The next batch to be sent on the day of `at` or before; null when there is none or the plan is held. */
  nextBatch(planId: number, at: number): Promise<BatchRecord | null>;
  /**
   * The journal row `sending`: on disk before the request may leave. Refuses a batch that is not planned,
   * or whose plan is held, and, with `transfers.overQuota`, one that the day's limit or the onjob limit no longer allows.
   */
  beginBatch(batchId: number, at: number): Promise<BegunBatch>;
  /** Sends nothing more of a running plan, or lets it go on; in one step with its audit entry. */
  holdPlan(planId: number, held: boolean, entry: NewAuditEntry): Promise<void>;
  /**
   * Plans whose last job is done and that have not ended: those that have something to send on the day of
   * `at` and are not held, and those that have nothing left to send, cancelled ones too, and only have to end
   * (0 groups).
   */
  duePlans(at: number): Promise<DuePlan[]>;
  /**
   * Plans with accepted or unknown groups that should be read again: nothing works on them, and the time
   * since they were sent has doubled since the last look (ten minutes to a day; for 30 days).
   */
  unprovenPlans(at: number): Promise<Pick<DuePlan, 'planId' | 'connectionId'>[]>;
  answerBatch(answer: BatchAnswer): Promise<void>;
  /** The answer was lost: the batch and its sent items become unknown. */
  loseBatch(batchId: number, error: AppError, at: number): Promise<void>;
  /** Batches that say `sending` although nothing is sending: the process died. They become unknown. Answers how many. */
  loseInterrupted(planId: number, at: number): Promise<number>;
  /** Items whose owner must be read (accepted, unknown or both), by id from after `afterId` on. */
  itemsToRead(
    planId: number,
    states: readonly ItemState[],
    limit: number,
    afterId: number,
  ): Promise<TransferItem[]>;
  recordReadings(readings: readonly ItemReading[]): Promise<void>;
  /**
   * Skips what was not sent; from then on the plan is cancelled and nothing of it can be sent. In one step
   * with the audit entry, where somebody asked for it; a job that only carries it out has none.
   */
  cancelRest(planId: number, entry?: NewAuditEntry): Promise<void>;
  /** Sets done, done-with-failures or cancelled from the items. */
  finishPlan(planId: number, cancelled: boolean, at: number): Promise<StoredPlan>;
  /** What lines of chat ids or names mean, in their order; see `transfers.match`. */
  matchGroups(connectionId: string, lines: readonly string[]): Promise<MatchedLine[]>;

  appendAudit(entry: NewAuditEntry): Promise<void>;
  /** Newest first, where nothing else is asked for. */
  readAudit(start: number, count: number, query?: AuditQuery): Promise<Output<'audit.list'>>;
  /** `broken` is the id after the last entry where entries at the end are missing. */
  verifyAudit(): Promise<AuditVerdict>;
}

export type StoreMethod = keyof StoreApi;

/** The store as features know it: opening and closing it is not their business. */
export type OpenStore = Omit<StoreApi, 'open' | 'close'>;
