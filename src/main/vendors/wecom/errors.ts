import type { VendorDetails } from '@shared/domain/errors';
import { wecomCode } from '@shared/domain/wecom/codes';
import { z } from 'zod';
import type { Effect } from '../endpoint';
import { VendorFailure, type Delivery } from '../failure';
import { said, wrongShape } from '../troubles';

const envelope = z.object({
  errcode: z.coerce.number().int().nullish(),
  errmsg: z.string().nullish().catch(null),
  failed_chat_list: z.array(z.unknown()).nullish().catch(null),
});

/** Codes that may come although the call had its effect: "busy" and "version conflict". */
const DOUBTFUL: readonly number[] = [-1, 6000];

/**
 * The failure that an answer stands for; null when it is a success, which is an errcode of 0 or none
 * (D:90664). Anything but an object is `vendor.wrongShape`.
 */
export function answerFailure(value: unknown, api: string, effect: Effect): VendorFailure | null {
  const parsed = envelope.safeParse(value);
  if (!parsed.success) return wrongShape(api);
  const { errcode, errmsg, failed_chat_list: failed } = parsed.data;
  if (!errcode) return null;
  // A refusal of the whole call that also names some groups leaves open what became of the others.
  const doubtful = DOUBTFUL.includes(errcode) || Boolean(failed?.length);
  return codeFailure(errcode, said(errmsg), api, effect === 'write' && doubtful ? 'lost' : 'answered');
}

function codeFailure(errcode: number, errmsg: string, api: string, delivery: Delivery): VendorFailure {
  const entry = wecomCode(errcode);
  const vendor = details(errcode, errmsg, api);
  return new VendorFailure(
    {
      code: entry?.error ?? 'vendor',
      reason: reasonOf(entry?.error),
      message: `${api} answered ${errcode}: ${entry?.meaning.en ?? 'unknown code'}`,
      params: { errcode: String(errcode), ...(vendor.fromIp ? { ip: vendor.fromIp } : {}) },
      retryable: entry?.retryHelps ?? false,
      vendor,
    },
    delivery,
    entry?.policy ?? 'unknown',
  );
}

function reasonOf(error: string | undefined): string {
  if (error === 'ip-not-trusted') return 'wecom.ipNotTrusted';
  return error === 'rate-limited' ? 'wecom.rateLimited' : 'wecom.answer';
}

/** Takes the vendor's trace id and the address it saw out of an errmsg. */
function details(errcode: number, errmsg: string, api: string): VendorDetails {
  const hint = /hint:\s*\[([^\]]*)\]/i.exec(errmsg)?.[1];
  const fromIp = /from ip:\s*([\da-f.:]*[\da-f])/i.exec(errmsg)?.[1];
  return { errcode, errmsg, api, hint, fromIp };
}

/** Codes of gettoken that speak of the secret; the others explain themselves. */
const WRONG_SECRET: readonly number[] = [40001, 40091];

/** A failed gettoken: a code that asks for a new token makes no sense there, and is never tried again. */
export function secretRefused(failure: VendorFailure): VendorFailure {
  const { error, errcode, delivery } = failure;
  if (errcode === undefined || error.code !== 'auth') return failure;
  const reason = WRONG_SECRET.includes(errcode) ? 'wecom.secretRefused' : error.reason;
  return new VendorFailure({ ...error, reason, retryable: false }, delivery, 'stop-and-explain');
}
