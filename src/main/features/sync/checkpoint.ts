import { z } from 'zod';

/** One reading of the list: of these owners, or of everybody in the app's range with a status. */
const listTask = z.object({
  owners: z.array(z.string()).nullable(),
  status: z.union([z.literal(0), z.literal(1), z.literal(2), z.literal(3)]),
});
export type ListTask = z.infer<typeof listTask>;

const syncState = z.object({
  phase: z.enum(['people', 'leavers', 'lists', 'details', 'names', 'finishing']),
  /** Where the paging of the present phase stands. */
  cursor: z.string().nullable(),
  /** The last owner, in plain string order, that went into a task. */
  after: z.string(),
  /** How many owners up to there were asked for; more of them means that some were seen since. */
  asked: z.number().int(),
  /** What is still to be read of that; the first is under way. */
  tasks: z.array(listTask),
  /** Owners that the vendor would not list by name: none of their groups can be said to have disappeared. */
  refused: z.array(z.string()),
  /** Whether the lists without owner filter were asked for. */
  askedWithoutOwners: z.boolean(),
  /** Whether every group of owners not refused has surely been listed; only then may one count as disappeared. */
  complete: z.boolean(),
  /** Groups whose details were tried. */
  detailsDone: z.number().int(),
  /** Groups whose details were new or had changed. */
  detailsWritten: z.number().int(),
  counts: z.record(z.string(), z.number().int()),
});
export type SyncState = z.infer<typeof syncState>;

export const syncPayload = z.object({ mode: z.enum(['full', 'lists']) });
export type SyncPayload = z.infer<typeof syncPayload>;

const fresh: SyncState = {
  phase: 'people',
  cursor: null,
  after: '',
  asked: 0,
  tasks: [],
  refused: [],
  askedWithoutOwners: false,
  complete: true,
  detailsDone: 0,
  detailsWritten: 0,
  counts: {},
};

/** Where a job stands; the beginning when its checkpoint is none that this version can read. */
export function readState(checkpoint: unknown): SyncState {
  const parsed = syncState.safeParse(checkpoint);
  return structuredClone(parsed.success ? parsed.data : fresh);
}
