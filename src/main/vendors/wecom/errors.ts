import type { VendorDetails } from '@shared/domain/errors';
import { wecomCode } from '@shared/domain/wecom/codes';
import { redact } from '@main/redact';
import { z } from 'zod';
import { VendorFailure, type Delivery } from '../failure';

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
export function answerFailure(
  value: unknown,
  api: string,
  effect: 'read' | 'transfer',
): VendorFailure | null {
  const parsed = envelope.safeParse(value);
  if (!parsed.success) return wrongShape(api);
  const { errcode, errmsg, failed_chat_list: failed } = parsed.data;
  if (!errcode) return null;
  // A refusal of the whole call that also names some groups leaves open what became of the others.
  const doubtful = DOUBTFUL.includes(errcode) || Boolean(failed?.length);
  return codeFailure(errcode, said(errmsg), api, effect === 'transfer' && doubtful ? 'lost' : 'answered');
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

/** Longest words of a vendor that are kept. */
const LONGEST_SAID = 1000;

/**
 * What a vendor said, fit to be shown and stored: a gateway may repeat the address of the call with its
 * token in it, or much more than anybody wants to read.
 */
export function said(errmsg: string | null | undefined): string {
  return redact((errmsg ?? '').slice(0, 4 * LONGEST_SAID)).slice(0, LONGEST_SAID);
}

/** Takes the vendor's trace id and the address it saw out of an errmsg. */
function details(errcode: number, errmsg: string, api: string): VendorDetails {
  const hint = /hint:\s*\[([^\]]*)\]/i.exec(errmsg)?.[1];
  const fromIp = /from ip:\s*([\da-f.:]*[\da-f])/i.exec(errmsg)?.[1];
  return { errcode, errmsg, api, hint, fromIp };
}

/** An answer that is JSON, but not what the endpoint answers. */
export function wrongShape(api: string, where = ''): VendorFailure {
  return new VendorFailure(
    {
      code: 'vendor',
      reason: 'vendor.wrongShape',
      message: `${api} answered something of another shape${where && ` at ${where}`}`,
      retryable: true,
      vendor: { api },
    },
    'lost',
    null,
  );
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

/** The same failure, on the way to a call that therefore never left. */
export function unsent(failure: VendorFailure): VendorFailure {
  return new VendorFailure(failure.error, 'not-sent', failure.policy);
}

/** A call that would have to wait longer than its caller wants. */
export function tooLong(api: string, seconds: number): VendorFailure {
  return new VendorFailure(
    {
      code: 'rate-limited',
      reason: 'wecom.waitTooLong',
      message: `${api} would have to wait ${seconds} s`,
      params: { seconds },
      retryable: true,
      vendor: { api },
    },
    'not-sent',
    null,
  );
}
