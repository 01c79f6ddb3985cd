import type { DoctorStepName } from '@shared/domain/doctor';
import { Failure, type AppError } from '@shared/domain/errors';
import { log } from '@main/log';
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

/** Codes of WeCom that speak of the whole app, whichever call met them: it is disabled, or barred from the API. */
const WHOLE_APP: readonly number[] = [50003, 60031];

/** The step that a trouble of the network belongs to. */
const WAY: Readonly<Record<string, 'proxy' | 'dns' | 'tls'>> = {
  'net.proxy': 'proxy',
  'net.proxyAuth': 'proxy',
  'net.dns': 'dns',
  'net.certificate': 'tls',
  'net.tls': 'tls',
};

/** The error of a step as data. Of a stranger only the log hears more. */
function errorOf(error: unknown): AppError {
  if (error instanceof Failure) return error.error;
  log.error('a step of an examination broke', { error });
  const message = error instanceof Error ? error.message : String(error);
  return { code: 'internal', reason: 'internal', message, retryable: false };
}

interface Failed extends Found {
  readonly error: AppError;
}

/** A call that had to succeed. */
export function failed(error: unknown): Failed {
  const data = errorOf(error);
  const ip = data.vendor?.fromIp;
  const seen = data.code === 'ip-not-trusted' && ip !== undefined;
  return { state: 'failed', error: data, ...(seen ? { facts: { fromIp: ip } } : {}) };
}

/** A call for a permission: what was not refused for want of one could only not be asked now. */
export function judged(error: unknown): Failed {
  const found = failed(error);
  const { code } = found.error;
  if (code === 'internal' || (isOfVendor(found.error) && REFUSALS.includes(code))) return found;
  return { ...found, state: 'warning', note: 'notAsked' };
}

/** Whether it is an answer of the vendor: whoever answers no code was not the vendor. */
export const isOfVendor = ({ vendor }: AppError): boolean => vendor?.errcode !== undefined;

interface Circumstances {
  /** The call needs no permission, so a refusal is about the app as a whole. */
  readonly isFree?: boolean;
  /** The vendor has answered calls with this token before. */
  readonly isKnown?: boolean;
}

/**
 * The step that the trouble of a call belongs to, whichever step or probe met it; null where it is only about
 * what was called.
 */
export function stepOf(
  error: AppError,
  { isFree = false, isKnown = false }: Circumstances,
): DoctorStepName | null {
  const { code, reason } = error;
  if (code === 'ip-not-trusted') return 'ip';
  if (REFUSED.includes(reason) || isAboutApp(error)) return 'token';
  if (isKnown) return null;
  if (/^(net|vendor)\./.test(reason)) return WAY[reason] ?? 'clock';
  const isRefused = code === 'auth' || (isFree && code === 'permission');
  return isRefused && isOfVendor(error) ? 'token' : null;
}

const isAboutApp = ({ reason, vendor }: AppError): boolean =>
  reason === 'wecom.answer' && vendor?.errcode !== undefined && WHOLE_APP.includes(vendor.errcode);
