import { z } from 'zod';
import { GROUP_SORT_FIELDS } from '../domain/group-fields';
import { connectionId, groupSelection } from '../domain/group';
import { changeKind, changeQuery } from './changes';
import { call } from './envelope';

const title = z.string().max(60);
const columns = <F extends readonly [string, ...string[]]>(fields: F) =>
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
  }),
  z.object({
    of: z.literal('changes'),
    query: changeQuery,
    titles: z.array(title).length(12),
    kindWords: z.record(changeKind, title),
    byWords: z.object({ app: title, other: title }),
  }),
  z.object({ of: z.literal('audit'), titles: z.array(title).length(5) }),
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
