import { sobotCode } from '@shared/domain/sobot/codes';
import { z } from 'zod';
import type { Effect } from '../endpoint';
import { VendorFailure } from '../failure';
import { said, wrongShape } from '../troubles';

/** What the secret is: the app_key that tokens are asked for with, or a token that somebody pasted. */
export type SobotCredential = 'key' | 'token';

/** A text of six digits by the documents; a number has lost its zeros on the way. */
const envelope = z.object({
  ret_code: z.union([
    z.string().min(1).max(20),
    z
      .number()
      .int()
      .min(0)
      .transform((code) => String(code).padStart(6, '0')),
  ]),
  ret_msg: z.string().nullish().catch(null),
});

const SUCCESS = '000000';
/** Code that may come although the call had its effect: "unknown trouble in the system". */
const DOUBTFUL = '999999';

/** The failure that an answer stands for; null for a success. An answer without ret_code is none. */
export function answerFailure(
  value: unknown,
  api: string,
  effect: Effect,
  credential: SobotCredential,
): VendorFailure | null {
  const parsed = envelope.safeParse(value);
  if (!parsed.success) return wrongShape(api);
  const { ret_code: code, ret_msg: words } = parsed.data;
  if (code === SUCCESS) return null;
  const entry = sobotCode(code);
  // Nothing replaces a token that somebody pasted: asking for another one would need the app_key.
  const pasted = credential === 'token' && entry?.policy === 'refresh-token';
  const number = Number(code);
  return new VendorFailure(
    {
      code: entry?.error ?? 'vendor',
      reason: pasted
        ? 'sobot.tokenRefused'
        : entry?.error === 'rate-limited'
          ? 'sobot.rateLimited'
          : 'sobot.answer',
      message: `${api} answered ${code}: ${entry?.meaning.en ?? 'unknown code'}`,
      params: { errcode: code },
      retryable: entry?.retryHelps ?? false,
      vendor: { errcode: Number.isInteger(number) ? number : undefined, errmsg: said(words), api },
    },
    effect === 'write' && code === DOUBTFUL ? 'lost' : 'answered',
    pasted ? 'stop-and-explain' : (entry?.policy ?? 'unknown'),
  );
}

/** A failed get_token: a code that asks for a new token makes no sense there, and is never tried again. */
export function secretRefused(failure: VendorFailure): VendorFailure {
  const { error, delivery } = failure;
  if (error.code !== 'auth' || error.reason !== 'sobot.answer') return failure;
  const refused = { ...error, reason: 'sobot.secretRefused', retryable: false };
  return new VendorFailure(refused, delivery, 'stop-and-explain');
}
