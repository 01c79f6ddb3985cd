import { z } from 'zod';
import { ERROR_CODES } from '../domain/errors';

export const appError = z.object({
  code: z.enum(ERROR_CODES),
  reason: z.string(),
  message: z.string(),
  params: z.record(z.string(), z.union([z.string(), z.number()])).optional(),
  retryable: z.boolean(),
  vendor: z
    .object({
      errcode: z.number().optional(),
      errmsg: z.string().optional(),
      hint: z.string().optional(),
      fromIp: z.string().optional(),
      api: z.string().optional(),
      httpStatus: z.number().optional(),
    })
    .optional(),
});

/** One IPC call: what goes in and what comes out. */
export interface Call<I extends z.ZodType, O extends z.ZodType> {
  readonly input: I;
  readonly output: O;
}

/** Declares one call of the contract. */
export function call<I extends z.ZodType, O extends z.ZodType>(input: I, output: O): Call<I, O> {
  return { input, output };
}

export const nothing = z.undefined();
