import { redact } from '@main/redact';
import { VendorFailure } from './failure';

/** Longest words of a vendor that are kept. */
const LONGEST_SAID = 1000;

/**
 * What a vendor said, fit to be shown and stored: a gateway may repeat the address of the call with its
 * token in it, or much more than anybody wants to read.
 */
export function said(words: string | null | undefined): string {
  return redact((words ?? '').slice(0, 4 * LONGEST_SAID)).slice(0, LONGEST_SAID);
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
