import type { AppError } from './errors';

/** The envelope of every answer that crosses the IPC boundary. */
export type Result<T> =
  | { readonly ok: true; readonly data: T }
  | { readonly ok: false; readonly error: AppError };
