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
  /** The version that is offered; null while none is. */
  version: z.string().nullable(),
  notes: z.string().nullable(),
  /** Percent of the download. */
  percent: z.number().nullable(),
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
  'updates.check': call(nothing, updateStatus),
  'updates.download': call(nothing, updateStatus),
  /** Quits and installs; refused while something is being sent. */
  'updates.install': call(nothing, nothing),
  /** The licences of everything that is shipped, by name. */
  'updates.licences': call(nothing, z.array(licence)),
} as const;
