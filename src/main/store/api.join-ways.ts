import type { JoinWayDetail, JoinWayRow, LinkedGroup, LostCreation } from '@shared/contract/join-ways';
import type { AppError } from '@shared/domain/errors';
import type { JoinWayFields, JoinWayState, VaultFile } from '@shared/domain/join-way';

/** A join way as the ledger keeps it. */
export interface JoinWayRecord {
  readonly id: number;
  readonly connectionId: string;
  readonly configId: string;
  readonly state: JoinWayState;
  /** The newest version; null while it was never read. */
  readonly fields: JoinWayFields | null;
  /** Where the vendor says that the QR image is; null for a mini program's. */
  readonly qrCode: string | null;
  readonly hasImage: boolean;
  /** Where the kept image was loaded from; null without one, and where nobody knows. */
  readonly imageAddress: string | null;
}

/** What the vendor answered about a join way. */
export interface JoinWayReading {
  readonly id: number;
  readonly at: number;
  readonly fields: JoinWayFields;
  readonly qrCode: string | null;
}

/** How a call that changes something at the vendor ended. `lost`: it may have had its effect. */
export type CallOutcome = 'done' | 'failed' | 'lost';

/** The vault of join ways in the ledger, with a journal of every call that changes something. */
export interface JoinWaysApi {
  /**
   * All of a connection, newest first, deleted ones too, each group that any of them links once, and the
   * creations whose answer was lost.
   */
  listJoinWays(
    connectionId: string,
  ): Promise<{ rows: JoinWayRow[]; groups: LinkedGroup[]; lost: LostCreation[] }>;
  joinWayDetail(id: number): Promise<JoinWayDetail | null>;
  getJoinWay(id: number): Promise<JoinWayRecord | null>;
  /** Ids of those that are not deleted, oldest first. */
  joinWayIds(connectionId: string): Promise<number[]>;
  /** Enters config ids as `unread`; answers the ids of all of them, also of those that were there. */
  addJoinWays(
    connectionId: string,
    configIds: readonly string[],
    at: number,
  ): Promise<{ ids: number[]; added: number; known: number }>;

  /** The journal row of a creation: on disk before the request may leave. Answers its id. */
  beginCreation(connectionId: string, fields: JoinWayFields, at: number): Promise<number>;
  /** The vendor gave an id: the join way and its first version are there. */
  endCreation(callId: number, configId: string, at: number): Promise<JoinWayRow>;
  /** The creation was refused, or its answer lost. */
  failCreation(callId: number, outcome: 'failed' | 'lost', error: AppError, at: number): Promise<void>;
  /**
   * The journal row of an update (with the fields to be sent) or, with null, of a deletion: on disk before
   * the request may leave. Refuses with `joinWays.wrongState` one that is not `live`.
   */
  beginChange(
    id: number,
    change: { readonly fields: JoinWayFields; readonly source: 'updated' | 'restored' } | null,
    at: number,
  ): Promise<number>;
  /**
   * How it ended. `done` makes a version of what was sent, or the join way `deleted`; `lost` makes it
   * `unsettled`, until `readJoinWay` or `missJoinWay` says what became of it.
   */
  endChange(callId: number, outcome: CallOutcome, error: AppError | null, at: number): Promise<JoinWayRow>;
  /** Calls that say `sending` although nothing sends: the process died. They are lost. Answers how many. */
  loseJoinWayCalls(at: number): Promise<number>;

  /** Enters what the vendor answered: a version when it differs from the newest one. Makes it `live`. */
  readJoinWay(reading: JoinWayReading): Promise<JoinWayRow>;
  /** The vendor does not know it: `missing`, or `deleted` when a lost deletion is settled by that. */
  missJoinWay(id: number, error: AppError, at: number): Promise<JoinWayRow>;
  /** It could not be read for another reason; its state stays. */
  failJoinWay(id: number, error: AppError, at: number): Promise<void>;
  setJoinWayImage(id: number, png: Uint8Array, address: string, at: number): Promise<void>;
  joinWayImage(id: number): Promise<Uint8Array | null>;
  /** Takes one out that is `unread`, or `missing` and without a version. */
  forgetJoinWay(id: number): Promise<void>;
  settleLostCreation(callId: number): Promise<void>;

  /** A page of the vault as its file holds it, after the join way with id `after`. */
  exportJoinWays(
    connectionId: string,
    after: number,
    count: number,
  ): Promise<{ joinWays: VaultFile['joinWays']; last: number }>;
  /**
   * Adds join ways, versions and images that are not there. What this vault knows better stays: the newest
   * version by time decides, and a state read here outranks one from a file.
   */
  importJoinWays(
    connectionId: string,
    joinWays: VaultFile['joinWays'],
    at: number,
  ): Promise<{ added: number; completed: number; known: number }>;
}
