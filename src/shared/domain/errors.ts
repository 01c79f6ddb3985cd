/**
 * The closed list of ways in which a call can fail. Every vendor, network and storage trouble maps
 * into one of these; what the vendor itself said stays in `details`.
 */
export const ERROR_CODES = [
  'validation',
  'not-found',
  'auth',
  'permission',
  'ip-not-trusted',
  'rate-limited',
  'conflict',
  'offline',
  'timeout',
  'vendor',
  'keychain',
  'store',
  'read-only',
  'cancelled',
  'internal',
] as const;

export type ErrorCode = (typeof ERROR_CODES)[number];

/** What the vendor's own answer said, kept word for word for support. */
export interface VendorDetails {
  readonly errcode?: number | undefined;
  readonly errmsg?: string | undefined;
  /** The vendor's own trace id (`hint: [...]`), useful to its support. */
  readonly hint?: string | undefined;
  /** The address that the vendor saw the call come from (60020). */
  readonly fromIp?: string | undefined;
  readonly api?: string | undefined;
  readonly httpStatus?: number | undefined;
}

/**
 * An error as data: what crosses processes.
 * `reason` names the sentence that the screen shows (i18n key below `errors.`), `params` fills it in;
 * `message` is plain English for the log. None of them ever holds a secret.
 */
export interface AppError {
  readonly code: ErrorCode;
  readonly reason: string;
  readonly message: string;
  readonly params?: Readonly<Record<string, string | number>> | undefined;
  readonly retryable: boolean;
  readonly vendor?: VendorDetails | undefined;
}

/** An `AppError` on its way up inside one process. */
export class Failure extends Error {
  readonly error: AppError;

  constructor(error: AppError, options?: ErrorOptions) {
    super(error.message, options);
    this.name = 'Failure';
    this.error = error;
  }
}

interface FailureParts {
  readonly params?: Readonly<Record<string, string | number>>;
  readonly retryable?: boolean;
  readonly vendor?: VendorDetails;
  readonly cause?: unknown;
}

/** Makes a failure; `reason` is an i18n key below `errors.`, `message` an English line for the log. */
export function failure(code: ErrorCode, reason: string, message: string, parts: FailureParts = {}): Failure {
  const { params, retryable = false, vendor, cause } = parts;
  return new Failure({ code, reason, message, params, retryable, vendor }, { cause });
}
