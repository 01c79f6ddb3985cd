import { z } from 'zod';
import { chatId, connectionId, groupSelection, groupStatus, userId } from '../domain/group';
import { IMPORT_LINES, WINDOW_LIMIT } from '../domain/limits';
import { itemDoubt, itemReason, itemState, splitRule, transferItem, transferPlan } from '../domain/transfer';
import { call, nothing } from './envelope';

const planId = z.number().int().positive();
const one = z.object({ planId });
const jobId = z.object({ jobId: z.number().int() });

const takers = z.array(userId).max(50);
const texts = {
  name: z.string().trim().max(80),
  ticket: z.string().trim().max(40),
  note: z.string().trim().max(500),
};

/** Where the groups of a draft come from. */
export const draftSource = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('selection'), selection: groupSelection, imported: z.boolean().default(false) }),
  /** What failed in a plan that has ended, or was left over by it, each with the fix that its code asks for. */
  z.object({ kind: z.literal('retry'), planId }),
  /** What a plan moved, back to whoever had it; takers and split do not matter. */
  z.object({ kind: z.literal('reverse'), planId }),
]);
export type DraftSource = z.output<typeof draftSource>;

/** A sort of a plan's items; without one they stand in the plan's order. */
export const itemSort = z.object({
  field: z.enum(['name', 'state', 'oldOwner', 'taker', 'members', 'sentAt', 'readAt', 'errcode', 'day']),
  direction: z.enum(['asc', 'desc']),
});
export type ItemSort = z.infer<typeof itemSort>;

/** Which items of a plan are meant. `causes` holds vendor codes, reasons and doubts. */
export const itemFilter = z.object({
  states: z.array(itemState).max(7).default([]),
  text: z.string().max(200).default(''),
  takers: z.array(userId).max(50).default([]),
  causes: z
    .array(z.union([z.number().int(), itemReason, itemDoubt]))
    .max(60)
    .default([]),
});
export type ItemFilter = z.output<typeof itemFilter>;

/** A group that a line of an import may mean. */
export const matchedGroup = z.object({
  chatId,
  name: z.string().nullable(),
  owner: z.string().nullable(),
  ownerName: z.string().nullable(),
  members: z.number().int().nullable(),
  status: groupStatus,
  gone: z.boolean(),
});
export type MatchedGroup = z.infer<typeof matchedGroup>;

export const matchedLine = z.object({
  /** From 1. */
  line: z.number().int(),
  text: z.string(),
  /**
   * `id`, `name`: exactly one group. `ambiguous`: several have this name. `similar`: none has, some hold it.
   * `none`: nothing like it. `repeated`: an earlier line means the same group.
   */
  result: z.enum(['id', 'name', 'ambiguous', 'similar', 'none', 'repeated']),
  /** The group, or the first 20 that come into question, largest first. */
  groups: z.array(matchedGroup),
});
export type MatchedLine = z.infer<typeof matchedLine>;

export const transfers = {
  /**
   * Freezes groups into a draft plan, asks the vendor whether the takers can take, and runs the preflight;
   * nothing is sent. `replace` discards an earlier draft of the same wizard.
   */
  'transfers.draft': call(
    z.object({
      connectionId,
      source: draftSource,
      takers,
      split: splitRule.default({ by: 'even' }),
      takeOver: z.boolean().default(false),
      name: texts.name,
      ticket: texts.ticket.default(''),
      note: texts.note.default(''),
      replace: planId.optional(),
    }),
    transferPlan,
  ),
  /** Changes a draft and checks its groups again; which groups they are stays. */
  'transfers.revise': call(
    z.object({
      planId,
      takers: takers.optional(),
      split: splitRule.optional(),
      takeOver: z.boolean().optional(),
      name: texts.name.optional(),
      ticket: texts.ticket.optional(),
      note: texts.note.optional(),
    }),
    transferPlan,
  ),
  'transfers.discard': call(one, nothing),
  /** `typed` is the number of groups as the admin typed it, required above the threshold. Answers the job id. */
  'transfers.start': call(z.object({ planId, typed: z.number().int().optional() }), jobId),
  /** Stops sending and reading; the call under way is left to end. */
  'transfers.pause': call(one, nothing),
  /** Stops sending after the batch under way, and still reads what was sent. */
  'transfers.hold': call(one, nothing),
  'transfers.resume': call(one, nothing),
  /** Skips what was not sent, for good. */
  'transfers.cancel': call(one, nothing),
  /** Reads the owners of accepted and unknown items once more. */
  'transfers.recheck': call(one, jobId),
  'transfers.list': call(z.object({ connectionId }), z.array(transferPlan)),
  'transfers.plan': call(one, transferPlan),
  'transfers.items': call(
    itemFilter.extend({
      planId,
      sort: itemSort.nullable().default(null),
      start: z.number().int().min(0),
      count: z.number().int().min(1).max(WINDOW_LIMIT),
    }),
    z.object({ rows: z.array(transferItem), total: z.number().int() }),
  ),
  /** Finds the groups that lines of chat ids or names mean; empty lines are left out. */
  'transfers.match': call(
    z.object({ connectionId, lines: z.array(z.string().max(300)).max(IMPORT_LINES) }),
    z.array(matchedLine),
  ),
  /** Reads the columns of a CSV or XLSX file, as text. */
  'transfers.readTable': call(
    z.object({ name: z.string().max(255), bytes: z.instanceof(Uint8Array) }),
    z.object({
      sheets: z.array(
        z.object({
          name: z.string(),
          columns: z.array(z.object({ title: z.string(), values: z.array(z.string()) })),
        }),
      ),
      /** Rows or columns beyond the limits were left out. */
      cut: z.boolean(),
    }),
  ),
} as const;
