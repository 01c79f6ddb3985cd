import type { DatasetId } from '@shared/domain/datasets/ids';
import type { Day } from '@shared/domain/day';
import type { CallOptions, VendorClient } from '../calls';
import type { Values } from '../values';

/** Datasets that answer for exactly the range asked. */
export type SobotRangeDataset = Extract<
  DatasetId,
  | 'sobotRobotSessions'
  | 'sobotRobotSatisfaction'
  | 'sobotHumanSessions'
  | 'sobotHumanSatisfaction'
  | 'sobotCustomerSessions'
  | 'sobotMessages'
  | 'sobotServiceData'
  | 'sobotHumanDuration'
>;

export interface SobotRangeRequest {
  readonly dataset: SobotRangeDataset;
  /** Both ends included; hourly datasets are asked from `from` 00 to `to` 23. */
  readonly from: Day;
  readonly to: Day;
  /** At most 100 each (210007). With both, human_duration goes by the agents alone. */
  readonly skillGroups: readonly string[];
  readonly agents: readonly string[];
}

/** One row of an answer: about everything, or about one agent (in one skill group). */
export interface SobotRangeRow {
  readonly agent: string | null;
  readonly skillGroup: string | null;
  /** In the order of the dataset's metrics. */
  readonly values: Values;
}

/** One quality check (2.8). Times in Unix seconds. */
export interface QualityCheck {
  readonly cid: string;
  readonly schemeId: string;
  readonly agent: string;
  readonly agentName: string | null;
  readonly email: string | null;
  readonly chatStartedAt: number;
  readonly checkedAt: number | null;
  /** In the order of the dataset `sobotQuality`. */
  readonly values: Values;
}

/** The day's file of raw data (2.9). */
export interface OfflineFile {
  /** Address at the file host; the token must never be sent there. */
  readonly url: string;
  readonly taskType: TaskType;
  readonly day: Day;
  /** Unix seconds. */
  readonly createdAt: number | null;
  readonly description: string | null;
}

/** 1 visit, 2 conversation, 3 evaluation, 4 msg, 5 user, 6 ticket. */
export const TASK_TYPES = [1, 2, 3, 4, 5, 6] as const;
export type TaskType = (typeof TASK_TYPES)[number];

/** An order to be pushed (2.10), in the vendor's own form: texts, money with at most two decimals. */
export interface SobotOrder {
  readonly unionCode: string;
  readonly companyId: string;
  readonly orderNumber: string;
  readonly customerPartnerId: string;
  /** `yyyy-MM-dd HH:mm:ss`, Shanghai. */
  readonly orderTime: string;
  readonly orderMoney: string;
}

export interface SobotSkillGroup {
  readonly key: string;
  readonly name: string | null;
}

export interface SobotAgent {
  readonly key: string;
  readonly name: string | null;
  /** Ids of skill groups. */
  readonly groups: readonly string[];
}

/**
 * One Sobot account (appid and app_key, or a pasted token). Asking for a token ends everybody else's: it is
 * fetched only when none is kept or the vendor refuses the kept one, once, and never twice for one refusal.
 */
export interface SobotClient extends VendorClient {
  /** Whether calls can go on with a token that is there: otherwise the next one ends everybody else's. */
  hasToken(): Promise<boolean>;
  /** Rows of a range; a summary is one row without agent. */
  range(request: SobotRangeRequest, options?: CallOptions): Promise<readonly SobotRangeRow[]>;
  /** One page of quality checks, from 1; `size` at most 10,000. Fewer rows than that mean the end. */
  quality(
    request: { readonly from: Day; readonly to: Day; readonly page: number; readonly size: number },
    options?: CallOptions,
  ): Promise<readonly QualityCheck[]>;
  /** Where the file of a day is (2.9); null when the vendor has none. */
  offlineFile(
    request: { readonly taskType: TaskType; readonly day: Day },
    options?: CallOptions,
  ): Promise<OfflineFile | null>;
  /** Pushes one order (2.10). A write: sent once, `delivery` says what is known when it fails. */
  pushOrder(order: SobotOrder, options?: CallOptions): Promise<void>;
  skillGroups(options?: CallOptions): Promise<readonly SobotSkillGroup[]>;
  agents(options?: CallOptions): Promise<readonly SobotAgent[]>;
}
