import { z } from 'zod';
import { connectionId } from '../domain/group';
import { call, nothing } from './envelope';

/** What a backup holds, read from it without opening it for writing. */
export const backupContent = z.object({
  /** When it was made, Unix seconds, as far as the file says. */
  madeAt: z.number().int(),
  bytes: z.number().int(),
  /** Whether this version of the app can restore it, and it passed its check. */
  usable: z.boolean(),
  connections: z.number().int(),
  plans: z.number().int(),
  joinWays: z.number().int(),
  people: z.number().int(),
  auditEntries: z.number().int(),
  /** First and last archived day, and rows of statistics; null without an archive. */
  statistics: z.object({ first: z.string(), last: z.string(), rows: z.number().int() }).nullable(),
});
export type BackupContent = z.infer<typeof backupContent>;

/** A generation of the backups that the app makes by itself. */
export const backupEntry = z.object({
  /** Names the generation in `backups.restore`. */
  generation: z.number().int(),
  content: backupContent,
});
export type BackupEntry = z.infer<typeof backupEntry>;

export const safety = {
  /** The generations on this computer, newest first. */
  'backups.list': call(nothing, z.array(backupEntry)),
  /** Makes and verifies a generation now. */
  'backups.make': call(nothing, backupEntry),
  /**
   * Writes ledger and archive, verified, to one file that the admin chooses, to be kept elsewhere or moved to
   * another computer: everything but secrets. Null when the dialog was closed.
   */
  'backups.saveCopy': call(nothing, z.object({ path: z.string(), bytes: z.number().int() }).nullable()),
  /** Asks for such a file and says what is in it; null when the dialog was closed. Fails with `backups.notBackup`, `store.newer`. */
  'backups.choose': call(nothing, z.object({ path: z.string(), content: backupContent }).nullable()),
  /** What the data holds now, to be compared with a backup before it is restored. */
  'backups.present': call(nothing, backupContent),
  /**
   * Puts a generation, or the file that was chosen last, into the place of the present data, which is backed up
   * first. What was planned and may have been sent since becomes doubtful and is settled by reading. Secrets
   * that are not in this computer's keychain are asked for again. Refused while something is being sent.
   */
  'backups.restore': call(
    z.object({
      from: z.union([z.object({ generation: z.number().int() }), z.object({ path: z.string().max(4096) })]),
    }),
    nothing,
  ),
  /**
   * Where the data is damaged and no backup is good: takes a copy that the admin chooses, or begins with nothing.
   * The damaged files are kept; secrets are entered again. Does nothing when the dialog was closed, or the data
   * can be opened after all. Fails with `backups.notBackup`, `store.newer` and what a broken disk says.
   */
  'data.rescue': call(z.object({ from: z.enum(['copy', 'nothing']) }), nothing),
  /**
   * Erases what is known of the members of groups (names, nicknames, ids), of groups whose details are older
   * than some days or of all; counts stay. Answers how many members were erased.
   */
  'privacy.erase': call(
    z.object({ connectionId, olderThanDays: z.number().int().min(0).max(3650) }),
    z.object({ members: z.number().int() }),
  ),
  /** Writes the logs, redacted once more, with versions and settings, to a file that the admin chooses. */
  'logs.export': call(nothing, z.object({ path: z.string(), lines: z.number().int() }).nullable()),
} as const;
