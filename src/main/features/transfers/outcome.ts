import type { AppError } from '@shared/domain/errors';
import { DAILY_LIMIT } from '@shared/domain/limits';
import { wecomCode } from '@shared/domain/wecom/codes';
import { asAppError } from '@main/features/jobs/backoff';
import { isPersonCode } from '@main/features/sync/codes';
import type { BatchAnswer, BegunBatch } from '@main/store/api';
import { VendorFailure } from '@main/vendors/failure';
import type { TransferRefusal } from '@main/vendors/wecom/types';

type Named = BatchAnswer['named'];

/** What the vendor's code and words of a refused call were. */
interface Said {
  readonly errcode: number;
  readonly errmsg: string;
}

/**
 * What a call means for its batch. Of all but `answered` and `lost` it is known that the call had no
 * effect. `again`: the same can be sent when the trouble is over. `stop`: nothing can be sent until the
 * admin has changed something. `halve`: it is about one of the groups, and does not say which.
 * `tomorrow`: the old owner's groups of this day are used up.
 */
export type CallOutcome =
  | { readonly kind: 'answered'; readonly named: Named }
  | { readonly kind: 'lost'; readonly error: AppError }
  | { readonly kind: 'again'; readonly error: AppError }
  | { readonly kind: 'stop'; readonly error: AppError }
  | ({ readonly kind: 'halve' } & Said)
  | ({ readonly kind: 'tomorrow' } & Said);

/** 81017, "too many asked for": the published code that comes nearest to the day's limit, which has none. */
const TOO_MANY = 81017;
/**
 * Handed over twice in 90 days. Published for the customers of somebody in service (D:90313, D:92125); the same
 * limit of groups (D:95703) has no code of its own, and likely this one.
 */
const TOO_OFTEN = 40128;

/** Judges what a transfer call threw. What is not known for certain counts as lost. */
export function judgeCall(error: unknown, batch: BegunBatch): CallOutcome {
  if (!(error instanceof VendorFailure) || error.delivery === 'lost') {
    return { kind: 'lost', error: asAppError(error) };
  }
  const { errcode } = error;
  if (error.delivery === 'not-sent' || errcode === undefined) return { kind: 'again', error: error.error };
  const said = { errcode, errmsg: error.error.vendor?.errmsg ?? '' };
  if (isDayUsedUp(errcode, batch)) return { kind: 'tomorrow', ...said };
  switch (error.policy) {
    case 'refresh-token':
    case 'retry-backoff':
    case 'pause-window':
    case 'lower-concurrency':
    case 'serialise-retry':
      return { kind: 'again', error: error.error };
    case 'wrong-kind':
    case 'already-done':
    case 'in-progress':
    case 'per-item':
      return isPersonCode(errcode) ? stop(error.error) : aboutGroups(said, batch);
    case 'stop-and-explain':
    case 'unknown':
    case null:
      return stop(error.error);
  }
}

/** A code about a group: of one group it is the answer, of several it is to be found whose. */
function aboutGroups(said: Said, batch: BegunBatch): CallOutcome {
  const [chatId, ...others] = batch.chatIds;
  if (chatId === undefined || others.length > 0) return { kind: 'halve', ...said };
  return { kind: 'answered', named: nameRefusals([{ chatId, ...said }], batch) };
}

/** Nothing that is repeated by itself helps. Trouble with the access explains itself. */
function stop(error: AppError): CallOutcome {
  const ownWords = error.code === 'auth' || error.code === 'ip-not-trusted';
  const reason = ownWords ? error.reason : 'transfers.refused';
  return { kind: 'stop', error: { ...error, reason, retryable: false } };
}

/** No code is published for the day's limit: one that may be it is believed when our own count agrees. */
function isDayUsedUp(errcode: number, { sentToday }: BegunBatch): boolean {
  return sentToday >= DAILY_LIMIT && (errcode === TOO_MANY || wecomCode(errcode) === undefined);
}

/** The groups that an answer refuses, and what each code makes of its item. One named with 0 was not refused. */
export function nameRefusals(failed: readonly TransferRefusal[], batch: BegunBatch): Named {
  return failed
    .filter(({ errcode }) => errcode !== 0)
    .map(({ chatId, errcode, errmsg }) => ({ chatId, errcode, errmsg, ...judgeRefusal(errcode, batch) }));
}

function judgeRefusal(errcode: number, batch: BegunBatch): Pick<Named[number], 'state' | 'lesson'> {
  if (isDayUsedUp(errcode, batch)) return { state: 'postponed', lesson: 'daily' };
  if (errcode === TOO_MANY) return { state: 'failed', lesson: 'daily' };
  if (errcode === TOO_OFTEN) return { state: 'failed', lesson: 'onjob' };
  const policy = wecomCode(errcode)?.policy;
  // The wanted state is there or on its way (90504, 90507, 90508): only reading can tell.
  return { state: policy === 'already-done' || policy === 'in-progress' ? 'accepted' : 'failed' };
}
