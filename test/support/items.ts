import type { TransferItem } from '@shared/domain/transfer';
import { VendorFailure, type Delivery } from '@main/vendors/failure';
import { wecomCode } from '@shared/domain/wecom/codes';

/** An item of a plan that hands groups of `giver` to `taker`. */
export function makeItem(overrides: Partial<TransferItem> = {}): TransferItem {
  return {
    id: 1,
    planId: 1,
    batchId: 1,
    chatId: 'wr1',
    name: 'a group',
    kind: 'onjob',
    oldOwner: 'giver',
    oldOwnerName: null,
    taker: 'taker',
    takerName: null,
    members: 3,
    state: 'accepted',
    reason: null,
    doubt: null,
    day: null,
    freeOn: null,
    errcode: null,
    errmsg: null,
    sentAt: 1,
    answeredAt: 2,
    ownerRead: null,
    readAt: null,
    ...overrides,
  };
}

/** What a client throws when the vendor answers a code, as the table of codes has it. */
export function vendorFailure(errcode: number, delivery: Delivery = 'answered'): VendorFailure {
  const entry = wecomCode(errcode);
  const vendor = { errcode, errmsg: `code ${errcode}`, api: 'externalcontact/groupchat/transfer' };
  const code = entry?.error ?? 'vendor';
  const retryable = entry?.retryHelps ?? false;
  const error = { code, reason: 'wecom.answer', message: `${errcode}`, retryable, vendor };
  return new VendorFailure(error, delivery, entry?.policy ?? 'unknown');
}

/** What a client throws when there was no answer to speak of. */
export function lostFailure(reason = 'net.reset', delivery: Delivery = 'lost'): VendorFailure {
  return new VendorFailure({ code: 'offline', reason, message: reason, retryable: true }, delivery, null);
}
