import { z } from 'zod';
import { connectionId } from '../domain/group';
import {
  coverageCounts,
  datasetId,
  day,
  dayCoverage,
  exploreQuery,
  exploreResult,
  losing,
  subject,
} from '../domain/statistics';
import { appError, call, nothing } from './envelope';

/** What the list of datasets shows of each. */
export const datasetSummary = z.object({
  dataset: datasetId,
  coverage: coverageCounts,
  /** First and last day with data in the archive. */
  first: day.nullable(),
  last: day.nullable(),
  losing: losing.nullable(),
  readAt: z.number().int().nullable(),
});
export type DatasetSummary = z.infer<typeof datasetSummary>;

export const archiveStatus = z.object({
  /** Whether the archive of this connection keeps itself filled. */
  automatic: z.boolean(),
  datasets: z.array(datasetSummary),
});
export type ArchiveStatus = z.infer<typeof archiveStatus>;

export const exploration = z.object({
  id: z.number().int(),
  name: z.string().trim().min(1).max(80),
  query: exploreQuery,
  /** How the chart shows it. */
  chart: z.enum(['line', 'bar', 'stacked', 'multiples']),
  /** Named range, such as `last30`; null for fixed days. */
  preset: z.string().max(20).nullable(),
});
export type Exploration = z.infer<typeof exploration>;

/** Something unusual, against the same weekdays before. */
export const hint = z.object({
  dataset: datasetId,
  subject: subject.nullable(),
  metric: z.string(),
  day,
  value: z.number(),
  /** Whether `value` and `usual` are what a running total grew by on the day, not the total. */
  change: z.boolean(),
  /** Median of the weekdays it was compared with, and how many median absolute deviations away it is. */
  usual: z.number(),
  strength: z.number(),
  direction: z.enum(['up', 'down']),
});
export type Hint = z.infer<typeof hint>;

/** The figures of the overview: of the last complete day, and of the same weekday a week before. */
export const morningFigure = z.object({
  dataset: datasetId,
  /** Id of a metric, or `silentChats` for groups without any message. */
  metric: z.string(),
  day,
  /** Whether the values are what a running total grew by on the day, not the total. */
  change: z.boolean(),
  /** Over all subjects; null where it does not add up, or too little of the day was read. */
  value: z.number().nullable(),
  weekBefore: z.number().nullable(),
});
export type MorningFigure = z.infer<typeof morningFigure>;

/** An answer, and why it may hold less than the vendor could tell; null where nothing went wrong. */
export const explored = exploreResult.extend({ trouble: appError.nullable() });
export type Explored = z.infer<typeof explored>;

export const statistics = {
  /** The archive of a connection, dataset by dataset; counts go as far back as the first fill does. */
  'statistics.archive': call(z.object({ connectionId }), archiveStatus),
  /** Lets the archive of a connection keep itself filled, or not; the first fill begins at once. */
  'statistics.setAutomatic': call(z.object({ connectionId, on: z.boolean() }), nothing),
  /** Fills the gaps of some datasets (all that are archived when left out), days about to be lost first. */
  'statistics.fill': call(
    z.object({ connectionId, datasets: z.array(datasetId).min(1).optional() }),
    z.object({ jobId: z.number().int() }),
  ),
  /** The calendar of a dataset. */
  'statistics.coverage': call(
    z.object({ connectionId, dataset: datasetId, from: day, to: day }),
    z.array(dayCoverage),
  ),
  /** Subjects whose name, id, pinyin or initials hold the text, those in service first. */
  'statistics.subjects': call(
    z.object({
      connectionId,
      dataset: datasetId,
      text: z.string().max(100),
      limit: z.number().int().min(1).max(500),
    }),
    z.object({ subjects: z.array(subject), total: z.number().int() }),
  ),
  /** Skill groups and agents of a Sobot connection, as last read; `refresh` asks the vendor. */
  'statistics.sobotPeople': call(
    z.object({ connectionId, refresh: z.boolean().default(false) }),
    z.object({
      skillGroups: z.array(z.object({ key: z.string(), name: z.string().nullable() })),
      agents: z.array(
        z.object({ key: z.string(), name: z.string().nullable(), groups: z.array(z.string()) }),
      ),
      readAt: z.number().int().nullable(),
    }),
  ),
  /** Tag ids that the admin knows, for vendors that do not list them. */
  'statistics.addTags': call(
    z.object({ connectionId, tagIds: z.array(z.string().trim().min(1).max(64)).min(1).max(500) }),
    nothing,
  ),
  /**
   * Answers from the archive. Datasets of the shape `range`, and days on demand, are asked for when they are
   * not there yet, unless `offline`; what cannot be asked for stays empty.
   */
  'statistics.explore': call(exploreQuery.extend({ offline: z.boolean().default(false) }), explored),
  /** Asks the vendor again for what the query shows, also where it is in the archive. */
  'statistics.reread': call(exploreQuery, nothing),
  'statistics.hints': call(z.object({ connectionId }), z.array(hint)),
  'statistics.morning': call(z.object({ connectionId }), z.array(morningFigure)),
  'explorations.list': call(z.object({ connectionId }), z.array(exploration)),
  /** Adds one, or changes the one with that id. A name twice is a conflict. */
  'explorations.save': call(exploration.extend({ id: z.number().int().optional() }), exploration),
  'explorations.remove': call(z.object({ connectionId, id: z.number().int() }), nothing),
} as const;
