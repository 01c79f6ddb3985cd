import type { Settings } from '../settings';
import type { DayNumber } from '../statistics/calendar';
import type { JoinWayCall } from './join-ways';

export type TransferKind = 'resigned' | 'onjob';

/** Statistics of customer groups, and of customer service. */
export type StatisticKind = 'groups' | 'kf';

export interface FailedChat {
  readonly chat_id: string;
  readonly errcode: number;
  readonly errmsg: string;
}

/** One transfer call as it arrived, with what it did. */
export interface TransferCall {
  readonly type: 'transfer';
  readonly requestId: string;
  /** Practice clock, Unix seconds. */
  readonly at: number;
  readonly kind: TransferKind;
  readonly chatIds: readonly string[];
  readonly newOwner: string | null;
  /** What was answered, or would have been: a fault may have kept the answer from arriving. */
  readonly errcode: number;
  readonly failed: readonly FailedChat[];
  /** The groups whose transfer took effect or began. */
  readonly applied: readonly string[];
  /** When inheritances of this call are through; null for transfers that apply at once. */
  readonly finishAt: number | null;
  /** The fault that was put in the way of the call. */
  readonly fault: string | null;
}

/** An order that was pushed to Sobot and accepted, by the vendor's names of its fields. */
export interface SobotOrder {
  readonly type: 'order';
  /** Practice clock, Unix seconds. */
  readonly at: number;
  readonly order: Readonly<Record<string, string>>;
  /** The fault that was put in the way of the call. */
  readonly fault: string | null;
}

/** Everything that can change a world. A world is its seed plus its events in order. */
export type WorldEvent =
  | TransferCall
  | { readonly type: 'rename'; readonly index: number; readonly name: string }
  /** The owner was changed in the client, which no API limit counts. */
  | { readonly type: 'owner'; readonly index: number; readonly userid: string; readonly at: number }
  | { readonly type: 'dismiss'; readonly index: number; readonly at: number }
  | {
      readonly type: 'addMembers';
      readonly index: number;
      readonly count: number;
      readonly at: number;
      /** That of the join way they came by, when one was used that has one. */
      readonly state?: string | undefined;
    }
  | { readonly type: 'leave'; readonly userid: string; readonly at: number }
  | { readonly type: 'hire'; readonly userid: string; readonly name: string }
  /** A day of a statistic was counted once more, with another outcome; `subject` is the statistic's own. */
  | {
      readonly type: 'restate';
      readonly of: StatisticKind;
      readonly subject: string;
      readonly day: DayNumber;
    }
  | JoinWayCall
  | SobotOrder
  | { readonly type: 'settings'; readonly patch: Partial<Settings> }
  /** Seconds that the practice clock runs ahead of the real one. */
  | { readonly type: 'clock'; readonly offset: number };
