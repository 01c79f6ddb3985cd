import type { z } from 'zod';

/** Whether repeating a call is harmless; a `write` goes out one at a time and is never sent twice by itself. */
export type Effect = 'read' | 'write';

/** One call of a vendor: where it is, what it answers, and whether repeating it is harmless. */
export interface Endpoint<S extends z.ZodType> {
  /** Path below the base URL. */
  readonly api: string;
  readonly method: 'GET' | 'POST';
  readonly effect: Effect;
  readonly answer: S;
}

/** A call that changes nothing. */
export const read = <S extends z.ZodType>(method: 'GET' | 'POST', api: string, answer: S): Endpoint<S> => ({
  api,
  method,
  effect: 'read',
  answer,
});

/** A call whose effect must not happen twice. */
export const write = <S extends z.ZodType>(api: string, answer: S): Endpoint<S> => ({
  api,
  method: 'POST',
  effect: 'write',
  answer,
});
