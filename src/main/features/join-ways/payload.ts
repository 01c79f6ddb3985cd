import { z } from 'zod';

/** The join ways of a job; null for all of the connection that are not deleted. */
export const joinWaysPayload = z.object({ ids: z.array(z.number().int()).nullable() });
export type JoinWaysPayload = z.infer<typeof joinWaysPayload>;

const counts = z.object({
  read: z.number().int(),
  changed: z.number().int(),
  missing: z.number().int(),
  failed: z.number().int(),
  images: z.number().int(),
});
export type Counts = z.infer<typeof counts>;

/** Where a job goes on. */
export const joinWaysCheckpoint = z.object({
  /** The highest id that was asked for. */
  after: z.number().int(),
  counts,
});
export type JoinWaysCheckpoint = z.infer<typeof joinWaysCheckpoint>;

export const BEGINNING: JoinWaysCheckpoint = {
  after: 0,
  counts: { read: 0, changed: 0, missing: 0, failed: 0, images: 0 },
};
