import { dayOf } from '@shared/domain/day';
import { failure } from '@shared/domain/errors';
import { preflight, type Preflighted } from '@shared/domain/transfer-preflight';
import type { DraftRequest, DraftTerms, TakerCheck } from '../api';
import { onjobSince } from '../groups/onjob';
import { checkTakers } from '../groups/people-service';
import type { Shelf } from '../groups/shelf';
import type { PlanTaker } from '../repositories/plans';
import { candidateOf, type FrozenGroup, frozenGroups } from './candidates';
import { conflict } from './conflict';
import { type Past, pastOf, requireParent } from './past';
import { replan, type SendDeps } from './replan';
import { requirePlan } from './run';
import { type Holdings, holdingsOf, ownerShares } from './shares';

/**
 * Freezes groups into a new draft: the rows of a selection, or what the plan before asks for. Inside a
 * transaction; answers the plan's id. The onjob column of the index must be of the draft's day.
 */
export function createDraft(deps: SendDeps, shelf: Shelf, rows: Int32Array, request: DraftRequest): number {
  const { connectionId, source, at, replace } = request;
  const { plans, frozen } = deps.tables;
  if (replace !== undefined && plans.get(replace)?.connectionId === connectionId) plans.dropDraft(replace);
  if (source.kind === 'selection') {
    const origin = source.imported ? 'import' : 'selection';
    const planId = plans.add({ connectionId, origin, parentId: null, createdAt: at });
    judge(deps, shelf, planId, frozenGroups(shelf, rows), request, at);
    return planId;
  }
  const parent = requireParent(deps.tables, connectionId, source.planId, source.kind);
  const planId = plans.add({ connectionId, origin: source.kind, parentId: parent.id, createdAt: at });
  const items = source.kind === 'retry' ? frozen.left(parent.id) : frozen.moved(parent.id);
  if (items.length === 0) throw conflict('transfers.nothingAgain', `Plan ${parent.id} leaves nothing to do.`);
  const takers =
    request.takers.length > 0
      ? request.takers
      : checkTakers(
          shelf.index.people,
          parent.takers.map(({ userid }) => userid),
        );
  judge(deps, shelf, planId, items, { ...request, takers }, at);
  return planId;
}

/** Changes a draft, and judges its groups again by what the cache says now. Inside a transaction. */
export function reviseDraft(
  deps: SendDeps,
  shelf: Shelf,
  planId: number,
  terms: Partial<DraftTerms>,
  at: number,
): void {
  const plan = requirePlan(deps.tables, planId);
  if (plan.state !== 'draft') throw conflict('transfers.notDraft', `Plan ${planId} is ${plan.state}.`);
  judge(deps, shelf, planId, deps.tables.frozen.all(planId), { ...plan, ...terms }, at);
}

/** Writes a draft: what is to be sent and what not, who takes what, and the days and calls of it. */
function judge(
  deps: SendDeps,
  shelf: Shelf,
  planId: number,
  groups: readonly FrozenGroup[],
  terms: DraftTerms,
  at: number,
): void {
  const { plans, frozen, quota } = deps.tables;
  const { connectionId } = shelf;
  const past = pastOf(deps.tables, requirePlan(deps.tables, planId), groups);
  const holdings = holdingsOf(shelf);
  const takers = planTakers(deps, connectionId, holdings, checksFor(shelf, past, terms.takers));
  const facts = {
    held: frozen.held(connectionId),
    freeDays: deps.onjob.freeDays(connectionId, onjobSince(at)),
    past,
  };
  const judged = preflight(
    groups.map((group) => candidateOf(shelf, group, facts)),
    {
      takers,
      split: terms.split,
      takeOver: terms.takeOver,
      today: dayOf(at),
      back: past.back ?? undefined,
    },
  );
  const owners = ownerShares(shelf, judged, holdings, quota.sentBy(connectionId, dayOf(at)));
  const { name, ticket, note, split, takeOver } = terms;
  plans.write(planId, { name, ticket, note, split, takeOver, takers, owners });
  frozen.clear(planId);
  for (const item of judged) writeItem(deps, shelf, planId, item);
  replan(deps, planId, at);
}

/** Those who are to take the groups: the ones that were named, or whoever gets groups back. */
function checksFor({ index }: Shelf, { back }: Past, named: readonly TakerCheck[]): readonly TakerCheck[] {
  if (back === null) {
    if (named.length === 0) throw failure('validation', 'transfers.noTaker', 'A plan needs a taker.');
    return named;
  }
  const userids = [...new Set([...back.values()].map(({ to }) => to))];
  const checked = new Map(named.map((check) => [check.userid, check]));
  return checkTakers(index.people, userids).map((check) => checked.get(check.userid) ?? check);
}

/** Takers with what they own now, and with what the vendor had against them before. */
function planTakers(
  { tables }: SendDeps,
  connectionId: string,
  holdings: Holdings,
  checks: readonly TakerCheck[],
): PlanTaker[] {
  const refusals = tables.refusals.ofTakers(
    connectionId,
    checks.map(({ userid }) => userid),
  );
  return checks.map(({ userid, refusal, checkedAt }) => ({
    userid,
    refusal,
    checkedAt,
    groupsBefore: holdings.groups(userid),
    membersBefore: holdings.members(userid),
    earlierRefusals: refusals.get(userid) ?? [],
  }));
}

function writeItem({ tables }: SendDeps, shelf: Shelf, planId: number, item: Preflighted): void {
  const { candidate, kind, taker, reason, doubt, freeOn } = item;
  const { chatId, name, owner, members, forcedKind, refusedBefore } = candidate;
  tables.frozen.add(shelf.connectionId, {
    planId,
    chatId,
    name,
    kind,
    oldOwner: owner ?? '',
    // An alias may be another one tomorrow: it is looked up whenever the item is shown.
    oldOwnerName: shelf.index.people.find(owner ?? '')?.name ?? null,
    taker,
    members,
    reason,
    doubt,
    freeOn,
    forcedKind,
    errcode: refusedBefore,
  });
}
