import type { Exploration, Hint, MorningFigure, ArchiveStatus } from '@shared/contract/statistics';
import type { SubjectKind } from '@shared/domain/datasets/dataset';
import type { DatasetId } from '@shared/domain/datasets/ids';
import type { Day, Instant } from '@shared/domain/day';
import type { DayCoverage, ExploreQuery, ExploreResult, Subject } from '@shared/domain/statistics';

/** Something statistics are about, as it was met in an answer or a list. */
export interface SubjectSighting {
  readonly kind: SubjectKind;
  readonly key: string;
  /** Key and name of the account of a servicer, or the skill group of an agent. */
  readonly parent?: { readonly key: string; readonly name: string | null } | undefined;
  /** Null keeps the name that is known. */
  readonly name: string | null;
  /** Whether it is no longer listed; left out keeps what is known. */
  readonly gone?: boolean | undefined;
}

/** What one day of one subject was answered with. Values stand in the order of the dataset's metrics. */
export interface DayReading {
  readonly subject: number;
  readonly day: Day;
  /** Null values are metrics that the answer left out. An empty day has none at all. */
  readonly state: 'fetched' | 'empty' | 'not-ready';
  readonly values: readonly (number | null)[];
}

export interface WrittenDays {
  readonly inserted: number;
  readonly unchanged: number;
  /** Days whose values were others before; the former ones are kept beside. */
  readonly restated: number;
}

/** Subjects of one day that are to be asked for. */
export interface MissingDay {
  readonly day: Day;
  readonly subjects: readonly number[];
}

/** A range question as it was asked, so that the same one is found again. */
export interface RangeKey {
  readonly connectionId: string;
  readonly dataset: DatasetId;
  /** What it was narrowed to, in a form that does not depend on any order. */
  readonly scope: string;
  readonly from: Day;
  readonly to: Day;
}

/** Rows of the answer to a range question. */
export interface RangeRow {
  readonly subject: number;
  readonly values: readonly (number | null)[];
}

/** A single event of a dataset of records (quality checks), as archived. */
export interface EventRecord {
  /** What makes it unique for the vendor. */
  readonly key: string;
  readonly subject: number;
  /** When it happened, Unix seconds. */
  readonly at: number;
  readonly changedAt: number | null;
  /** Other fields, as text. */
  readonly facts: Readonly<Record<string, string>>;
  readonly values: readonly (number | null)[];
}

/** A raw row for exports: one day of one subject, with what was there before it was restated. */
export interface RawDay {
  readonly subject: number;
  readonly day: Day;
  readonly values: readonly (number | null)[];
  readonly readAt: number;
  readonly restated: boolean;
}

/** The part of the store that keeps statistics; see `StoreApi` for what all methods promise. */
export interface ArchiveApi {
  /** Enters subjects, or completes what is known of them, and answers their ids in the same order. */
  seeSubjects(connectionId: string, subjects: readonly SubjectSighting[], at: number): Promise<number[]>;
  listSubjects(connectionId: string, kind: SubjectKind): Promise<Subject[]>;
  /** Subjects by name, key, pinyin or initials; names of owners and servicers come from the people too. */
  searchSubjects(
    connectionId: string,
    kind: SubjectKind,
    text: string,
    limit: number,
  ): Promise<{ subjects: Subject[]; total: number }>;

  /** Enters days of a daily dataset. A day that is there and says the same is not rewritten. */
  writeDays(
    connectionId: string,
    dataset: DatasetId,
    readings: readonly DayReading[],
    at: number,
  ): Promise<WrittenDays>;
  /**
   * Days of the range that were never read, or read before the vendor had them, the oldest first: at most
   * `limit` days, each with all of its subjects. Subjects that are gone are asked for up to when they were last seen.
   */
  missingDays(
    connectionId: string,
    dataset: DatasetId,
    from: Day,
    to: Day,
    limit: number,
  ): Promise<MissingDay[]>;
  /** How many subject days that is. */
  countMissing(connectionId: string, dataset: DatasetId, from: Day, to: Day): Promise<number>;
  coverage(
    connectionId: string,
    dataset: DatasetId,
    from: Day,
    to: Day,
    now: Instant,
  ): Promise<DayCoverage[]>;
  archiveStatus(connectionId: string, now: Instant): Promise<ArchiveStatus>;
  setAutomatic(connectionId: string, on: boolean): Promise<void>;
  /** Connections whose archive keeps itself filled. */
  automaticArchives(): Promise<string[]>;

  /** Answers a question from what is archived and cached; see `statistics.explore`. */
  explore(query: ExploreQuery, now: Instant): Promise<ExploreResult>;
  /** Raw rows of a daily dataset behind a query, by day and subject, from a position on. */
  rawDays(query: ExploreQuery, start: number, count: number): Promise<{ rows: RawDay[]; total: number }>;

  /** The rows of a range question; null when it was never asked. */
  readRange(key: RangeKey): Promise<{ rows: RangeRow[]; readAt: number } | null>;
  writeRange(key: RangeKey, rows: readonly RangeRow[], at: number): Promise<void>;
  /** Enters events of a dataset, and marks the days of the range as read. */
  writeEvents(
    connectionId: string,
    dataset: DatasetId,
    days: readonly Day[],
    events: readonly EventRecord[],
    at: number,
  ): Promise<WrittenDays>;
  /** Events whose day lies in the range, the newest first, from a position on. */
  readEvents(
    connectionId: string,
    dataset: DatasetId,
    from: Day,
    to: Day,
    start: number,
    count: number,
  ): Promise<{ rows: EventRecord[]; total: number }>;

  hints(connectionId: string, now: Instant): Promise<Hint[]>;
  morning(connectionId: string, now: Instant): Promise<MorningFigure[]>;

  listExplorations(connectionId: string): Promise<Exploration[]>;
  /** Adds one without an id, or changes it; `explorations.nameTaken` for a name that another one has. */
  saveExploration(exploration: Omit<Exploration, 'id'> & { readonly id?: number }): Promise<Exploration>;
  removeExploration(connectionId: string, id: number): Promise<void>;
}
