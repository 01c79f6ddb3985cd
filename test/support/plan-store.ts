import { onTestFinished } from 'vitest';
import type { DraftSource, ItemFilter } from '@shared/contract/transfers';
import { addDays, dayOf, type Day, startOfDay } from '@shared/domain/day';
import type { GroupStatus } from '@shared/domain/group';
import type { StoredPlan, TakerRefusal, TransferItem } from '@shared/domain/transfer';
import type {
  BatchAnswer,
  BatchRecord,
  DraftTerms,
  NewAuditEntry,
  NewJob,
  StoreApi,
  TakerCheck,
} from '@main/store/api';
import { listed, loadedGroup, loadedMember } from './groups';
import { openStore } from './store';
import { tempFolder } from './temp-folder';

export const C = 'c1';
/** Ten in the morning of a Monday, in Shanghai. */
export const AT = startOfDay('2026-09-21' as Day) + 10 * 3600;
export const HOUR = 3600;
export const DAY = 86_400;

/** The day that lies so many days after the one of `AT`. */
export const dayAfter = (count: number): Day => addDays(dayOf(AT), count);

/** `count` ids that begin with a prefix. */
export const ids = (prefix: string, count: number): string[] =>
  Array.from({ length: count }, (_, n) => `${prefix}${n}`);

export const EVERY_ITEM: ItemFilter = { states: [], text: '', takers: [], causes: [] };

export const check = (userid: string, refusal: TakerRefusal | null = null): TakerCheck => ({
  userid,
  refusal,
  checkedAt: AT,
});

type Groups = readonly string[] | DraftSource;
type Terms = Partial<Omit<DraftTerms, 'takers'>> & { replace?: number; at?: number };

/** A store with people and groups, and short words for what plans go through in it. */
export interface PlanStore {
  readonly store: StoreApi;
  readonly folder: string;
  /** Enters groups of an owner as a sync would. */
  groups(chatIds: readonly string[], owner?: string, parts?: GroupParts): Promise<void>;
  draft(groups: Groups, takers?: readonly (string | TakerCheck)[], terms?: Terms): Promise<StoredPlan>;
  start(planId: number, at?: number): Promise<void>;
  /** Drafts and starts a plan; answers its id. */
  started(groups: Groups, takers?: readonly string[], terms?: Terms): Promise<number>;
  /** Begins the next batch. */
  sending(planId: number, at?: number): Promise<BatchRecord>;
  /** Sends the next batch, to which the vendor answers that all is well unless said otherwise. */
  send(planId: number, answer?: Partial<BatchAnswer>): Promise<BatchRecord>;
  /** Reads of every accepted item that its taker owns the group. */
  verify(planId: number, at?: number): Promise<void>;
  items(planId: number, filter?: Partial<ItemFilter>): Promise<TransferItem[]>;
}

interface GroupParts {
  readonly status?: GroupStatus;
  readonly members?: number;
  readonly at?: number;
  readonly connection?: string;
}

/** Opened on a folder of its own, closed with the test. The clock stands at `AT`. */
export function planStore(): PlanStore {
  const folder = tempFolder();
  const store = openStore(folder, { clock: () => AT });
  onTestFinished(() => store.close());

  const self: PlanStore = {
    store,
    folder,
    groups: async (
      chatIds,
      owner = 'wangfang',
      { status = 0, members = 2, at = AT, connection = C } = {},
    ) => {
      await store.applyList(connection, 1, listed(chatIds, status), at);
      const people = Array.from({ length: members }, (_, n) => loadedMember(`wm${n}`));
      const details = chatIds.map((chatId) => loadedGroup(chatId, { owner, members: people }));
      await store.applyDetails(connection, 1, details, at);
    },
    draft: (groups, takers = ['lilei'], { at = AT, ...terms } = {}) =>
      store.createDraft({
        connectionId: C,
        source: isSource(groups) ? groups : selection(groups),
        takers: takers.map((taker) => (typeof taker === 'string' ? check(taker) : taker)),
        split: { by: 'even' },
        takeOver: false,
        name: '交接',
        ticket: '',
        note: '',
        at,
        ...terms,
      }),
    start: async (planId, at = AT) => {
      await store.startPlan(planId, jobOf(planId, at), entryOf('plan.started', planId, at));
    },
    started: async (groups, takers, terms) => {
      const { id } = await self.draft(groups, takers, terms);
      await self.start(id, terms?.at);
      return id;
    },
    sending: async (planId, at = AT + 1) => {
      const batch = await store.nextBatch(planId, at);
      if (!batch) throw new Error('There should be a batch.');
      await store.beginBatch(batch.id, at);
      return batch;
    },
    send: async (planId, answer = {}) => {
      const at = answer.at ?? AT + 1;
      const batch = await self.sending(planId, at);
      await store.answerBatch({ batchId: batch.id, errcode: 0, errmsg: 'ok', named: [], ...answer, at });
      return batch;
    },
    verify: async (planId, at = AT + 2) => {
      const accepted = await store.itemsToRead(planId, ['accepted'], 1000, 0);
      await store.recordReadings(
        accepted.map(({ id, taker }) => ({
          itemId: id,
          at,
          owner: taker,
          status: 0,
          state: 'verified',
          reason: null,
        })),
      );
    },
    items: async (planId, filter = {}) =>
      (await store.readItems(planId, { ...EVERY_ITEM, ...filter }, null, 0, 1000)).rows,
  };
  return self;
}

const selection = (chatIds: readonly string[]): DraftSource => ({
  kind: 'selection',
  selection: { kind: 'ids', connectionId: C, ids: [...chatIds] },
  imported: false,
});

function isSource(groups: Groups): groups is DraftSource {
  return 'kind' in groups;
}

export const jobOf = (planId: number, at = AT): NewJob => ({
  connectionId: C,
  kind: 'transfer',
  planId,
  payload: { planId },
  createdAt: at,
});

/** What the audit is to say of an act. */
export const entryOf = (action: string, planId: number, at = AT): NewAuditEntry => ({
  at,
  actor: 'tester',
  action,
  connectionId: C,
  detail: { planId },
});
