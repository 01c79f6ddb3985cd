import { datasetId } from '@shared/domain/statistics';
import { z } from 'zod';

/** What a job of the kind `archive` is to fill: some datasets, or all that the archive keeps (null). */
export const archivePayload = z.object({
  datasets: z.array(datasetId).nullable(),
  /** `automatic`: the archive keeps itself filled. `asked`: somebody wanted the gaps filled now. */
  reason: z.enum(['automatic', 'asked']),
});
export type ArchivePayload = z.infer<typeof archivePayload>;
