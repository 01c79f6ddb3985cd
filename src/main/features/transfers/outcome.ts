import type { AppError, Failure } from '@shared/domain/errors';
import { wecomCode } from '@shared/domain/wecom/codes';
import { asAppError } from '@main/features/jobs/backoff';
import { VendorFailure } from '@main/vendors/failure';
import type { TransferRefusal } from '@main/vendors/wecom/types';
import type { BatchAnswer } from '@main/store/api';

/**
 * What a failed call means for its batch.
 * `lost`: it may have had its effect. `again`: it had none, and the same can be sent when the trouble
 * is over. `refused`: it had none, and these groups cannot be handed over like this.
 */
export type CallOutcome =
  | { readonly kind: 'lost'; readonly error: AppError }
  | { readonly kind: 'again'; readonly error: AppError }
  | { readonly kind: 'refused'; readonly errcode: number; readonly errmsg: string };

/** Codes about the app as a whole (D:90313): it may not call this at all until somebody changes that. */
const APP_CODES = new Set([48001, 48002, 48006, 48010, 50003, 50006, 60031, 40165, 40166]);

/** Judges what a transfer call threw. What is not known for certain counts as lost. */
export function judgeCall(error: unknown): CallOutcome {
  if (!(error instanceof VendorFailure) || error.delivery === 'lost') {
    return { kind: 'lost', error: asAppError(error) };
  }
  if (error.delivery === 'not-sent' || error.errcode === undefined) {
    return { kind: 'again', error: error.error };
  }
  const { errcode } = error;
  switch (error.policy) {
    case 'refresh-token':
    case 'retry-backoff':
    case 'pause-window':
    case 'lower-concurrency':
    case 'serialise-retry':
      return { kind: 'again', error: error.error };
    case 'stop-and-explain': {
      const code = wecomCode(errcode)?.error;
      const wholeApp = code === 'auth' || code === 'ip-not-trusted' || APP_CODES.has(errcode);
      return wholeApp ? { kind: 'again', error: error.error } : refused(error, errcode);
    }
    case 'wrong-kind':
    case 'already-done':
    case 'in-progress':
    case 'per-item':
    case 'unknown':
    case null:
      return refused(error, errcode);
  }
}

function refused({ error }: Failure, errcode: number): CallOutcome {
  return { kind: 'refused', errcode, errmsg: error.vendor?.errmsg ?? '' };
}

/** Whether a code says that the wanted state is there or on its way, so that only reading can tell (90504, 90507, 90508). */
function needsReading(errcode: number): boolean {
  const policy = wecomCode(errcode)?.policy;
  return policy === 'already-done' || policy === 'in-progress';
}

/** The groups that an answer refuses, and what each code makes of its item. One named with 0 was not refused. */
export function nameRefusals(failed: readonly TransferRefusal[]): BatchAnswer['named'] {
  return failed
    .filter(({ errcode }) => errcode !== 0)
    .map(({ chatId, errcode, errmsg }) => ({
      chatId,
      errcode,
      errmsg,
      state: needsReading(errcode) ? 'accepted' : 'failed',
    }));
}
