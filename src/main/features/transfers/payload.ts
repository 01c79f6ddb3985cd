import { z } from 'zod';
import { type Day, isDay } from '@shared/domain/day';
import type { JobRecord } from '@main/store/api';

export const transferPayload = z.object({
  planId: z.number().int(),
  /** `recheck` only reads what is still open. */
  mode: z.enum(['send', 'recheck']),
  /** Nobody asked for this run at this moment: the admin is told first, and given time to object. */
  announced: z.boolean().default(false),
});
export type TransferPayload = z.infer<typeof transferPayload>;

/** The Shanghai day for which the admin is known to have agreed to sending. */
export const transferCheckpoint = z.object({
  day: z.custom<Day>((value) => typeof value === 'string' && isDay(value)),
});
export type TransferCheckpoint = z.infer<typeof transferCheckpoint>;

/** Whether a job sends for a plan, and does not only read. */
export function isSending({ kind, payload }: Pick<JobRecord, 'kind' | 'payload'>): boolean {
  return kind === 'transfer' && transferPayload.parse(payload).mode === 'send';
}
