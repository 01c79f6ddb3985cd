import { z } from 'zod';
import { taskType } from '@shared/contract/sobot';
import { day } from '@shared/domain/statistics';

/** What a download works on: rows of the store, and where their files go. */
export const downloadPayload = z.object({
  folder: z.string(),
  files: z.array(z.object({ id: z.number().int(), day, taskType })),
});
export type DownloadPayload = z.infer<typeof downloadPayload>;
export type WantedFile = DownloadPayload['files'][number];
