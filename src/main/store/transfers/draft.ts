import { dayOf, startOfDay } from '@shared/domain/day';
import { BATCH_LIMIT } from '@shared/domain/limits';
import type { OwnerShare, TransferCandidate } from '@shared/domain/transfer';
import { preflight, type Preflighted } from '@shared/domain/transfer-preflight';
import type { DraftRequest } from '../api';
import type { Shelf } from '../groups/shelf';
import { groupsByPerson } from '../groups/summaries';
import { NONE } from '../index/ranks';
import type { TransferTables } from './tables';

/** Freezes rows of the index into a plan: preflight, items and batches. Inside a transaction; answers the plan's id. */
export function writeDraft(
  tables: TransferTables,
  shelf: Shelf,
  rows: Int32Array,
  request: DraftRequest,
): number {
  const { taker, name, at } = request;
  const { connectionId, index } = shelf;
  const { people } = index;
  if (request.replace !== undefined) tables.plans.dropDraft(request.replace);

  const takerIsFollowUser =
    people.followUsersReadAt === null ? null : (people.find(taker)?.followUser ?? false);
  const sentToday = tables.items.sentSince(connectionId, startOfDay(dayOf(at)));
  const inProgress = tables.items.inProgress(connectionId);
  const candidates = Array.from(rows, (row) => candidateOf(shelf, row, inProgress));
  const judged = preflight(candidates, { taker, takerIsFollowUser, sentToday });

  const owned = groupsByPerson(index);
  const ownedBy = (userid: string): number =>
    people.find(userid) === undefined ? 0 : (owned[people.numberOf(userid)] ?? 0);
  const planId = tables.plans.add({
    connectionId,
    name,
    taker,
    takerGroupsBefore: ownedBy(taker),
    takerIsFollowUser: takerIsFollowUser ?? true,
    owners: sharesOf(judged, (userid) => ({
      name: people.nameOf(userid),
      groupsBefore: ownedBy(userid),
      sentToday: sentToday.get(userid) ?? 0,
    })),
    createdAt: at,
  });
  const add = (batchId: number | null, { candidate, kind, reason }: Preflighted): void => {
    const { chatId, name: groupName, owner, members } = candidate;
    tables.items.add(connectionId, {
      planId,
      batchId,
      chatId,
      name: groupName,
      kind,
      oldOwner: owner ?? '',
      oldOwnerName: people.nameOf(owner),
      taker,
      members,
      reason,
    });
  };
  for (const batch of batchesOf(judged)) {
    const batchId = tables.batches.add(planId, batch.kind, batch.oldOwner, taker);
    for (const item of batch.items) add(batchId, item);
  }
  for (const item of judged) if (item.reason !== null) add(null, item);
  return planId;
}

function candidateOf({ index }: Shelf, row: number, inProgress: ReadonlySet<string>): TransferCandidate {
  const chatId = index.chatIds.texts.get(row);
  const owner = index.ownerOf(row);
  const members = index.members[row] ?? NONE;
  return {
    chatId,
    name: index.loaded[row] === 1 ? index.names.get(row) : null,
    owner,
    ownerLeft: owner !== null && index.people.find(owner)?.state === 'left',
    status: index.statusOf(row),
    members: members === NONE ? null : members,
    gone: index.gone[row] === 1,
    onjobTransfers: index.onjob[row] ?? 0,
    inProgress: inProgress.has(chatId),
  };
}

interface PlannedBatch {
  readonly kind: Preflighted['kind'];
  readonly oldOwner: string;
  readonly items: Preflighted[];
}

/** Calls of at most 100 groups of one kind and one old owner; owners and groups in the order of the selection. */
function batchesOf(judged: readonly Preflighted[]): PlannedBatch[] {
  const byOwner = new Map<string, Preflighted[]>();
  for (const item of judged) {
    if (item.reason !== null) continue;
    const key = `${item.kind}/${item.candidate.owner ?? ''}`;
    const items = byOwner.get(key);
    if (items) items.push(item);
    else byOwner.set(key, [item]);
  }
  return [...byOwner.values()].flatMap((items) => {
    const [first] = items;
    if (first === undefined) return [];
    const count = Math.ceil(items.length / BATCH_LIMIT);
    return Array.from({ length: count }, (_, call) => ({
      kind: first.kind,
      oldOwner: first.candidate.owner ?? '',
      items: items.slice(call * BATCH_LIMIT, (call + 1) * BATCH_LIMIT),
    }));
  });
}

/** What the plan takes from each old owner, in either kind; also from those of whom nothing can be sent. */
function sharesOf(
  judged: readonly Preflighted[],
  lookUp: (userid: string) => Pick<OwnerShare, 'name' | 'groupsBefore' | 'sentToday'>,
): OwnerShare[] {
  const shares = new Map<string, OwnerShare>();
  for (const { candidate, kind, reason } of judged) {
    if (candidate.owner === null) continue;
    const key = `${kind}/${candidate.owner}`;
    const share = shares.get(key) ?? {
      userid: candidate.owner,
      left: kind === 'resigned',
      kind,
      groups: 0,
      members: 0,
      ...lookUp(candidate.owner),
    };
    const goes = reason === null;
    shares.set(key, {
      ...share,
      groups: share.groups + (goes ? 1 : 0),
      members: share.members + (goes ? (candidate.members ?? 0) : 0),
    });
  }
  return [...shares.values()];
}
