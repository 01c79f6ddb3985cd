import { z } from 'zod';

/** What the ledger keeps of an export: where it goes, and by which ticket its source is found in memory. */
export const exportPayload = z.object({
  ticket: z.string(),
  path: z.string(),
  /** What is written until it is whole. */
  partial: z.string(),
  format: z.enum(['csv', 'xlsx']),
});
export type ExportPayload = z.infer<typeof exportPayload>;
