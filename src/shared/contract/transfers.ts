import { z } from 'zod';
import { connectionId, groupSelection, userId } from '../domain/group';
import { WINDOW_LIMIT } from '../domain/limits';
import { itemState, transferItem, transferPlan } from '../domain/transfer';
import { call, nothing } from './envelope';

const planId = z.number().int().positive();

export const transfers = {
  /**
   * Freezes a selection into a draft plan and runs the preflight; nothing is sent.
   * `replace` discards an earlier draft of the same wizard.
   */
  'transfers.draft': call(
    z.object({
      selection: groupSelection,
      taker: userId,
      name: z.string().trim().max(80),
      replace: planId.optional(),
    }),
    transferPlan,
  ),
  'transfers.discard': call(z.object({ planId }), nothing),
  /** `typed` is the number of groups as the admin typed it, required above the threshold. Answers the job id. */
  'transfers.start': call(
    z.object({ planId, typed: z.number().int().optional() }),
    z.object({ jobId: z.number().int() }),
  ),
  'transfers.cancel': call(z.object({ planId }), nothing),
  /** Reads the owners of accepted and unknown items once more. */
  'transfers.recheck': call(z.object({ planId }), z.object({ jobId: z.number().int() })),
  'transfers.list': call(z.object({ connectionId }), z.array(transferPlan)),
  'transfers.plan': call(z.object({ planId }), transferPlan),
  'transfers.items': call(
    z.object({
      planId,
      states: z.array(itemState).max(7).default([]),
      text: z.string().max(200).default(''),
      start: z.number().int().min(0),
      count: z.number().int().min(1).max(WINDOW_LIMIT),
    }),
    z.object({ rows: z.array(transferItem), total: z.number().int() }),
  ),
} as const;
