import { z } from 'zod';
import { DATASET_IDS } from './datasets/ids';
import { type Day, isDay } from './day';
import { connectionId } from './group';

export const datasetId = z.enum(DATASET_IDS);
/** A day of this century: a range from the year 1 on would keep the archive busy for ever. */
export const day = z.custom<Day>(
  (value) => typeof value === 'string' && isDay(value) && value.startsWith('20'),
);

export const GRAINS = ['day', 'week', 'month', 'total'] as const;
/** How long a bucket is; weeks begin on Monday, and the first and last bucket end with the range. */
export const grain = z.enum(GRAINS);
export type Grain = z.infer<typeof grain>;

/**
 * What an explorer shows. `by` time: one row for each bucket, over all chosen subjects. `subject`: one row
 * for each subject, over the whole range. `both`: one row for each subject and bucket, for at most 60
 * subjects, those with most of the first metric.
 * `compare` previous: the range of equal length just before. `weekdays`: the range before it that begins on
 * the same weekday, so that Mondays stand beside Mondays.
 */
export const exploreQuery = z.object({
  connectionId,
  dataset: datasetId,
  /** Ids of subjects as `statistics.subjects` answers them; null for all that were ever seen. */
  subjects: z.array(z.number().int()).max(5000).nullable(),
  /** Ids of Sobot skill groups and agents that a range question is narrowed to, at most 100 of each. */
  skillGroups: z.array(z.string().max(64)).max(100).default([]),
  agents: z.array(z.string().max(64)).max(100).default([]),
  from: day,
  to: day,
  grain,
  by: z.enum(['time', 'subject', 'both']),
  /** Ids of metrics of the dataset. */
  metrics: z.array(z.string().max(60)).min(1).max(40),
  compare: z.enum(['none', 'previous', 'weekdays']).default('none'),
  /** `groupsByOwnerRange` only: the order in which the vendor is asked (order_by 1 to 4, order_asc). */
  order: z
    .object({ by: z.union([z.literal(1), z.literal(2), z.literal(3), z.literal(4)]), ascending: z.boolean() })
    .optional(),
});
export type ExploreQuery = z.output<typeof exploreQuery>;

/** Most subjects of a question `by` both. */
export const MOST_SERIES = 60;

/**
 * Why a cell is empty though something is known: the value of several days (`running` never stands here) or
 * of several subjects is not the sum of theirs. `gap`: days of the bucket are missing in the archive.
 */
export const blankReason = z.enum(['running', 'rate', 'average', 'distinct', 'maximum', 'gap']);
export type BlankReason = z.infer<typeof blankReason>;

const value = z.number().nullable();

export const exploreRow = z.object({
  /** Id of the subject; null when the row is about all that were chosen. */
  subject: z.number().int().nullable(),
  /** First day of the bucket. */
  bucket: day,
  /** One for each metric that was asked for, in that order; null where nothing is known. */
  values: z.array(value),
  /** The values of the row that it is compared with; empty without comparison. */
  compared: z.array(value),
  /** For each value that is null or stands for less than it seems, why; null where nothing is to be said. */
  blanks: z.array(blankReason.nullable()),
  /** Days with data, and days of the bucket that are in the range, over all its subjects. */
  known: z.number().int(),
  days: z.number().int(),
});
export type ExploreRow = z.infer<typeof exploreRow>;

export const subject = z.object({
  id: z.number().int(),
  /** The vendor's id: a userid, an open_kfid, a tag id, an agent id. */
  key: z.string(),
  /** The last name known; null when none ever was. */
  name: z.string().nullable(),
  /** The account of a servicer, the skill group of an agent. */
  parent: z.object({ key: z.string(), name: z.string().nullable() }).nullable(),
  /** Whether the person has left, or the account is no longer listed. */
  gone: z.boolean(),
});
export type Subject = z.infer<typeof subject>;

/** How many subject days are in which state within a stretch of days. */
export const coverageCounts = z.object({
  /** Read, with data. */
  fetched: z.number().int(),
  /** Read, and the vendor had nothing. */
  empty: z.number().int(),
  /** Read before the vendor had it; read again later. */
  notReady: z.number().int(),
  /** Of yesterday, before the hour from which the vendor can have it. */
  pending: z.number().int(),
  /** Never read, and the vendor still has it. */
  absent: z.number().int(),
  /** Never read, and the vendor has forgotten it. */
  expired: z.number().int(),
  /** Of those that were read: how many changed on a later read. */
  restated: z.number().int(),
});
export type CoverageCounts = z.infer<typeof coverageCounts>;

export const dayCoverage = coverageCounts.extend({ day });
export type DayCoverage = z.infer<typeof dayCoverage>;

/** Days that the vendor is about to forget and that are not in the archive. */
export const losing = z.object({
  /** How many, among those lost within the next `inDays` days. */
  days: z.number().int(),
  /** Days until the first of them is lost; 0 when it is lost at the end of today. */
  inDays: z.number().int(),
});
export type Losing = z.infer<typeof losing>;

export const exploreResult = z.object({
  rows: z.array(exploreRow),
  /** One row over everything that was asked, or, where that is more than the sum, with nulls and reasons. */
  total: exploreRow,
  /** The subjects that rows name. */
  subjects: z.array(subject),
  /** Subjects left out of a question `by` both. */
  cut: z.number().int(),
  coverage: coverageCounts,
  /** When the oldest and the newest of what is shown were read, Unix seconds; null when nothing was. */
  readAt: z.object({ oldest: z.number().int(), newest: z.number().int() }).nullable(),
  /** The range that `compared` is about; null without comparison. */
  comparedWith: z.object({ from: day, to: day }).nullable(),
});
export type ExploreResult = z.infer<typeof exploreResult>;
