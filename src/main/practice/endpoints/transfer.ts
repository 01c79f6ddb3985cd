import { setTimeout as wait } from 'node:timers/promises';
import { Refusal, textOf } from '../codes';
import type { FailedChat, TransferCall, TransferKind } from '../state/events';
import type { Call, Endpoint, Fields } from './endpoint';
import { obstacle, readLoosely, readOrder } from './transfer-rules';

async function transfer(call: Call, kind: TransferKind): Promise<Fields> {
  const { workspace, body } = call;
  const { chatIds, taker } = readOrder(workspace, body);
  if (workspace.transferring) throw new Refusal(45035);
  workspace.transferring = true;
  try {
    if (workspace.settings.transferMs > 0) await wait(workspace.settings.transferMs);
    return answer(workspace, carryOut(call, kind, chatIds, taker));
  } finally {
    workspace.transferring = false;
  }
}

/** Decides group by group and writes the outcome down. */
function carryOut(
  { workspace, requestId, fault }: Call,
  kind: TransferKind,
  chatIds: readonly string[],
  taker: number,
): FailedChat[] {
  const { state, settings, world, clock } = workspace;
  const now = clock.now();
  state.settle(now);
  const planned = new Map<number, number>();
  const applied: string[] = [];
  const failed: FailedChat[] = [];
  for (const chatId of chatIds) {
    const errcode = obstacle(workspace, kind, chatId, taker, now, planned);
    if (errcode !== 0) {
      failed.push({ chat_id: chatId, errcode, errmsg: textOf(errcode) });
      continue;
    }
    const owner = state.ownerOf(world.ids.indexOf(chatId) ?? 0);
    planned.set(owner, (planned.get(owner) ?? 0) + 1);
    applied.push(chatId);
  }
  workspace.commit({
    type: 'transfer',
    requestId,
    at: now,
    kind,
    chatIds,
    newOwner: state.person(taker).userid,
    errcode: 0,
    failed,
    applied,
    finishAt: kind === 'resigned' ? now + settings.inheritSeconds : null,
    fault,
  });
  return failed;
}

/** Whether an empty failed list is absent, null or [] is written nowhere, so the three take turns. */
function answer({ turns }: Call['workspace'], failed: readonly FailedChat[]): Fields {
  if (failed.length > 0) return { failed_chat_list: failed };
  turns.failedList += 1;
  const form = turns.failedList % 3;
  if (form === 1) return {};
  return { failed_chat_list: form === 2 ? null : [] };
}

/** A call that had no effect. */
const refused =
  (kind: TransferKind) =>
  ({ requestId, now, body, fault }: Call, errcode: number): TransferCall => ({
    type: 'transfer',
    requestId,
    at: now,
    kind,
    ...readLoosely(body),
    errcode,
    failed: [],
    applied: [],
    finishAt: null,
    fault,
  });

/** Groups of owners who left (D:92127): the inheritance begins, and is through some time later. */
export const resignedTransfer: Endpoint = {
  api: 'externalcontact/groupchat/transfer',
  method: 'POST',
  refused: refused('resigned'),
  handle: (call) => transfer(call, 'resigned'),
};

/** Groups of owners in service (D:95703): applies at once. */
export const onjobTransfer: Endpoint = {
  api: 'externalcontact/groupchat/onjob_transfer',
  method: 'POST',
  refused: refused('onjob'),
  handle: (call) => transfer(call, 'onjob'),
};
