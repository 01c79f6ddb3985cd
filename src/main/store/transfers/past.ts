import { failure } from '@shared/domain/errors';
import { kindAskedFor, retryAdvice } from '@shared/domain/retry-advice';
import type { TransferKind } from '@shared/domain/transfer';
import type { WayBack } from '@shared/domain/transfer-preflight';
import type { PastItem } from '../repositories/frozen-items';
import type { PlanRecord } from '../repositories/plans';
import { conflict } from './conflict';
import { requirePlan } from './run';
import type { TransferTables } from './tables';

/** What the plan before a plan says of the groups that both hold. */
export interface Past {
  readonly forcedKinds: ReadonlyMap<string, TransferKind>;
  /** Codes that no second try can change. */
  readonly refused: ReadonlyMap<string, number>;
  /** Where the groups of a plan that reverses another one go back to; null for any other plan. */
  readonly back: ReadonlyMap<string, WayBack> | null;
}

/** The past of some groups of a plan; of one that follows no other plan there is none. */
export function pastOf(
  tables: TransferTables,
  { origin, parentId }: PlanRecord,
  groups: readonly { readonly chatId: string }[],
): Past {
  if (parentId === null) return { forcedKinds: new Map(), refused: new Map(), back: null };
  const held = new Set(groups.map(({ chatId }) => chatId));
  const items = tables.frozen.all(parentId).filter(({ chatId }) => held.has(chatId));
  if (origin === 'reverse') {
    const ways = items.map(({ chatId, oldOwner, taker }) => [chatId, { from: taker, to: oldOwner }] as const);
    return { forcedKinds: new Map(), refused: new Map(), back: new Map(ways) };
  }
  const ways = items.map(({ chatId, oldOwner, taker }) => [chatId, { from: oldOwner, to: taker }] as const);
  return {
    forcedKinds: forcedKinds(items),
    refused: refusals(items),
    back: isWayBack(tables, requirePlan(tables, parentId)) ? new Map(ways) : null,
  };
}

/** The plan that is to be tried again or reversed, when something of it can be. */
export function requireParent(
  tables: TransferTables,
  connectionId: string,
  planId: number,
  origin: 'retry' | 'reverse',
): PlanRecord {
  const parent = requirePlan(tables, planId);
  if (parent.connectionId !== connectionId) {
    throw failure('not-found', 'transfers.planGone', `Plan ${planId} is of another connection.`);
  }
  if (origin === 'retry' && parent.finishedAt === null) {
    throw conflict('jobs.wrongState', `Plan ${planId} has not ended.`);
  }
  return parent;
}

function forcedKinds(items: readonly PastItem[]): Map<string, TransferKind> {
  const forced = items.flatMap(({ chatId, errcode, forcedKind }): [string, TransferKind][] => {
    const kind = kindAskedFor(errcode) ?? forcedKind;
    return kind === null ? [] : [[chatId, kind]];
  });
  return new Map(forced);
}

function refusals(items: readonly PastItem[]): Map<string, number> {
  const refused = items.flatMap(({ chatId, errcode, reason }): [string, number][] =>
    errcode !== null && retryAdvice(errcode, reason) === 'never' ? [[chatId, errcode]] : [],
  );
  return new Map(refused);
}

/** Whether a plan gives groups back, at the first try or a later one. */
function isWayBack(tables: TransferTables, { origin, parentId }: PlanRecord): boolean {
  if (origin === 'reverse') return true;
  return origin === 'retry' && parentId !== null && isWayBack(tables, requirePlan(tables, parentId));
}
