import type { ItemReason, TransferKind } from './transfer';
import { wecomCode } from './wecom/codes';

/**
 * What a second try of a failed item needs: `other-kind` the other endpoint, `other-taker` somebody else,
 * `tomorrow` the next day's quota, `later` an onjob transfer of the group that has come back, `phone`
 * something to be done in the client first, `setup` a change in the vendor's console, `wait` patience,
 * `same` nothing but to send it again; `never`: no second try can succeed.
 */
export type RetryAdvice =
  | 'other-kind'
  | 'other-taker'
  | 'tomorrow'
  | 'later'
  | 'phone'
  | 'setup'
  | 'wait'
  | 'same'
  | 'never';

/** Codes about the person who is to take the groups: unknown, left, or without rights that nobody can ask for. */
const OTHER_TAKER = new Set([40003, 40098, 40143, 40205, 41054, 46004, 60111, 84074, 84083]);
/** Groups that are no customer groups of this corp, or no longer are. */
const NEVER = new Set([40050, 49008, 90501, 90509, 90511, 92002]);
/** Codes that stand for the day's limit, as far as anybody knows: none is published for it. */
const DAILY_LIMIT_CODE = 81017;
/** Published for customers (2 transfers in 90 natural days), and likely for groups. */
const ONJOB_LIMIT_CODE = 40128;
/** The group is full and its owner must make room in the client. */
const FULL_CODE = 90503;

/** The kind that a refusal asks for: 90500 and 40097 say that the owner is in service, 90502 that the owner has left. */
export function kindAskedFor(errcode: number | null): TransferKind | null {
  if (errcode === 90500 || errcode === 40097) return 'onjob';
  return errcode === 90502 ? 'resigned' : null;
}

/** What a failed item needs before it is tried again; the vendor's code outranks our own reason. */
export function retryAdvice(errcode: number | null, reason: ItemReason | null): RetryAdvice {
  if (errcode === null || errcode === 0) return reason === 'onjob-limit' ? 'later' : 'same';
  if (errcode === DAILY_LIMIT_CODE) return 'tomorrow';
  if (errcode === ONJOB_LIMIT_CODE) return 'later';
  if (errcode === FULL_CODE) return 'phone';
  if (OTHER_TAKER.has(errcode)) return 'other-taker';
  if (NEVER.has(errcode)) return 'never';
  const { policy, fault } = wecomCode(errcode) ?? {};
  switch (policy) {
    case 'wrong-kind':
      return 'other-kind';
    case 'in-progress':
      return 'wait';
    case 'stop-and-explain':
      // What this app put wrongly says nothing about the group, and nobody can mend it in the console.
      return fault === 'app' ? 'same' : 'setup';
    case 'per-item':
      return fault === 'setup' ? 'setup' : 'same';
    case 'refresh-token':
    case 'retry-backoff':
    case 'pause-window':
    case 'lower-concurrency':
    case 'serialise-retry':
    case 'already-done':
    case 'unknown':
    case undefined:
      return 'same';
  }
}
