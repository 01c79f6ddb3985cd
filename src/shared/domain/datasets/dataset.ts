import type { Bilingual } from '../bilingual';
import type { Vendor } from '../vendor';
import type { DatasetId } from './ids';
import type { Metric } from './metric';

/**
 * What a row of a dataset is about.
 * `owner`: a group owner. `ownerSet`: several owners asked for together. `kfAccount`: a customer-service
 * account. `kfServicer`: one servicer of one account (its parent). `tag`: a group tag. `company`: everything.
 * `agent`: a Sobot agent. `agentInGroup`: one agent within one skill group (its parent).
 */
export const SUBJECT_KINDS = [
  'owner',
  'ownerSet',
  'kfAccount',
  'kfServicer',
  'tag',
  'company',
  'agent',
  'agentInGroup',
] as const;
export type SubjectKind = (typeof SUBJECT_KINDS)[number];

/** The single subject of datasets about everything. */
export const COMPANY = 'company';

/** What the vendor's documents say about the days of a dataset; all days are Shanghai days. */
export interface DatasetWindow {
  /** Most days in one call, both ends included. */
  readonly maxDays: number;
  /** How many days back the vendor still answers, yesterday being 1; null where its documents name no end. */
  readonly keptDays: number | null;
  /** How many days back the first fill of the archive goes. */
  readonly fillDays: number;
  /** Shanghai hour of the next day from which a day can be complete. */
  readonly readyHour: number;
  /** Whether a range is given to the hour (`yyyy-MM-dd HH`) rather than to the day. */
  readonly hourly: boolean;
}

/** One statistic of a vendor. Table, sync, columns, labels and chart choices follow from it. */
export interface Dataset {
  readonly id: DatasetId;
  readonly vendor: Vendor;
  /** Path below the base URL of the connection. */
  readonly api: string;
  /** The vendor's document: its id, or the section of the Sobot document. */
  readonly doc: string;
  readonly title: Bilingual;
  /**
   * `daily`: a row per subject and day, kept for ever. `range`: rows for exactly the range that was asked,
   * kept as such, because what is in them cannot be added up. `records`: single events, kept for ever.
   */
  readonly shape: 'daily' | 'range' | 'records';
  readonly subject: SubjectKind;
  /** What a question may be narrowed to, where that is not the subject itself (Sobot). */
  readonly filters: readonly DatasetFilter[];
  readonly metrics: readonly Metric[];
  readonly window: DatasetWindow;
  /** Whether the archive fills itself with it; what is asked for only on demand is not archived. */
  readonly archived: boolean;
}

export type DatasetFilter = 'skillGroup' | 'agent';
