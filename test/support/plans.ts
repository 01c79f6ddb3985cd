import { dayOf } from '@shared/domain/day';
import type { GroupStatus } from '@shared/domain/group';
import type { ItemState, StoredPlan, TransferItem } from '@shared/domain/transfer';
import type { BatchAnswer, BatchRecord, DraftRequest, StoreApi } from '@main/store/api';
import { listed, loadedGroup, loadedMember } from './groups';
import { AT, C, check, entryOf, EVERY_ITEM } from './plan-store';

/** Who takes the groups of a plan unless a test says otherwise. */
export const TAKER = 'lilei';

type DraftParts = Partial<Omit<DraftRequest, 'takers'>> & { readonly takers?: readonly string[] };

/** Short words for what plans of one connection go through, where a test has several, or opens its store itself. */
export class PlanBench {
  readonly store: StoreApi;
  readonly connectionId: string;

  constructor(store: StoreApi, connectionId = C) {
    this.store = store;
    this.connectionId = connectionId;
  }

  /** Groups of an owner, loaded; with status 1 they wait to be inherited. */
  async groups(chatIds: readonly string[], owner = 'wangfang', status: GroupStatus = 0): Promise<void> {
    await this.store.applyList(this.connectionId, 1, listed(chatIds, status), AT);
    const members = [loadedMember('wm1'), loadedMember('wm2')];
    const details = chatIds.map((chatId) => loadedGroup(chatId, { owner, members }));
    await this.store.applyDetails(this.connectionId, 1, details, AT);
  }

  draft(chatIds: readonly string[], { takers = [TAKER], ...parts }: DraftParts = {}): Promise<StoredPlan> {
    const { connectionId } = this;
    return this.store.createDraft({
      connectionId,
      source: {
        kind: 'selection',
        selection: { kind: 'ids', connectionId, ids: [...chatIds] },
        imported: false,
      },
      takers: takers.map((userid) => check(userid)),
      split: { by: 'even' },
      takeOver: false,
      name: '交接',
      ticket: '',
      note: '',
      at: AT,
      ...parts,
    });
  }

  async start(planId: number, at = AT): Promise<number> {
    const { connectionId } = this;
    const payload = { planId, mode: 'send', announced: false };
    const job = { connectionId, kind: 'transfer' as const, planId, payload, createdAt: at };
    return (await this.store.startPlan(planId, job, entryOf('plan.started', planId, at))).id;
  }

  /** Drafts and starts a plan; answers its id. */
  async started(chatIds: readonly string[], parts: DraftParts = {}): Promise<number> {
    const { id } = await this.draft(chatIds, parts);
    await this.start(id, parts.at);
    return id;
  }

  /** The next batch of a plan, begun. */
  async sending(planId: number, at = AT): Promise<BatchRecord> {
    const batch = await this.store.nextBatch(planId, at);
    if (!batch) throw new Error(`Plan ${planId} should have a batch on ${dayOf(at)}.`);
    await this.store.beginBatch(batch.id, at);
    return batch;
  }

  /** Sends the next batch; nothing is refused unless the parts say so. */
  async send(planId: number, parts: Partial<BatchAnswer> = {}): Promise<BatchRecord> {
    const { at = AT } = parts;
    const batch = await this.sending(planId, at);
    await this.store.answerBatch({ batchId: batch.id, at, errcode: 0, errmsg: 'ok', named: [], ...parts });
    return batch;
  }

  /** Sends all that may go on a day; answers the sizes of the calls. */
  async sendAll(planId: number, at = AT): Promise<number[]> {
    const sizes: number[] = [];
    while (await this.store.nextBatch(planId, at)) {
      sizes.push((await this.send(planId, { at })).chatIds.length);
    }
    return sizes;
  }

  async items(planId: number, states: readonly ItemState[] = []): Promise<TransferItem[]> {
    const filter = { ...EVERY_ITEM, states: [...states] };
    return (await this.store.readItems(planId, filter, null, 0, 1000)).rows;
  }

  /** The state of each item, by chat id. */
  async states(planId: number): Promise<Record<string, ItemState>> {
    const rows = await this.items(planId);
    return Object.fromEntries(rows.map(({ chatId, state }) => [chatId, state]));
  }

  /** What is left to send, as `[day, groups, calls]`. */
  async days(planId: number): Promise<[string, number, number][]> {
    const plan = await this.store.getPlan(planId);
    return (plan?.days ?? []).map(({ day, groups, calls }) => [day, groups, calls]);
  }
}
