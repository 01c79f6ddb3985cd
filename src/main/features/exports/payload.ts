import { z } from 'zod';
import { exportFormat } from '@shared/contract/exports';
import { isPartialOf } from '@main/features/tables/file';

/** What the ledger keeps of an export: where it goes, and by which ticket its source is found in memory. */
export const exportPayload = z
  .object({
    ticket: z.string(),
    path: z.string(),
    /** What is written until it is whole. */
    partial: z.string(),
    format: exportFormat,
  })
  // It is cleared away after a crash, and a restored ledger may come from anybody.
  .refine(({ path, partial }) => isPartialOf(path, partial));
export type ExportPayload = z.infer<typeof exportPayload>;
