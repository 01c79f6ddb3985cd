import { z } from 'zod';
import { COPY_LIMIT } from '../domain/limits';
import { policyView } from '../domain/policy';
import { VENDORS } from '../domain/vendor';
import { connection } from './connections';
import { appError, call, nothing } from './envelope';
import { told } from './happenings';
import { job } from './jobs';
import { settingsShape } from './settings';

/** `memory` means that no keychain can be used and secrets last for this run only. */
export const keychainStatus = z.object({ state: z.enum(['ok', 'memory']), error: appError.nullable() });

export const storeNotice = z.discriminatedUnion('kind', [
  z.object({
    /** `cache-rebuilt`: a damaged cache was set aside and is filled again by the next sync. */
    kind: z.enum(['cache-rebuilt', 'store-restarted']),
    at: z.number().int(),
  }),
  z.object({
    kind: z.literal('ledger-restored'),
    at: z.number().int(),
    restored: z.object({
      /** What comes from the backup. */
      what: z.enum(['all', 'ledger', 'archive']),
      /** When the backup was made, Unix seconds, where that is known. */
      backupAt: z.number().int().nullable(),
      /** Whether somebody chose to restore it; otherwise the file was damaged. */
      chosen: z.boolean(),
    }),
  }),
]);
export const storeStatus = z.object({
  state: z.enum(['opening', 'open', 'restarting', 'failed']),
  error: appError.nullable(),
  notices: z.array(storeNotice),
});
export type StoreStatus = z.infer<typeof storeStatus>;

/** Everything the frame needs for its first paint, in one answer. */
export const appState = z.object({
  version: z.string(),
  electron: z.string(),
  platform: z.string(),
  locale: z.string(),
  /** Whether the app can start with the system as it runs here: only where it is installed. */
  canStartWithSystem: z.boolean(),
  keychain: keychainStatus,
  store: storeStatus,
  settings: settingsShape,
  /** What IT decided for this computer. */
  policy: policyView,
  /** When the page was last loaded again because its process had crashed, Unix seconds; null when it never was. */
  pageCrashedAt: z.number().int().nullable(),
  connections: z.array(connection),
  jobs: z.array(job),
});
export type AppState = z.infer<typeof appState>;

export const practiceStatus = z.object({
  state: z.enum(['off', 'starting', 'running', 'failed']),
  baseUrl: z.string().nullable(),
  error: appError.nullable(),
});
export type PracticeStatus = z.infer<typeof practiceStatus>;

export const auditEntry = z.object({
  id: z.number().int(),
  at: z.number().int(),
  actor: z.string(),
  action: z.string(),
  connectionId: z.string().nullable(),
  detail: z.record(z.string(), z.union([z.string(), z.number(), z.boolean(), z.null()])),
});
export type AuditEntry = z.infer<typeof auditEntry>;

export const auditVerdict = z.object({
  checked: z.number().int(),
  broken: z.object({ id: z.number().int(), at: z.number().int() }).nullable(),
});
export type AuditVerdict = z.infer<typeof auditVerdict>;

export const app = {
  'app.state': call(nothing, appState),
  'app.openLogFolder': call(nothing, nothing),
  /** Puts text on the clipboard; the renderer has no clipboard permission of its own. */
  'app.copy': call(z.object({ text: z.string().max(COPY_LIMIT) }), nothing),
  /** Puts a PNG image on the clipboard. */
  'app.copyImage': call(z.object({ png: z.instanceof(Uint8Array) }), nothing),
  'app.retryStore': call(nothing, storeStatus),
  /** Opens the practice workspace: starts the stand-in vendors and adds the connection to one of them when there is none. */
  'practice.enter': call(z.object({ vendor: z.enum(VENDORS).default('wecom') }), connection),
  'practice.status': call(nothing, practiceStatus),
  /** Stops or starts the stand-in vendor, to try working offline. */
  'practice.power': call(z.object({ on: z.boolean() }), practiceStatus),
  /** Opens the system's print dialog for what the window shows. */
  'app.print': call(nothing, nothing),
  /** Writes what the window would print to a PDF file that the admin chooses; null when the dialog was closed. */
  'app.savePdf': call(
    z.object({ name: z.string().min(1).max(120) }),
    z.object({ path: z.string() }).nullable(),
  ),
  /**
   * Shows a notification of the operating system, once for each key while the app runs; a click on it brings the
   * window to the front.
   */
  'app.notify': call(
    z.object({ key: z.string().max(120), title: z.string().max(120), body: z.string().max(400) }),
    nothing,
  ),
  /** What the notification told of that was clicked last, to be opened; answered once, null for none. */
  'app.takeClicked': call(nothing, told.nullable()),
  /** Writes text to a file that the admin chooses; null when the dialog was closed. */
  'app.saveText': call(
    z.object({ name: z.string().min(1).max(120), text: z.string().max(1_000_000) }),
    z.object({ path: z.string() }).nullable(),
  ),
} as const;
