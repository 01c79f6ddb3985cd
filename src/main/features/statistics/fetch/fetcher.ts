import type { Day } from '@shared/domain/day';
import type { AppError } from '@shared/domain/errors';
import type { ExploreQuery, Subject } from '@shared/domain/statistics';
import type { OpenStore } from '@main/store/api';
import type { EventRecord, RangeRow } from '@main/store/api.archive';
import type { AnyClient } from '@main/vendors/any-client';
import type { CallOptions } from '@main/vendors/calls';
import type { DayValues, Values } from '@main/vendors/values';

/** On whose behalf, and how, a fetcher asks. */
export interface FetchContext {
  readonly connectionId: string;
  readonly vendor: AnyClient;
  readonly store: OpenStore;
  /** Passed to every call. */
  readonly call: CallOptions;
  readonly signal: AbortSignal;
  /** Unix seconds. */
  readonly now: () => number;
  /** Shows a trouble that what goes on does not end with. */
  readonly note: (error: AppError) => void;
}

/** Enters everybody and everything that a dataset is about, and marks as gone what is no longer listed. */
export type SubjectReader = (context: FetchContext) => Promise<void>;

/** One question: these subjects over these days, both ends included. */
export interface DayAsk {
  readonly subjects: readonly Subject[];
  readonly from: Day;
  readonly to: Day;
}

/** What the vendor had for one subject and day. */
export interface DayAnswer {
  readonly subject: number;
  readonly day: Day;
  readonly values: Values;
}

/** How the days of a dataset are asked for. */
export interface DayFetcher {
  /** Most subjects and days of one question. */
  readonly subjectsAtOnce: number;
  readonly daysAtOnce: number;
  /** Questions at a time. */
  readonly atOnce: number;
  /**
   * Asks, page by page. What is not in any page is what the vendor had nothing for. Each page is written
   * before the next is asked for.
   */
  readonly answers: (context: FetchContext, ask: DayAsk) => AsyncIterable<readonly DayAnswer[]>;
  /** Codes with which the vendor refuses one subject, and not the dataset. */
  readonly isAboutSubject: (errcode: number | null) => boolean;
}

/** How single events are asked for, a few days at a time. */
export interface RecordFetcher {
  readonly daysAtOnce: number;
  readonly atOnce: number;
  readonly records: (context: FetchContext, from: Day, to: Day) => Promise<readonly EventRecord[]>;
}

/** Days of several owners together, which are added up where one call cannot take all of them. */
export interface SetFetcher {
  readonly ownersAtOnce: number;
  readonly daysAtOnce: number;
  readonly days: (
    context: FetchContext,
    owners: readonly string[],
    from: Day,
    to: Day,
  ) => Promise<readonly DayValues[]>;
}

/** What a question about a range is narrowed to. */
export interface RangeQuestion extends Pick<ExploreQuery, 'dataset' | 'skillGroups' | 'agents' | 'order'> {
  /** Of datasets whose subjects can be chosen; empty elsewhere. */
  readonly subjects: readonly Subject[];
}

/** How a range is asked for that the vendor answers in one piece. */
export interface RangeFetcher {
  /** Whether the subjects of the query are part of the question, not only of what is shown of its answer. */
  readonly bySubject: boolean;
  /** Calls that one window takes. */
  readonly calls: (question: RangeQuestion) => number;
  readonly rows: (
    context: FetchContext,
    question: RangeQuestion,
    from: Day,
    to: Day,
  ) => Promise<readonly RangeRow[]>;
}

/** How a dataset is read, by what its rows are. */
export type DatasetFetcher = { readonly subjects: SubjectReader } & (
  | { readonly read: 'days'; readonly days: DayFetcher }
  | { readonly read: 'records'; readonly records: RecordFetcher }
  | { readonly read: 'set'; readonly set: SetFetcher }
  | { readonly read: 'range'; readonly range: RangeFetcher }
);
