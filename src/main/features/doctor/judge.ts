import { Failure, type AppError } from '@shared/domain/errors';
import { log } from '@main/log';
import { VendorFailure } from '@main/vendors/failure';
import type { Found } from './findings';

/** How far every call of an examination goes: once, soon, and never long in a queue. */
export const ASKED_ONCE = { retries: 0, maxWaitSeconds: 15, urgent: true } as const;

/** Refusals of the secret or the token, whichever call met them. */
const REFUSED: readonly string[] = [
  'wecom.secretRefused',
  'wshoto.secretRefused',
  'sobot.secretRefused',
  'sobot.tokenRefused',
];

const REFUSALS: readonly AppError['code'][] = ['auth', 'permission', 'ip-not-trusted'];

/** The error of a step as data. Of a stranger only the log hears more. */
function errorOf(error: unknown): AppError {
  if (error instanceof Failure) return error.error;
  log.error('a step of an examination broke', { error });
  const message = error instanceof Error ? error.message : String(error);
  return { code: 'internal', reason: 'internal', message, retryable: false };
}

/** A call that had to succeed. */
export function failed(error: unknown): Found {
  const data = errorOf(error);
  const ip = data.vendor?.fromIp;
  const seen = data.code === 'ip-not-trusted' && ip !== undefined;
  return { state: 'failed', error: data, ...(seen ? { facts: { fromIp: ip } } : {}) };
}

/** A call for a permission: what was not refused for want of one could only not be asked now. */
export function judged(error: unknown): Found {
  const found = failed(error);
  const code = found.error?.code;
  if (code === 'internal' || (code !== undefined && REFUSALS.includes(code))) return found;
  return { ...found, state: 'warning', note: 'notAsked' };
}

/** Whether every further call would meet the same refusal. */
export function endsAll(error: unknown): boolean {
  if (!(error instanceof VendorFailure)) return false;
  const { code, reason } = error.error;
  return code === 'ip-not-trusted' || REFUSED.includes(reason) || error.policy === 'refresh-token';
}
