import { z } from 'zod';
import { GROUP_SORT_FIELDS } from '../domain/group-fields';
import { connectionId, groupSelection } from '../domain/group';
import { AUDIT_FIELDS } from '../domain/audit';
import { jobKind, jobState } from '../domain/job';
import { joinWayState } from '../domain/join-way';
import { auditQuery } from './audit';
import { changeKind, changeQuery } from './changes';
import { call } from './envelope';
import { jobFilter, jobSort } from './jobs';
import { orphanQuery } from './orphans';
import { planReport } from './plan-report';
import { statisticsSource } from './statistics-export';

const title = z.string().max(60);
const columns = <const F extends readonly [string, ...string[]]>(fields: F) =>
  z
    .array(z.object({ field: z.enum(fields), title }))
    .min(1)
    .max(40);

const words = z.record(z.string(), title);
/** Words for the four statuses of groups. */
const statusTitles = z.tuple([title, title, title, title]);

export const PERSON_FIELDS = [
  'name',
  'alias',
  'userid',
  'state',
  'departments',
  'groups',
  'members',
  'leftAt',
  'lastSeenAt',
  'gives',
  'takes',
  'followUser',
] as const;

/** `counts` is all that was counted; `took` is how long it was at work. */
export const JOB_FIELDS = [
  'number',
  'kind',
  'connection',
  'state',
  'done',
  'total',
  'counts',
  'created',
  'started',
  'finished',
  'took',
  'error',
] as const;

export const ORPHAN_FIELDS = [
  'name',
  'ownerName',
  'owner',
  'status',
  'members',
  'lastActivityAt',
  'since',
  'daysLeft',
  'lastDay',
  'chatId',
] as const;

/** `members` are those of the linked groups, and `capacity` is what these hold at most. */
export const JOIN_WAY_COLUMNS = [
  'remark',
  'configId',
  'status',
  'groups',
  'members',
  'capacity',
  'channel',
  'joined',
  'scene',
  'versions',
  'addedAt',
  'changedAt',
  'readAt',
] as const;

/** What can be written to a file: everything that matches, in its order, whatever is loaded on the screen. */
export const exportSource = z.discriminatedUnion('of', [
  z.object({
    of: z.literal('groups'),
    selection: groupSelection,
    columns: columns([...GROUP_SORT_FIELDS, 'ownerName']),
    statusTitles,
  }),
  z.object({
    of: z.literal('people'),
    connectionId,
    text: z.string().max(100),
    /** Only these userids, where the screen filters further; empty for all that match. */
    userids: z.array(z.string().max(64)).max(100_000),
    columns: columns(PERSON_FIELDS),
    stateTitles: z.object({ active: title, left: title, unknown: title }),
    /** Words for who may own groups and who may not. */
    followTitles: z.object({ yes: title, no: title }),
  }),
  z.object({
    of: z.literal('changes'),
    query: changeQuery,
    /**
     * In this order: last seen to change at, chat id, name now, owner now, kinds, name before, name after, owner
     * before, owner after, changed by, members before, members after. Owners are written as `name (userid)`.
     */
    titles: z.array(title).length(12),
    kindWords: z.record(changeKind, title),
    byWords: z.object({ app: title, other: title }),
  }),
  z.object({
    of: z.literal('audit'),
    query: auditQuery,
    columns: columns(AUDIT_FIELDS),
    /** Words for what is entered in codes, as `AuditWords`; a code without a word is written as it is. */
    words: z.object({
      actions: words,
      details: words,
      values: z.record(z.string(), words),
      plan: title,
      pair: title,
      yes: title,
      no: title,
    }),
  }),
  z.object({
    of: z.literal('jobs'),
    filter: jobFilter,
    sort: jobSort,
    columns: columns(JOB_FIELDS),
    kindWords: z.record(jobKind, title),
    stateWords: z.record(jobState, title),
    /** Words for what is counted, by its name; what has no word is left out. */
    countWords: words,
    noConnection: title,
  }),
  z.object({
    of: z.literal('orphans'),
    query: orphanQuery,
    columns: columns(ORPHAN_FIELDS),
    statusTitles,
  }),
  z.object({
    of: z.literal('joinWays'),
    connectionId,
    /** In this order. */
    ids: z.array(z.number().int()).max(100_000),
    columns: columns(JOIN_WAY_COLUMNS),
    stateWords: z.record(joinWayState, title),
    /** Words for the button of a mini program and the QR code. */
    sceneWords: z.tuple([title, title]),
  }),
  statisticsSource,
  planReport,
]);
export type ExportSource = z.infer<typeof exportSource>;

/** Parquet is for programs: only what has types of its own, which statistics have, can be written so. */
export const exportFormat = z.enum(['csv', 'xlsx', 'parquet']);
export type ExportFormat = z.infer<typeof exportFormat>;

export const exports = {
  /**
   * Writes to a file that the admin chooses, in a job with progress; null when the dialog was closed. A file
   * that was there is replaced only when the new one is whole. Text that a spreadsheet would run as a formula is
   * made harmless. The file's name is suggested from the words of `name`.
   */
  'exports.start': call(
    z
      .object({
        source: exportSource,
        format: exportFormat,
        name: z.array(z.string().max(120)).min(1).max(2),
      })
      .refine(({ source, format }) => format !== 'parquet' || source.of === 'statistics'),
    z.object({ jobId: z.number().int(), path: z.string() }).nullable(),
  ),
  /** Shows the file that an export job wrote in the system's file manager. Fails with `exports.gone`. */
  'exports.show': call(z.object({ jobId: z.number().int() }), z.undefined()),
} as const;
