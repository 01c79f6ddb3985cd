import { z } from 'zod';
import { GROUP_SORT_FIELDS } from '../domain/group-fields';
import { connectionId, groupSelection } from '../domain/group';
import { changeKind, changeQuery } from './changes';
import { call } from './envelope';

const title = z.string().max(60);
const columns = <const F extends readonly [string, ...string[]]>(fields: F) =>
  z
    .array(z.object({ field: z.enum(fields), title }))
    .min(1)
    .max(40);

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

/** What can be written to a file: everything that matches, in its order, whatever is loaded on the screen. */
export const exportSource = z.discriminatedUnion('of', [
  z.object({
    of: z.literal('groups'),
    selection: groupSelection,
    columns: columns([...GROUP_SORT_FIELDS, 'ownerName']),
    /** Words for the four statuses. */
    statusTitles: z.tuple([title, title, title, title]),
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
    /** At, action, connection, by whom, detail. */
    titles: z.array(title).length(5),
    /** Words for what is entered in codes; a code without a word is written as it is. */
    words: z.object({
      actions: z.record(z.string(), title),
      details: z.record(z.string(), title),
      yes: title,
      no: title,
    }),
  }),
]);
export type ExportSource = z.infer<typeof exportSource>;

export const exports = {
  /**
   * Writes to a CSV or XLSX file that the admin chooses, in a job with progress; null when the dialog was
   * closed. A file that was there is replaced only when the new one is whole. Text that a spreadsheet would run
   * as a formula is made harmless.
   */
  'exports.start': call(
    z.object({ source: exportSource, format: z.enum(['csv', 'xlsx']), name: z.string().min(1).max(120) }),
    z.object({ jobId: z.number().int(), path: z.string() }).nullable(),
  ),
  /** Shows the file that an export job wrote in the system's file manager. Fails with `exports.gone`. */
  'exports.show': call(z.object({ jobId: z.number().int() }), z.undefined()),
} as const;
