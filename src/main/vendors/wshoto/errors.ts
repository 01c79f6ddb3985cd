import { wshotoCode } from '@shared/domain/wshoto/codes';
import { z } from 'zod';
import { VendorFailure } from '../failure';
import { said, wrongShape } from '../troubles';

/** `code` is a number by the documents, and a text with some clients. */
const envelope = z.object({
  code: z.union([z.number().int(), z.string().regex(/^-?\d{1,9}$/)]).transform(Number),
  msg: z.string().nullish().catch(null),
});

/** The failure that an answer stands for; null for a code of 0, whatever its words. An answer without code is none. */
export function answerFailure(value: unknown, api: string): VendorFailure | null {
  const parsed = envelope.safeParse(value);
  if (!parsed.success) return wrongShape(api);
  const { code, msg } = parsed.data;
  if (code === 0) return null;
  const entry = wshotoCode(code);
  return new VendorFailure(
    {
      code: entry?.error ?? 'vendor',
      reason: 'wshoto.answer',
      message: `${api} answered ${code}: ${entry?.meaning.en ?? 'unknown code'}`,
      params: { errcode: String(code) },
      retryable: entry?.retryHelps ?? false,
      vendor: { errcode: code, errmsg: said(msg), api },
    },
    'answered',
    entry?.policy ?? 'unknown',
  );
}

/** A failed request for a token, where a code that asks for a new one makes no sense. */
export function secretRefused(failure: VendorFailure): VendorFailure {
  const { error, errcode, delivery } = failure;
  if (errcode === undefined) return failure;
  const refused = { ...error, reason: 'wshoto.secretRefused', retryable: false };
  return new VendorFailure(refused, delivery, 'stop-and-explain');
}
