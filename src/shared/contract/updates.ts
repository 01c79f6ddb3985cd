import { z } from 'zod';
import { appError, call, nothing } from './envelope';

export const updateStatus = z.object({
  /**
   * `off` by setting or policy, `unsupported` where the app was not installed, `idle`, `checking`, `current`,
   * `available`, `downloading`, `ready` to be installed at the next quit, `failed`.
   */
  state: z.enum([
    'off',
    'unsupported',
    'idle',
    'checking',
    'current',
    'available',
    'downloading',
    'ready',
    'failed',
  ]),
  /**
   * Why there are none, where the state is `off` or `unsupported`: somebody set it so, IT did, what runs here was
   * not installed by a package that can be replaced, nobody named an address, or this build knows no key by which
   * to tell a release from something else.
   */
  why: z.enum(['setting', 'policy', 'notInstalled', 'noFeed', 'noKey']).nullable(),
  /** The folder that is looked in; null where there is none. */
  feed: z.string().nullable(),
  /** The version that is offered; null while none is. */
  version: z.string().nullable(),
  /** What its publisher says of it, as plain text. */
  notes: z.string().nullable(),
  /** Percent of the download. */
  percent: z.number().nullable(),
  /** When the feed was last asked with success in this run. */
  checkedAt: z.number().int().nullable(),
  error: appError.nullable(),
});
export type UpdateStatus = z.infer<typeof updateStatus>;

export const licence = z.object({
  name: z.string(),
  version: z.string(),
  licence: z.string(),
  text: z.string(),
});
export type Licence = z.infer<typeof licence>;

export const updates = {
  'updates.status': call(nothing, updateStatus),
  /** Asks the feed now; a trouble stands in the status. Asks nothing where updates are off or unsupported. */
  'updates.check': call(nothing, updateStatus),
  /** Begins to download what is offered, and does not wait for it. */
  'updates.download': call(nothing, updateStatus),
  /**
   * Quits, installs and starts again. Fails with `updates.busy` while something is being sent, and with
   * `updates.notReady`.
   */
  'updates.install': call(nothing, nothing),
  /** The licences of everything that is shipped, by name. */
  'updates.licences': call(nothing, z.array(licence)),
} as const;
