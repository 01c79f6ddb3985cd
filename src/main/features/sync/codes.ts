import { Failure, type AppError, type ErrorCode } from '@shared/domain/errors';
import { VendorFailure } from '@main/vendors/failure';

/** The vendor's errcode of an error, when it answered one. */
export function errcodeOf(error: unknown): number | null {
  return error instanceof VendorFailure && error.delivery === 'answered' ? (error.errcode ?? null) : null;
}

/**
 * Codes with which one userid spoils a call: unknown or left (40003, 40031, 46004, 60111), or outside
 * the app's range (50002, 60011, 60021, 60030, 92000).
 */
const PERSON = new Set([40003, 40031, 46004, 60111, 50002, 60011, 60021, 60030, 92000]);
/** 49008: dissolved. 40050: no such chat id. */
const GONE = new Set([49008, 40050]);

export const isPersonCode = (errcode: number | null) => errcode !== null && PERSON.has(errcode);
export const isGoneCode = (errcode: number | null) => errcode !== null && GONE.has(errcode);
/** The cursor is no longer valid: paging starts again. */
export const CURSOR_INVALID = 50100;

const AROUND_US: readonly ErrorCode[] = [
  'auth',
  'ip-not-trusted',
  'offline',
  'rate-limited',
  'cancelled',
  'store',
];

/** Whether an error says nothing about the thing asked for, but that no call can succeed now. */
export function isAroundUs(error: unknown): boolean {
  if (!(error instanceof Failure) || AROUND_US.includes(error.error.code)) return true;
  return error instanceof VendorFailure && error.delivery === 'not-sent';
}

/** Whether the vendor answered that the app may not read this kind of thing at all. */
export function isRefusal(error: unknown): error is VendorFailure {
  if (!(error instanceof VendorFailure) || isAroundUs(error)) return false;
  return error.delivery === 'answered' && !error.error.retryable;
}

/** A trouble that a sync goes on with, to be shown on the job. */
export function syncNote(reason: string, message: string, params: AppError['params'] = {}): AppError {
  return { code: 'vendor', reason, message, params, retryable: false };
}
