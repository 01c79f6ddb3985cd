import { z } from 'zod';
import { itemReason, itemState, transferKind } from '../domain/transfer';
import { itemFilter } from './transfers';

export const ITEM_EXPORT_FIELDS = [
  'chatId',
  'name',
  'members',
  'kind',
  'oldOwner',
  'oldOwnerName',
  'taker',
  'takerName',
  'state',
  'errcode',
  'cause',
  'fix',
  'errmsg',
  'day',
  'sentAt',
  'answeredAt',
  'ownerRead',
  'readAt',
  'batchId',
] as const;

const word = z.string().max(300);

/** The report of a plan: its items that the filter lets through, and a sheet about the plan. */
export const planReport = itemFilter.extend({
  of: z.literal('items'),
  planId: z.number().int().positive(),
  language: z.enum(['zh-CN', 'en']),
  columns: z
    .array(z.object({ field: z.enum(ITEM_EXPORT_FIELDS), title: z.string().max(60) }))
    .min(1)
    .max(30),
  words: z.object({
    states: z.record(itemState, word),
    kinds: z.record(transferKind, word),
    reasons: z.record(itemReason, z.object({ text: word, fix: word })),
    /** Name of the sheet of groups, and of the one that tells about the plan. */
    sheets: z.tuple([z.string().max(30), z.string().max(30)]),
  }),
  /** What the sheet about the plan says: label and value. */
  about: z.array(z.tuple([z.string().max(60), z.string().max(600)])).max(40),
});
export type PlanReport = z.output<typeof planReport>;
